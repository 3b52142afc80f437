import { type Actor, Role } from '../account/account.rules.js';
import type { NotificationFacts, NotificationKind } from '../notification/notification.rules.js';

/** What became of a delivery. */
export enum DeliveryState {
  /** To be sent, or sent again. */
  PENDING = 'PENDING',
  SENT = 'SENT',
  /** Given up: a dead letter, until an admin sends it again or dismisses it. */
  DEAD = 'DEAD',
  /** Not sent: nothing of it is for the receiver any more, or an admin dismissed it. */
  DROPPED = 'DROPPED',
}

/** How something leaves the program. */
export enum DeliveryChannel {
  EMAIL = 'EMAIL',
  ROBOT = 'ROBOT',
}

/** What a delivery tells of: what somebody is told, what a group is reminded of, or that sending works. */
export type DeliverySubject = NotificationKind | 'OVERDUE' | 'TRIAL';

/** Why a delivery was not taken. */
export enum FailureKind {
  /** Nobody answered there: refused, broken off, no such host. */
  UNREACHABLE = 'UNREACHABLE',
  /** Nobody answered in time. */
  SLOW = 'SLOW',
  /** Something answered, and not as such a receiver does. */
  NONSENSE = 'NONSENSE',
  REDIRECTED = 'REDIRECTED',
  /** The receiver is not well, and says so. */
  TROUBLED = 'TROUBLED',
  /** The receiver took it, and said no. */
  REFUSED = 'REFUSED',
  /** The address leads where nothing may be sent. */
  FORBIDDEN = 'FORBIDDEN',
  /** The kept address cannot be read any more. */
  UNREADABLE = 'UNREADABLE',
  /** It was begun again and again, and ended each time with its process. */
  BROKEN_OFF = 'BROKEN_OFF',
}

/** Why, and what the receiver said of it, shortened and without secrets. */
export interface Failure {
  readonly kind: FailureKind;
  readonly said: string;
}

/** Carries a failure out of whatever sends. */
export class DeliveryFailure extends Error {
  override readonly name = 'DeliveryFailure';

  constructor(readonly failure: Failure) {
    super(failure.said);
  }
}

/** Said no to this one; to the next it may say yes, so that one does not wait for this. */
export const isOwnFault = ({ kind }: Failure): boolean => kind === FailureKind.REFUSED;

const minute = 60_000;
/** Pauses before it is tried again, growing. */
const pauses: readonly number[] = [1, 5, 30, 120, 360, 1440].map((minutes) => minutes * minute);
/** Tried so often, and once more after each pause. */
export const mostAttempts = pauses.length + 1;

/** Whoever has begun a delivery has it to themselves for so long; then it was cut off, and is anybody's again. */
export const leaseMs = 2 * minute;

/** When to try again after so many attempts; null is never. A trial is not repeated: somebody is looking. */
export function nextTry(subject: DeliverySubject, attempts: number, now: Date): Date | null {
  const pause = subject === 'TRIAL' ? undefined : pauses[attempts - 1];
  return pause === undefined ? null : new Date(now.getTime() + pause);
}

/** How long what was sent or dropped is kept, in days: so long it cannot come twice. */
export const keptDays = { ended: 30, dead: 180 } as const;

/** Who keeps robots, and sees what could not be delivered. */
export const mayKeepDeliveries = (actor: Actor): boolean => actor.roles.includes(Role.ADMIN);

const longestAnswer = 200;

/**
 * What a receiver said, as an admin may read it: on one line, short, and without what must stay secret, wherever the
 * receiver repeats it.
 */
export function shortAnswer(text: string, secrets: readonly string[]): string {
  let said = text;
  for (const secret of secrets.toSorted((one, other) => other.length - one.length))
    if (secret.length >= 4) said = said.replaceAll(secret, '***');
  const line = said.replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ').trim();
  const characters = [...line];
  return characters.length <= longestAnswer ? line : `${characters.slice(0, longestAnswer - 1).join('')}…`;
}

/** A delivery in hand. */
export interface Delivery {
  readonly id: string;
  readonly accountId: string | null;
  readonly robotId: string | null;
  readonly subject: DeliverySubject;
  readonly planId: string | null;
  readonly taskId: string | null;
  readonly actorId: string | null;
  readonly businessDate: string;
  readonly facts: NotificationFacts;
  /** This one among them. */
  readonly attempts: number;
}
