import { type ComponentType, type LazyExoticComponent, lazy } from 'react';
import { i18n } from './i18n.js';

/** The words of a page in both languages, as its files in texts/ give them. */
export interface PageWords {
  readonly zh: object;
  readonly en: object;
}

/**
 * A page whose script and words come when it is opened. Both languages come, so that the switch is at once and needs
 * no connection.
 */
export function lazyPage<Props extends object>(
  namespace: string,
  words: () => Promise<PageWords>,
  page: () => Promise<ComponentType<Props>>,
): LazyExoticComponent<ComponentType<Props>> {
  return lazy(async () => {
    const [{ zh, en }, component] = await Promise.all([words(), page()]);
    i18n.addResourceBundle('zh', namespace, zh).addResourceBundle('en', namespace, en);
    return { default: component };
  });
}
