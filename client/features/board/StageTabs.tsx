import { useDroppable } from '@dnd-kit/core';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { TaskStatus } from '../../generated/graphql.js';
import type { ColumnFigures } from './ColumnCount.js';
import { type Rule, tabPrefix } from './carrying.js';
import './stage-tabs.css';

interface StageTabsProps {
  columns: readonly ColumnFigures[];
  shown: TaskStatus;
  ruleFor: (status: TaskStatus) => Rule | null;
  overStatus: TaskStatus | null;
  onShow: (status: TaskStatus) => void;
}

/** On the phone: one stage at a time. While a card is carried the tabs are where it can be put. */
export function StageTabs({ columns, shown, ruleFor, overStatus, onShow }: StageTabsProps) {
  const { t } = useTranslation('board');
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [shown]);
  function onKeyDown(event: KeyboardEvent) {
    const at = columns.findIndex((column) => column.status === shown);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: columns.length - 1 }[event.key];
    const next = to === undefined ? undefined : columns[(to + columns.length) % columns.length];
    if (!next) return;
    event.preventDefault();
    onShow(next.status);
    list.current?.querySelector<HTMLElement>(`#tab-${next.status}`)?.focus();
  }
  return (
    <div ref={list} className="stagetabs" role="tablist" aria-label={t('stages')} onKeyDown={onKeyDown}>
      {columns.map((column) => (
        <StageTab
          key={column.status}
          column={column}
          isShown={column.status === shown}
          rule={ruleFor(column.status)}
          isOver={column.status === overStatus}
          onShow={onShow}
        />
      ))}
    </div>
  );
}

function StageTab({
  column,
  isShown,
  rule,
  isOver,
  onShow,
}: {
  column: ColumnFigures;
  isShown: boolean;
  rule: Rule | null;
  isOver: boolean;
  onShow: (status: TaskStatus) => void;
}) {
  const { t } = useTranslation('moves');
  const { setNodeRef } = useDroppable({ id: tabPrefix + column.status });
  return (
    <button
      ref={setNodeRef}
      id={`tab-${column.status}`}
      type="button"
      role="tab"
      aria-selected={isShown}
      aria-controls="stage-panel"
      tabIndex={isShown ? 0 : -1}
      className={`${rule?.mode ?? ''}${isOver ? ' is-over' : ''}`}
      onClick={() => onShow(column.status)}
    >
      {t(`stage.${column.status}`)}
      <span>{column.totalCount}</span>
    </button>
  );
}
