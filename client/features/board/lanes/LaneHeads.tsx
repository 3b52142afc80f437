import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { TaskStatus } from '../../../generated/graphql.js';
import { Icon } from '../../../ui/Icon.js';
import type { ColumnFigures } from '../ColumnCount.js';
import { ColumnHead } from '../ColumnHead.js';
import { type Rule, ruleIcons } from '../carrying.js';
import { openStages } from '../columns.js';

interface LaneHeadsProps {
  planId: string;
  columns: readonly ColumnFigures[];
  rails: readonly TaskStatus[];
  isFiltered: boolean;
  ruleFor: ((status: TaskStatus) => Rule) | null;
  onRail: (status: TaskStatus) => void;
  onLimit: () => void;
}

/** The columns' heads over all lanes; they stay in sight while lanes pass below. */
export const LaneHeads = memo(function LaneHeads({
  planId,
  columns,
  rails,
  isFiltered,
  ruleFor,
  onRail,
  onLimit,
}: LaneHeadsProps) {
  const { t } = useTranslation('board');
  const { t: tm } = useTranslation('moves');
  return (
    <div className="lane-heads">
      {columns.map((column) => {
        const { status, totalCount } = column;
        const stage = tm(`stage.${status}`);
        const rule = ruleFor?.(status) ?? null;
        const isRail = rails.includes(status);
        return (
          <section
            key={status}
            className={`${isRail ? 'lane-rail' : 'col'}${rule ? ` ${rule.mode}` : ''}`}
            aria-label={t('column.label', { stage, n: totalCount })}
          >
            {isRail ? (
              <button
                type="button"
                aria-expanded="false"
                aria-label={t('column.open', { stage, n: totalCount })}
                title={stage}
                onClick={() => onRail(status)}
              >
                <span>{stage}</span>
                {rule ? <Icon name={ruleIcons[rule.mode]} small /> : <span className="q2">{totalCount}</span>}
              </button>
            ) : (
              <header>
                <ColumnHead
                  planId={planId}
                  column={column}
                  isFiltered={isFiltered}
                  onFold={openStages.includes(status) ? undefined : onRail}
                  onLimit={onLimit}
                />
              </header>
            )}
            {rule && !isRail ? (
              <p className="hint" title={rule.words}>
                <Icon name={ruleIcons[rule.mode]} />
                <span>{rule.words}</span>
              </p>
            ) : null}
          </section>
        );
      })}
    </div>
  );
});
