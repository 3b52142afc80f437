import { useDroppable } from '@dnd-kit/core';
import { memo, useCallback, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TaskStatus } from '../../generated/graphql.js';
import { Button } from '../../ui/Button.js';
import { Icon } from '../../ui/Icon.js';
import { type CardListProps, PageCards, ScrollingCards } from './CardList.js';
import { ColumnHead, StageSum } from './ColumnHead.js';
import { type Rule, ruleIcons } from './carrying.js';
import { openStages } from './columns.js';

export interface StageColumnProps extends Omit<CardListProps, 'label' | 'onNearEnd'> {
  planId: string;
  rule: Rule | null;
  isPhone: boolean;
  isFiltered: boolean;
  onMore: (status: TaskStatus, after: string | null) => Promise<void>;
  onFold: (status: TaskStatus) => void;
}

/** A stage with its cards: heavy rule under its head, hairlines between its entries. */
export const StageColumn = memo(function StageColumn({
  planId,
  rule,
  isPhone,
  isFiltered,
  onMore,
  onFold,
  ...list
}: StageColumnProps) {
  const { t } = useTranslation('board');
  const { t: tm } = useTranslation('moves');
  const { column } = list;
  const { status, totalCount } = column;
  const stage = tm(`stage.${status}`);
  const { setNodeRef } = useDroppable({ id: status });
  const [state, setState] = useState<'rest' | 'reading' | 'failed'>('rest');
  const isReading = useRef(false);
  const after = column.tasks.pageInfo.endCursor ?? null;

  const readMore = useCallback(async () => {
    if (isReading.current) return;
    isReading.current = true;
    setState('reading');
    try {
      await onMore(status, after);
      setState('rest');
    } catch {
      setState('failed');
    } finally {
      isReading.current = false;
    }
  }, [onMore, status, after]);
  // After a failure only a press asks again: a dead line is not hammered.
  const onNearEnd = useCallback(() => {
    if (state !== 'failed') void readMore();
  }, [readMore, state]);

  const label = t('column.label', { stage, n: totalCount });
  const canFold = !isPhone && !openStages.includes(status);
  const CardsOf = isPhone ? PageCards : ScrollingCards;
  return (
    <section ref={setNodeRef} className={`col${rule ? ` ${rule.mode}` : ''}`} aria-label={label}>
      {isPhone ? (
        <StageSum planId={planId} column={column} isFiltered={isFiltered} />
      ) : (
        <header>
          <ColumnHead planId={planId} column={column} isFiltered={isFiltered} onFold={canFold ? onFold : undefined} />
        </header>
      )}
      {rule && !isPhone ? (
        <p className="hint" title={rule.words}>
          <Icon name={ruleIcons[rule.mode]} />
          <span>{rule.words}</span>
        </p>
      ) : null}
      {totalCount === 0 ? (
        <p className="none cap q3">{isFiltered ? t('column.emptyFiltered') : t('column.empty')}</p>
      ) : (
        <CardsOf {...list} label={label} onNearEnd={onNearEnd} />
      )}
      {state === 'failed' ? (
        <p className="more-state cap">
          {t('column.moreFailed')}
          <Button kind="bare" small onClick={() => void readMore()}>
            {t('state.retry', { ns: 'frame' })}
          </Button>
        </p>
      ) : null}
      {state === 'reading' ? (
        <p className="sr" role="status">
          {t('column.more')}
        </p>
      ) : null}
    </section>
  );
});
