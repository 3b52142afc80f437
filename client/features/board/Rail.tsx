import { useDroppable } from '@dnd-kit/core';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { TaskStatus } from '../../generated/graphql.js';
import { Icon } from '../../ui/Icon.js';
import { type Rule, ruleIcons } from './carrying.js';
import type { Column } from './useBoard.js';
import './rail.css';

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
  const { limit } = column;
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
      {limit && limit.excess > 0 ? (
        <p className="why over-why">{t('limit.rail', { most: limit.most, n: limit.excess })}</p>
      ) : null}
      {rule ? <p className="why">{rule.words}</p> : null}
    </section>
  );
});
