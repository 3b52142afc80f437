import { useDroppable } from '@dnd-kit/core';
import { memo, useCallback, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TaskStatus } from '../../generated/graphql.js';
import { Button } from '../../ui/Button.js';
import { Icon } from '../../ui/Icon.js';
import { type CardListProps, PageCards, ScrollingCards } from './CardList.js';
import type { Rule } from './carrying.js';
import { openStages } from './columns.js';
import type { Column } from './useBoard.js';

export interface StageColumnProps extends Omit<CardListProps, 'label' | 'onNearEnd'> {
  rule: Rule | null;
  isPhone: boolean;
  isFiltered: boolean;
  onMore: (status: TaskStatus, after: string | null) => Promise<void>;
  onFold: (status: TaskStatus) => void;
}

const ruleIcons = { from: 'drag', may: 'into', maynot: 'no' } as const;

export function LateCount({ column }: { column: Column }) {
  const { t } = useTranslation('board');
  if (column.lateCount === 0) return null;
  return column.status === 'DONE' ? (
    <span className="cap q3">{t('column.doneLate', { n: column.lateCount })}</span>
  ) : (
    <span className="cap late">{t('column.late', { n: column.lateCount })}</span>
  );
}

/** A stage with its cards: heavy rule under its head, hairlines between its entries. */
export const StageColumn = memo(function StageColumn({
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
        <div className="colsum cap q3">
          <h2>
            {t('column.sum', { stage, n: totalCount })}
            {column.lateCount > 0 ? (
              <>
                {t('column.comma')}
                <LateCount column={column} />
              </>
            ) : null}
          </h2>
          <span>{t('column.byOrder')}</span>
        </div>
      ) : (
        <header>
          <h2>{stage}</h2>
          <span className="q2">{totalCount}</span>
          <LateCount column={column} />
          {canFold ? (
            <button
              type="button"
              className="fold"
              aria-label={t('column.fold', { stage })}
              onClick={() => onFold(status)}
            >
              <Icon name="right" />
            </button>
          ) : null}
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

/** 暂缓 and 撤销: narrow until a press opens them, and still a place to drop. */
export const Rail = memo(function Rail({
  column,
  rule,
  onOpen,
}: {
  column: Column;
  rule: Rule | null;
  onOpen: (status: TaskStatus) => void;
}) {
  const { t } = useTranslation('board');
  const { t: tm } = useTranslation('moves');
  const stage = tm(`stage.${column.status}`);
  const { setNodeRef } = useDroppable({ id: column.status });
  return (
    <section
      ref={setNodeRef}
      className={`railcol${rule ? ` ${rule.mode}` : ''}`}
      aria-label={t('column.label', { stage, n: column.totalCount })}
    >
      <button
        type="button"
        aria-label={t('column.open', { stage, n: column.totalCount })}
        aria-expanded="false"
        onClick={() => onOpen(column.status)}
      >
        <Icon name="left" />
      </button>
      {rule ? (
        <span className="mark">
          <Icon name={ruleIcons[rule.mode]} />
        </span>
      ) : null}
      <h2>{stage}</h2>
      <span>{column.totalCount}</span>
      {rule ? <p className="why">{rule.words}</p> : null}
    </section>
  );
});
