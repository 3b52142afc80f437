import { type Actor, isDepartmentHead, isOffice } from '../account/account.rules.js';

const day = 86_400_000;

/** What no report takes within this time is forgotten; in milliseconds. */
export const waitsAtMost = day;

/** So many files may one report bring, and so many may wait for their report, for each account. */
export const mostInReport = 20;
export const mostWaiting = 60;

const longestName = 150;

/** What is taken, by content type, with the endings that its names may have; the first is the usual one. */
const endings: ReadonlyMap<string, readonly [string, ...string[]]> = new Map([
  ['application/pdf', ['pdf']],
  ['image/jpeg', ['jpg', 'jpeg', 'jfif']],
  ['image/png', ['png']],
  ['image/gif', ['gif']],
  ['image/webp', ['webp']],
  ['image/bmp', ['bmp']],
  ['image/tiff', ['tif', 'tiff']],
  ['image/heic', ['heic', 'heif']],
  ['application/msword', ['doc', 'wps']],
  ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', ['docx']],
  ['application/vnd.ms-excel', ['xls', 'et']],
  ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', ['xlsx']],
  ['text/plain', ['txt', 'csv', 'md']],
]);

/** Pictures that every browser shows, and in which nothing can run. */
const shown: readonly string[] = ['image/jpeg', 'image/png', 'image/gif', 'image/webp'];

/** The content types that are taken. */
export const acceptedTypes: readonly string[] = [...endings.keys()];

export const isAccepted = (contentType: string | null): contentType is string =>
  contentType !== null && endings.has(contentType);

/** May a browser show it where it is? Everything else is only ever downloaded. */
export const isShown = (contentType: string): boolean => shown.includes(contentType);

/** Whoever may report on some task may bring files for it. */
export const mayUpload = (actor: Actor): boolean => isOffice(actor) || isDepartmentHead(actor);

/**
 * The name that a file is kept and downloaded under: without folders, without characters that hide or turn what it
 * says, and with an ending that fits what is in it, so that nothing pretends to be something else.
 */
export function keptName(given: string, contentType: string): string {
  const plain = given
    .normalize('NFC')
    .replace(/^.*[/\\]/s, '')
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}<>:"|?*\u2028\u2029]/gu, '')
    .trim()
    .replace(/^\.+/, '');
  const fitting = endings.get(contentType) ?? ['bin'];
  const [, stem = plain, ending = ''] = /^(.+)\.([^.]+)$/s.exec(plain) ?? [];
  const isFitting = fitting.some((one) => one === ending.toLowerCase());
  const name = [...(isFitting ? stem : plain)].slice(0, longestName).join('') || 'file';
  return `${name}.${isFitting ? ending : fitting[0]}`;
}
