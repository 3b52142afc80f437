import { lazyPage } from './lazyPage.js';

/** The words of the settings, in both languages. */
export const settingsWords = async () => {
  const [zh, en] = await Promise.all([import('../texts/zh/settings.js'), import('../texts/en/settings.js')]);
  return { zh: zh.settings, en: en.settings };
};

/** Shown in place of every page until a one-time password is replaced. */
export const FirstPassword = lazyPage(
  'settings',
  settingsWords,
  async () => (await import('../features/settings/FirstPassword.js')).FirstPassword,
);
