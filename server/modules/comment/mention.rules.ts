import type { Actor } from '../account/account.rules.js';
import { mayBeTold, type ToldTask } from '../notification/notification.rules.js';
import { PlanStatus } from '../plan/plan.rules.js';

export enum MentionKind {
  USER = 'USER',
  DEPARTMENT = 'DEPARTMENT',
}

/**
 * Whom a comment mentions: by id, for who they are, and by the name that stands in its words after the @, which stays
 * as it was written whatever they are called later.
 */
export interface Mention {
  readonly kind: MentionKind;
  readonly id: string;
  readonly name: string;
}

/** A person or a department, as far as mentioning them goes. */
export interface Mentionable {
  /** An account that may sign in; a department that is not archived. */
  readonly isInUse: boolean;
  /** Who would be told: the person, or the heads of the department. */
  readonly people: readonly Actor[];
}

/** Why somebody cannot be mentioned. */
export type MentionRefusal = 'NOT_PUBLISHED' | 'OUT_OF_USE' | 'NOBODY' | 'CANNOT_SEE';

/** As many as one comment may mention: whoever means everybody writes to everybody. */
export const mostMentions = 20;

/**
 * Why a comment on the task cannot mention them; null when it can. A mention always tells somebody: who may not see
 * the task, and a draft's departments, cannot be called to it.
 */
export function refusalToMention({ isInUse, people }: Mentionable, task: ToldTask): MentionRefusal | null {
  if (task.planStatus !== PlanStatus.ACTIVE) return 'NOT_PUBLISHED';
  if (!isInUse) return 'OUT_OF_USE';
  if (people.length === 0) return 'NOBODY';
  return people.some((person) => mayBeTold(person, task)) ? null : 'CANNOT_SEE';
}

/**
 * The name under which the words mention somebody, of those that they go by; undefined where none is there.
 * @param inUse names of anybody: @张三丰 does not mention 张三, where there is a 张三丰
 */
export const nameWritten = (
  body: string,
  names: readonly string[],
  inUse: readonly string[] = [],
): string | undefined =>
  names.toSorted((a, b) => b.length - a.length).find((name) => isWrittenByItself(body, name, inUse));

function isWrittenByItself(body: string, name: string, inUse: readonly string[]): boolean {
  const longer = inUse.filter((one) => one.length > name.length && one.startsWith(name));
  return [...body.matchAll(/@/g)].some(
    ({ index }) => body.startsWith(name, index + 1) && !longer.some((one) => body.startsWith(one, index + 1)),
  );
}
