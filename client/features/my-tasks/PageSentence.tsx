import { useTranslation } from 'react-i18next';
import type { MyTaskGroup, MyTasksQuery } from '../../generated/graphql.js';

type Counts = MyTasksQuery['myTasks']['counts'];

/** The page in a sentence with figures in it. */
export function PageSentence({
  counts,
  headRef,
}: {
  readonly counts: Counts;
  readonly headRef: React.RefObject<HTMLHeadingElement | null>;
}) {
  const { t } = useTranslation('my');
  const countOf = (group: MyTaskGroup) => counts.find((one) => one.group === group)?.count ?? 0;
  const now = countOf('NOW');
  const month = countOf('THIS_MONTH');
  return (
    <h1 ref={headRef} tabIndex={-1}>
      <span className="ph">{now > 0 ? t('now', { count: now }) : t('nothingNow')}</span>
      {t('gap')}
      <span className="ph">{month > 0 ? t('month', { count: month }) : t('monthDone')}</span>
    </h1>
  );
}
