/** A batch is the copies of one task that were dealt to many leads at once: fewer are an ordinary task. */
export const fewestCopies = 2;
/** As many as are made at once. */
export const mostCopies = 200;

/** A copy among those that are dealt in one go. */
export interface Copy {
  readonly batchId: string;
  /** From 1, in the order of the leads. */
  readonly nth: number;
  readonly of: number;
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
