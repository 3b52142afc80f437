import { useTranslation } from 'react-i18next';
import type { Column } from './useBoard.js';

/** What a column's head says of it, with or without its cards. */
export type ColumnFigures = Omit<Column, 'tasks'>;

/** 12／10 超出2: the count beside the office's limit. With a filter the figures are the filter's, and an excess is the whole stage's. */
export function ColumnCount({ column, isFiltered }: { column: ColumnFigures; isFiltered: boolean }) {
  const { t } = useTranslation('board');
  const { limit, totalCount } = column;
  if (!limit) return <span className="q2">{totalCount}</span>;
  const { most, held, excess } = limit;
  const isWhole = !isFiltered;
  return (
    <span className="q2 limit" title={t('limit.title', { held, most })}>
      <span aria-hidden="true">{isWhole ? t('limit.count', { held, most }) : totalCount}</span>
      <span className="sr">{isWhole ? t('limit.spoken', { held, most }) : totalCount}</span>
      {excess > 0 ? (
        <b className="over">{t(isWhole ? 'limit.excess' : 'limit.wholeExcess', { n: excess, held, most })}</b>
      ) : null}
    </span>
  );
}

/** Vermilion is for what is late; what was done late is over. */
export function LateCount({ column }: { column: ColumnFigures }) {
  const { t } = useTranslation('board');
  if (column.lateCount === 0) return null;
  return column.status === 'DONE' ? (
    <span className="cap q3">{t('column.doneLate', { n: column.lateCount })}</span>
  ) : (
    <span className="cap late">{t('column.late', { n: column.lateCount })}</span>
  );
}
