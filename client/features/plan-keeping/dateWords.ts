const lastDay = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

const two = (value: number): string => String(value).padStart(2, '0');

function isoDate(year: number, month: number, day: number): string | undefined {
  const isDay = month >= 1 && month <= 12 && day >= 1 && day <= lastDay(year, month);
  return isDay ? `${year}-${two(month)}-${two(day)}` : undefined;
}

/**
 * A day as people write it into tables: 2022年9月30日, 9月30日, 2022/9/30, 2022-09-30, 2022.9.30, 9/30, 9月底前.
 * Without a year it is the plan's; a month's end is its last day.
 * @returns 2022-09-30; undefined for what is no day
 */
export function dateIn(words: string, planYear: number): string | undefined {
  const text = words
    .normalize('NFKC')
    .replaceAll(/\s/g, '')
    .replace(/(?:之前|以前|前)$/, '');
  const end = /^(?:(\d{4})年)?(\d{1,2})月(?:底|末)$/.exec(text);
  if (end) {
    const [year, month] = [Number(end[1] ?? planYear), Number(end[2])];
    return isoDate(year, month, month >= 1 && month <= 12 ? lastDay(year, month) : 0);
  }
  const full = /^(\d{4})[年/.-](\d{1,2})[月/.-](\d{1,2})[日号]?$/.exec(text);
  if (full) return isoDate(Number(full[1]), Number(full[2]), Number(full[3]));
  const short = /^(\d{1,2})[月/.-](\d{1,2})[日号]?$/.exec(text);
  return short ? isoDate(planYear, Number(short[1]), Number(short[2])) : undefined;
}

/** Written out, so that a year that was left out can be seen: 2022年9月30日; what is no day stays as it was typed. */
export function spelledOut(words: string, planYear: number, language: string): string {
  const date = dateIn(words, planYear);
  if (date === undefined || language !== 'zh') return date ?? words;
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}
