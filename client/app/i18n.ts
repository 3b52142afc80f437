import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { en } from '../texts/en/index.js';
import { zh } from '../texts/zh/index.js';

/** Both languages are in the bundle, so that the switch is at once and needs no connection. */
const remembered = 'luoshi.language';

function startingLanguage(): 'zh' | 'en' {
  return localStorage.getItem(remembered) === 'en' ? 'en' : 'zh';
}

function tellTheDocument(language: string): void {
  document.documentElement.lang = languageTag(language);
}

/** What servers and screen readers call the language. */
export function languageTag(language: string): string {
  return language === 'en' ? 'en' : 'zh-CN';
}

export const i18n = i18next.createInstance();

void i18n.use(initReactI18next).init({
  resources: { zh, en },
  lng: startingLanguage(),
  fallbackLng: 'zh',
  defaultNS: 'frame',
  // React escapes; doing it twice would show &amp; in titles.
  interpolation: { escapeValue: false },
  react: { useSuspense: false },
});

tellTheDocument(i18n.language);

i18n.on('languageChanged', (language) => {
  localStorage.setItem(remembered, language);
  tellTheDocument(language);
});

/** The next one at this browser begins in Chinese; whoever signed out has their language with their account. */
export function forgetLanguage(): void {
  localStorage.removeItem(remembered);
}
