import Negotiator from 'negotiator';
import { type Language, languages } from './modules/account/account.rules.js';

const isLanguage = (text: string | undefined): text is Language => languages.some((language) => language === text);

/** The language to answer in, by Accept-Language or a language's name; Chinese where none of ours is asked for. */
export function languageOf(header: string | undefined): Language {
  const asked = new Negotiator({ headers: { 'accept-language': header ?? '' } }).language([...languages]);
  return isLanguage(asked) ? asked : 'zh';
}
