import { normalLogin } from './account.rules.js';

/** Lengths of a password, in characters. */
export const passwordLimits = { shortest: 8, longest: 200 } as const;

/** Why a password cannot be taken. */
export type PasswordFault = 'TOO_SHORT' | 'TOO_LONG' | 'UNREADABLE' | 'ONE_KIND' | 'NAMES_LOGIN' | 'UNCHANGED';

/** Whose password it is to be. */
export interface PasswordOwner {
  readonly login: string;
  /** The password that it replaces, where the person has just typed it. */
  readonly previous?: string;
}

/** One spelling of a password: full-width forms do not make another. */
export const normalPassword = (password: string): string => password.normalize('NFKC');

/** Letters alone, of whatever script. What consists of them can never be a password here. */
export const isLettersAlone = (text: string): boolean => /^\p{L}*$/u.test(text);

/** What is wrong with a new password; null when it can be taken. The first fault that applies. */
export function passwordFault(password: string, { login, previous }: PasswordOwner): PasswordFault | null {
  if (password.includes('\0') || !password.isWellFormed()) return 'UNREADABLE';
  const text = normalPassword(password);
  const { length } = [...text];
  if (length < passwordLimits.shortest) return 'TOO_SHORT';
  if (length > passwordLimits.longest) return 'TOO_LONG';
  if (isLettersAlone(text) || !/\p{L}/u.test(text)) return 'ONE_KIND';
  if (normalLogin(login) !== '' && text.toLowerCase().includes(normalLogin(login))) return 'NAMES_LOGIN';
  if (previous !== undefined && normalPassword(previous) === text) return 'UNCHANGED';
  return null;
}
