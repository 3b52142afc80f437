import type { PageWords } from './lazyPage.js';

/** What the task panel and the inbox say of requests and their answers: they come with whichever is opened first. */
export async function supervisionWords(): Promise<PageWords> {
  const [zh, en] = await Promise.all([import('../texts/zh/supervision.js'), import('../texts/en/supervision.js')]);
  return { zh: zh.supervision, en: en.supervision };
}
