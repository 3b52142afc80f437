import type { BuiltPlan } from '../builders.js';
import type { Luoshi } from '../harness.js';

/** Of a task that rights leads and education supports. */
export const people = ['signed out', 'no role', 'admin', 'leader', 'office', 'lead', 'supporting', 'other'] as const;
export type Everybody<T> = Record<(typeof people)[number], T>;

/** As whom each of them signs in. */
export const logins = {
  'no role': 'nobody',
  admin: 'admin',
  leader: 'leader',
  office: 'office',
  lead: 'rights',
  supporting: 'education',
  other: 'family',
} as const;

export type Outcome =
  | 'OK'
  /** A subscription that is accepted, and has nothing to tell this person. */
  | 'SILENT'
  | 'NULL'
  | 'BAD_USER_INPUT'
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'NOT_FOUND'
  | 'INVALID_TRANSITION';

export interface Fixture {
  readonly luoshi: Luoshi;
  readonly draft: BuiltPlan;
  readonly draftTask: string;
  /** A new task, not yet accepted. */
  task(): Promise<string>;
  /** A new task in progress, version 2. */
  inProgress(): Promise<string>;
}

export interface OperationRow {
  readonly operation: string;
  /** Where an operation has several rows. */
  readonly when?: string;
  readonly query: string;
  variables(fixture: Fixture): Promise<Record<string, unknown>>;
  readonly expected: Everybody<Outcome>;
  /** What a subscriber hears; a new task of the plan where nothing is said. */
  poke?(fixture: Fixture, who: keyof typeof logins): Promise<unknown>;
  /** The operation ends the session that it is sent with. */
  readonly freshSession?: boolean;
}

/** Everybody signed in reads everything; drafts are the office's and the admin's. */
export const signedIn: Everybody<Outcome> = {
  'signed out': 'UNAUTHENTICATED',
  'no role': 'OK',
  admin: 'OK',
  leader: 'OK',
  office: 'OK',
  lead: 'OK',
  supporting: 'OK',
  other: 'OK',
};
export const everySignedIn = (outcome: Outcome): Everybody<Outcome> => ({
  ...hidden(outcome),
  admin: outcome,
  office: outcome,
});
export const hidden = (outcome: Outcome): Everybody<Outcome> => ({
  ...signedIn,
  'no role': outcome,
  leader: outcome,
  lead: outcome,
  supporting: outcome,
  other: outcome,
});
/** OK for these, FORBIDDEN for everybody else who is signed in. */
export const onlyFor = (...allowed: (typeof people)[number][]): Everybody<Outcome> => ({
  ...everybodyElse('FORBIDDEN'),
  ...Object.fromEntries(allowed.map((who) => [who, 'OK'])),
});

export const everybodyElse = (outcome: Outcome): Everybody<Outcome> => ({
  'signed out': 'UNAUTHENTICATED',
  'no role': outcome,
  admin: outcome,
  leader: outcome,
  office: outcome,
  lead: outcome,
  supporting: outcome,
  other: outcome,
});

export const none = async () => ({});
export const activePlan = async ({ luoshi }: Fixture) => ({ planId: luoshi.plan.id });
export const draftPlan = async ({ draft }: Fixture) => ({ planId: draft.id });
