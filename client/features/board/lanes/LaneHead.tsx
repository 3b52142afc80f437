import { type KeyboardEvent, memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { TaskStatus } from '../../../generated/graphql.js';
import { Icon } from '../../../ui/Icon.js';
import { itemNumber } from '../../../ui/numerals.js';
import type { Lane } from './useLanes.js';

export interface LaneCountNow {
  status: TaskStatus;
  totalCount: number;
  lateCount: number;
}

/** 第七条 维权联盟, or the department's short name. */
export function useLaneName(): (lane: Lane) => string {
  const { t, i18n } = useTranslation('board');
  return ({ item, department }) =>
    item
      ? t('filter.itemN', { n: itemNumber(item.number, i18n.language), title: item.shortTitle })
      : (department?.shortName ?? '');
}

interface LaneHeadProps {
  lane: Lane;
  counts: readonly LaneCountNow[];
  isExpanded: boolean;
  /** Why a carried card cannot be put here. */
  refusal: string | null;
  onToggle: (laneId: string) => void;
  onKey: (event: KeyboardEvent, laneId: string) => void;
}

/** A lane's name, what is overdue in it, and its count under each stage: folded together, lanes are a table. */
export const LaneHead = memo(function LaneHead({ lane, counts, isExpanded, refusal, onToggle, onKey }: LaneHeadProps) {
  const { t } = useTranslation('board');
  const { t: tm } = useTranslation('moves');
  const name = useLaneName()(lane);
  const overdue = counts.reduce((sum, one) => (one.status === 'DONE' ? sum : sum + one.lateCount), 0);
  return (
    <header className="lane-head">
      <h3>
        <button
          type="button"
          data-lane-head={lane.id}
          aria-expanded={isExpanded}
          title={lane.item?.title ?? lane.department?.name}
          onClick={() => onToggle(lane.id)}
          onKeyDown={(event) => onKey(event, lane.id)}
        >
          <Icon name={isExpanded ? 'down' : 'right'} />
          <span>{name}</span>
        </button>
        {overdue > 0 ? <span className="cap late">{t('column.late', { n: overdue })}</span> : null}
      </h3>
      {refusal ? (
        <p className="lane-refusal cap">
          <Icon name="no" />
          {refusal}
        </p>
      ) : (
        counts.map(({ status, totalCount }) => (
          <span key={status} className={`lane-n of-${status}${totalCount === 0 ? ' is-none' : ''}`}>
            <span className="sr">{t('column.label', { stage: tm(`stage.${status}`), n: totalCount })}</span>
            <span aria-hidden="true">{totalCount}</span>
          </span>
        ))
      )}
    </header>
  );
});
