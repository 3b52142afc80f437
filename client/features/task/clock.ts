/**
 * When a draft was kept, by the clock on the wall: the business date may be another day. The day is named only
 * where it is not this one.
 */
export function clock(at: number, language: string): string {
  const then = new Date(at);
  const isToday = then.toDateString() === new Date().toDateString();
  const format = new Intl.DateTimeFormat(language, {
    ...(isToday ? {} : { month: 'short', day: 'numeric' }),
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  return format.format(then);
}
