/** Refusals that say something of whoever tried: not a slip of the keyboard, nor a change that somebody else made first. */
const kept: readonly string[] = ['FORBIDDEN', 'INVALID_TRANSITION'];

export const isKept = (code: unknown): code is string => typeof code === 'string' && kept.includes(code);

/** So many an account and minute are kept: a script fills neither the disk nor the log. */
export const mostAMinute = 20;

/** The ids of an input by which it is known what the attempt was about. */
export interface AttemptSubject {
  readonly taskId?: string | undefined;
  readonly requestId?: string | undefined;
  readonly planId?: string | undefined;
  readonly itemId?: string | undefined;
  readonly milestoneId?: string | undefined;
}

/** What somebody asked for, and how they were refused. Of what they typed nothing is kept. */
export interface Attempt extends AttemptSubject {
  /** The mutation's name. */
  readonly operation: string;
  readonly code: string;
  /** What they were told. */
  readonly words: string;
}
