import { useTranslation } from 'react-i18next';
import type { TaskStatus } from '../../generated/graphql.js';
import { Icon } from '../../ui/Icon.js';
import { ColumnCount, type ColumnFigures, LateCount } from './ColumnCount.js';
import { LimitMenu } from './LimitMenu.js';

interface ColumnHeadProps {
  planId: string;
  column: ColumnFigures;
  isFiltered: boolean;
  onFold?: (status: TaskStatus) => void;
  onLimit?: () => void;
}

/** What stands over a column: its stage, its figures, and for the office its limit. */
export function ColumnHead({ planId, column, isFiltered, onFold, onLimit }: ColumnHeadProps) {
  const { t } = useTranslation('board');
  const { t: tm } = useTranslation('moves');
  const stage = tm(`stage.${column.status}`);
  return (
    <>
      <h2>{stage}</h2>
      <ColumnCount column={column} isFiltered={isFiltered} />
      <LateCount column={column} />
      {column.viewerCanSetLimit ? <LimitMenu planId={planId} column={column} stage={stage} onSet={onLimit} /> : null}
      {onFold ? (
        <button
          type="button"
          className="fold"
          aria-label={t('column.fold', { stage })}
          onClick={() => onFold(column.status)}
        >
          <Icon name="right" />
        </button>
      ) : null}
    </>
  );
}

/** The same on the phone, as one line under the tabs. */
export function StageSum({ planId, column, isFiltered, onLimit }: Omit<ColumnHeadProps, 'onFold'>) {
  const { t } = useTranslation('board');
  const { t: tm } = useTranslation('moves');
  const stage = tm(`stage.${column.status}`);
  const { limit } = column;
  return (
    <div className="colsum cap q3">
      <h2>
        {t('column.sum', { stage, n: column.totalCount })}
        {limit ? (
          <>
            {t('column.comma')}
            {t(isFiltered ? 'limit.sumWhole' : 'limit.sum', { held: limit.held, most: limit.most })}
            {limit.excess > 0 ? <b className="over">{t('limit.excess', { n: limit.excess })}</b> : null}
          </>
        ) : null}
        {column.lateCount > 0 ? (
          <>
            {t('column.comma')}
            <LateCount column={column} />
          </>
        ) : null}
      </h2>
      {column.viewerCanSetLimit ? (
        <LimitMenu planId={planId} column={column} stage={stage} onSet={onLimit} />
      ) : (
        <span>{t('column.byOrder')}</span>
      )}
    </div>
  );
}
