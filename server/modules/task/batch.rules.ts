/** A batch is the copies of one task that were dealt to many leads at once: fewer are an ordinary task. */
export const fewestCopies = 2;
/** As many as are made at once. */
export const mostCopies = 200;

/** A copy among those that are dealt in one go. */
export interface Copy {
  readonly batchId: string;
  /** Who leads this one. */
  readonly leadDepartmentId: string;
  /** Who leads each of those dealt in one go, in their order. */
  readonly leadDepartmentIds: readonly string[];
}

/**
 * How many of the copies a department supports that is named for all of them: it does not support the one it leads.
 * Null with every copy but the first that it does support: it has been told.
 */
export function supportsAsOf({ leadDepartmentId, leadDepartmentIds }: Copy, departmentId: string): number | null {
  const supported = leadDepartmentIds.filter((lead) => lead !== departmentId);
  return supported[0] === leadDepartmentId ? supported.length : null;
}

/** Do these copies, which are all that somebody may see, make a batch for them? One that stands alone does not. */
export const makeBatch = (copies: readonly unknown[]): boolean => copies.length >= fewestCopies;

/** What a batch hangs behind by: the days of the copy that is overdue the longest; 0 when none is. */
export const mostDaysOverdue = (copies: readonly { readonly daysOverdue: number }[]): number =>
  Math.max(0, ...copies.map(({ daysOverdue }) => daysOverdue));

/** Those that a list names more than once, each once. */
export const namedTwice = (ids: readonly string[]): readonly string[] => [
  ...new Set(ids.filter((id, index) => ids.indexOf(id) !== index)),
];
