import { type EntityManager, tablesOf } from '../../database.js';
import type { LocalDate } from '../task/date.rules.js';
import type { DayExceptions } from './working-day.rules.js';

/** A day of which the organisation itself says whether it is worked. */
export interface DayExceptionRow {
  readonly date: LocalDate;
  readonly isWorked: boolean;
  readonly name: string;
}

/** Every exception, in order: an organisation makes some a year. */
export const readDayExceptions = (em: EntityManager): Promise<DayExceptionRow[]> =>
  tablesOf(em).selectFrom('day_exception').select(['date', 'is_worked as isWorked', 'name']).orderBy('date').execute();

/** As the rules ask them. */
export const exceptionsOf = (rows: readonly DayExceptionRow[]): DayExceptions =>
  new Map(rows.map((row) => [row.date, row]));
