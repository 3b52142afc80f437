import type { Language } from './modules/account/account.rules.js';
import { en } from './texts/en.js';
import { zh } from './texts/zh.js';

/** Every sentence that the server says to a person. Chinese decides the shape, English must follow it. */
export type Texts = typeof zh;

const byLanguage: Readonly<Record<Language, Texts>> = { zh, en };

export const textsIn = (language: Language): Texts => byLanguage[language];
