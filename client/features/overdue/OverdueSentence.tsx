import { Trans, useTranslation } from 'react-i18next';
import type { OverdueQuery, OverdueTaskFragment } from '../../generated/graphql.js';
import { useDates } from '../../ui/Dates.js';

interface OverdueSentenceProps {
  readonly data: OverdueQuery;
  readonly tasks: readonly OverdueTaskFragment[];
  /** All overdue tasks are there, so that they may be counted by department. */
  readonly isWhole: boolean;
}

/** The page in a sentence with figures in it. Sums come from the plan; the rest is counted over all rows or not said. */
export function OverdueSentence({ data, tasks, isWhole }: OverdueSentenceProps) {
  const { t } = useTranslation('overdue');
  const { fullDate } = useDates();
  const progress = data.plan?.progress;
  if (progress === undefined) return null;

  const late = tasks.filter((task) => !task.waitsForOffice);
  const waiting = tasks.length - late.length;
  const departments = new Set(late.map((task) => task.leadDepartment.id)).size;
  const longest = late[0]?.daysOverdue ?? 0;
  const moved = late.filter((task) => task.dueOnChanges > 0).length;
  const unaccepted = late.filter((task) => task.status === 'NOT_STARTED').length;
  const countOf = (status: string) => progress.byStatus.find((one) => one.status === status)?.count ?? 0;
  const done = countOf('DONE');
  const cancelled = countOf('CANCELLED');

  return (
    <header className="overdue-head">
      <h1>{t('asOf', { date: fullDate(data.today) })}</h1>
      {progress.overdue === 0 ? null : (
        <p className="totals">
          <Clause words={longest > 0 ? 'count' : 'countOnly'} count={progress.overdue} total={progress.total} />
          <br className="wide" />
          {longest > 0 && isWhole ? <Clause words="departments" count={departments} /> : null}
          {longest > 0 ? <Clause words="longest" count={longest} /> : null}
          <br className="wide" />
          {isWhole && moved > 0 ? <Clause words={unaccepted > 0 ? 'moved' : 'movedOnly'} count={moved} /> : null}
          {isWhole && unaccepted > 0 ? <Clause words="unaccepted" count={unaccepted} /> : null}
        </p>
      )}
      <p className="also">
        {[
          isWhole && waiting > 0 ? t('waiting', { count: waiting }) : '',
          done > 0 ? t('done', { count: done, rate: Math.round(progress.completionRate * 100) }) : '',
          cancelled > 0 ? t('cancelled', { count: cancelled }) : '',
        ].join(t('gap'))}
      </p>
    </header>
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
