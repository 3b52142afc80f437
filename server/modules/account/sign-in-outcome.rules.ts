import { isLettersAlone } from './password.rules.js';

/** What became of an attempt to sign in, or to change one's own password. */
export enum SignInOutcome {
  SUCCEEDED = 'SUCCEEDED',
  WRONG_PASSWORD = 'WRONG_PASSWORD',
  UNKNOWN_LOGIN = 'UNKNOWN_LOGIN',
  DISABLED = 'DISABLED',
  PASSWORD_CHANGED = 'PASSWORD_CHANGED',
  WRONG_CURRENT_PASSWORD = 'WRONG_CURRENT_PASSWORD',
}

/** Those that count against the limits. */
export const failures: readonly SignInOutcome[] = [
  SignInOutcome.WRONG_PASSWORD,
  SignInOutcome.UNKNOWN_LOGIN,
  SignInOutcome.DISABLED,
  SignInOutcome.WRONG_CURRENT_PASSWORD,
];

const longestShownLogin = 32;

/**
 * May the log keep what was typed where no account has such a login? People type their password into the wrong field.
 * Letters alone are kept, for they can never be a password (password.rules.ts), and tell a mistyped name.
 */
export const mayKeepUnknownLogin = (login: string): boolean =>
  login.length <= longestShownLogin && isLettersAlone(login);
