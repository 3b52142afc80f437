import { Trans, useTranslation } from 'react-i18next';
import { useDates } from '../../ui/Dates.js';
import type { Summary } from './useOverdueSummary.js';

/** The page in a sentence with figures in it, all of them the server's. */
export function OverdueSentence({ today, summary }: { readonly today: string; readonly summary: Summary }) {
  const { t } = useTranslation('overdue');
  const { fullDate } = useDates();
  const { progress, overdue } = summary;
  const { late, waitingForOffice, longestDays, moved, notAccepted } = overdue;
  const departments = overdue.departments.filter((one) => one.late > 0).length;
  const countOf = (status: string) => progress.byStatus.find((one) => one.status === status)?.count ?? 0;
  const done = countOf('DONE');
  const cancelled = countOf('CANCELLED');

  return (
    <div>
      <h1 className="paper-title">{t('asOf', { date: fullDate(today) })}</h1>
      {progress.overdue === 0 ? null : (
        <p className="totals">
          <Clause words={late > 0 ? 'count' : 'countOnly'} count={progress.overdue} total={progress.total} />
          <br className="wide" />
          {late > 0 ? <Clause words="departments" count={departments} /> : null}
          {late > 0 ? <Clause words="longest" count={longestDays} /> : null}
          <br className="wide" />
          {moved > 0 ? <Clause words={notAccepted > 0 ? 'moved' : 'movedOnly'} count={moved} /> : null}
          {notAccepted > 0 ? <Clause words="unaccepted" count={notAccepted} /> : null}
        </p>
      )}
      <p className="also">
        {[
          waitingForOffice > 0 ? t('waiting', { count: waitingForOffice }) : '',
          done > 0 ? t('done', { count: done, rate: Math.round(progress.completionRate * 100) }) : '',
          cancelled > 0 ? t('cancelled', { count: cancelled }) : '',
        ].join(t('gap'))}
      </p>
    </div>
  );
}

interface ClauseProps {
  readonly words: 'count' | 'countOnly' | 'departments' | 'longest' | 'moved' | 'movedOnly' | 'unaccepted';
  readonly count: number;
  readonly total?: number;
}

/** Lines break between clauses, never inside one. */
function Clause({ words, count, total }: ClauseProps) {
  const { t } = useTranslation('overdue');
  return (
    <>
      <span className="ph">
        <Trans t={t} i18nKey={words} count={count} values={{ total }} components={{ late: <b /> }} />
      </span>
      {t('gap')}
    </>
  );
}
