import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useTaskAddress } from '../../task-actions/useTaskAddress.js';
import { useDates } from '../../ui/Dates.js';
import { insideQuotes } from '../../ui/quotes.js';
import type { LogLine } from './useLog.js';

/** Runs of events of one business date, in the order that they came. */
function byDay(events: readonly LogLine[]): readonly (readonly [string, readonly LogLine[]])[] {
  const days = new Map<string, LogLine[]>();
  for (const event of events) days.set(event.businessDate, [...(days.get(event.businessDate) ?? []), event]);
  return [...days];
}

/** The log as a ledger: a head a day, a line an event. */
export function LogDays({ events }: { readonly events: readonly LogLine[] }) {
  const { t } = useTranslation('log');
  const { date, weekday } = useDates();
  return byDay(events).map(([day, ofDay]) => (
    <section key={day} className="log-day">
      <h2>
        <time dateTime={day}>{date(day)}</time>
        <span>{weekday(day)}</span>
      </h2>
      <ol aria-label={t('dayRows', { date: date(day) })}>
        {ofDay.map((event) => (
          <LogEntry key={event.id} event={event} />
        ))}
      </ol>
    </section>
  ));
}

function LogEntry({ event }: { readonly event: LogLine }) {
  const { t } = useTranslation('log');
  const address = useTaskAddress();
  const { timeOfDay } = useDates();
  return (
    <li>
      <time dateTime={event.at}>{timeOfDay(Date.parse(event.at))}</time>
      <div className="log-what">
        <p>{event.summary}</p>
        {event.note == null ? null : <p className="q2">{t('note', { note: insideQuotes(event.note) })}</p>}
      </div>
      <p className="log-about">
        {event.task == null ? event.about : <Link to={address(event.task.id)}>{event.about}</Link>}
      </p>
    </li>
  );
}
