/** A day in the organisation's time zone, 'YYYY-MM-DD'. Strings of this form sort as dates do. */
export type LocalDate = string;

const dayInMilliseconds = 86_400_000;

/** Calendar days from one date to another; negative when `to` comes first. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / dayInMilliseconds);
}

/** The date so many calendar days later; earlier when `days` is negative. */
export function addDays(date: LocalDate, days: number): LocalDate {
  return new Date(Date.parse(date) + days * dayInMilliseconds).toISOString().slice(0, 10);
}
