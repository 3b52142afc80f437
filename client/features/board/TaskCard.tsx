import { type CSSProperties, memo, type Ref } from 'react';
import { Link, useLocation } from 'react-router';
import { InternalMark } from '../../task-actions/InternalMark.js';
import { TaskLight } from '../../task-actions/TaskLight.js';
import { useDates } from '../../ui/Dates.js';
import { Icon } from '../../ui/Icon.js';
import { useWords } from '../../ui/useWords.js';
import type { Card } from './useBoard.js';
import './card.css';

declare module 'react' {
  interface CSSProperties {
    /** Progress in percent, for the gauge under a card. */
    '--p'?: number;
  }
}

export function cardClasses(card: Card): string {
  return `card${card.isOverdue ? ' is-late' : ''}${card.status === 'DONE' ? ' is-done' : ''}`;
}

/** Progress is drawn on the lower hairline. */
export function cardStyle(card: Card): CSSProperties {
  return { '--p': card.progressPercent };
}

/** The address of the same page with this task open. */
export function useTaskAddress(taskId: string): { search: string } {
  const { search } = useLocation();
  const params = new URLSearchParams(search);
  params.set('task', taskId);
  return { search: `?${params}` };
}

/** Line 1: code, light, percent, 移动. Line 2: title. Line 3: lead department, due date, days late. */
export const CardTop = memo(function CardTop({ card, children }: { card: Card; children?: React.ReactNode }) {
  const t = useWords('board');
  const showsPercent = card.status !== 'DONE' && card.progressPercent > 0;
  return (
    <div className="top">
      <span className="code">{card.code}</span>
      <TaskLight light={card.light} />
      {card.isInternal ? <InternalMark /> : null}
      {card.isDeclined ? (
        <b className="declined">
          <Icon name="undo" />
          {t('card.declined')}
        </b>
      ) : null}
      {showsPercent ? (
        <span aria-label={t('card.progress', { n: card.progressPercent })} role="img">
          {card.progressPercent}%
        </span>
      ) : null}
      {card.dueOnChanges > 0 ? <span className="q3">{t('card.moved', { n: card.dueOnChanges })}</span> : null}
      {children}
    </div>
  );
});

export function CardTitle({
  card,
  linkRef,
  tabIndex,
  onKeyDown,
  describedBy,
}: {
  card: Card;
  linkRef?: Ref<HTMLAnchorElement>;
  tabIndex?: number;
  onKeyDown?: React.KeyboardEventHandler;
  describedBy?: string;
}) {
  const to = useTaskAddress(card.id);
  return (
    <h3>
      <Link
        ref={linkRef}
        to={to}
        tabIndex={tabIndex}
        draggable={false}
        data-card={card.id}
        aria-describedby={describedBy}
        onKeyDown={onKeyDown}
      >
        <span className="title">{card.title}</span>
      </Link>
    </h3>
  );
}

export const CardFoot = memo(function CardFoot({ card }: { card: Card }) {
  const t = useWords('board');
  const { date, overdue, doneLate } = useDates();
  const td = useWords('dates');
  const doneWords = ({ completedOn, daysLate }: Card) =>
    completedOn === null
      ? ''
      : daysLate === null
        ? date(completedOn)
        : td('doneOn', { date: date(completedOn), late: doneLate(daysLate) });
  const supporting = card.supportingDepartments.length;
  return (
    <p className="foot">
      <span>
        {card.leadDepartment.shortName}
        {supporting > 0 ? (
          <span className="plus" aria-hidden="true">
            {' '}
            {t('card.plus', { n: supporting })}
          </span>
        ) : null}
        {supporting > 0 ? <span className="sr">{t('card.supporting', { n: supporting })}</span> : null}
      </span>
      {card.status === 'DONE' ? (
        <span>{doneWords(card)}</span>
      ) : (
        <span>
          {date(card.dueOn)} {card.isOverdue ? <span className="days">{overdue(card.daysOverdue)}</span> : null}
        </span>
      )}
    </p>
  );
});
