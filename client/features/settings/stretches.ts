import { addDays } from '../../ui/Dates.js';

interface Day {
  readonly date: string;
  readonly isWorked: boolean;
  readonly name: string;
  readonly isOwn: boolean;
}

/** Days on end of which the same is said. */
export interface Stretch<T extends Day> {
  readonly first: string;
  readonly last: string;
  readonly day: T;
}

/** Holidays as people speak of them: from the first to the last day. One's own exceptions stay single: each is removed alone. */
export function stretchesOf<T extends Day>(days: readonly T[]): readonly Stretch<T>[] {
  const stretches: Stretch<T>[] = [];
  for (const day of days) {
    const former = stretches.at(-1);
    const continues =
      former !== undefined &&
      !day.isOwn &&
      !former.day.isOwn &&
      former.day.name === day.name &&
      former.day.isWorked === day.isWorked &&
      addDays(former.last, 1) === day.date;
    if (continues) stretches[stretches.length - 1] = { ...former, last: day.date };
    else stretches.push({ first: day.date, last: day.date, day });
  }
  return stretches;
}
