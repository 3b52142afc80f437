import { type KeyboardEvent, type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { InboxItemFragment } from '../../generated/graphql.js';
import { InternalMark } from '../../task-actions/InternalMark.js';
import { useTaskAddress } from '../../task-actions/useTaskAddress.js';
import { Button } from '../../ui/Button.js';
import { useDates } from '../../ui/Dates.js';

/** One of the two answers: yes is key 1, no is key 2. */
export interface Answer {
  readonly words: string;
  readonly onGive: () => void;
}

interface InboxRowProps {
  readonly entry: InboxItemFragment;
  readonly isTabStop: boolean;
  readonly isBusy: boolean;
  /** Absent where the viewer may not give it. */
  readonly yes: Answer | undefined;
  readonly no: Answer | undefined;
  /** What the decision is made by. */
  readonly children: ReactNode;
}

/**
 * A row of the inbox: how long it waits, the task, what it is decided by, and the two answers. Digits, because a
 * Chinese input method takes letters to itself; only while the row's link has the focus.
 */
export function InboxRow({ entry, isTabStop, isBusy, yes, no, children }: InboxRowProps) {
  const { t } = useTranslation('supervision');
  const { date, overdue } = useDates();
  const address = useTaskAddress();
  const { task, daysWaiting } = entry;
  const link = useRef<HTMLAnchorElement>(null);
  return (
    <li className="inbox-row" data-entry={entry.id}>
      <p className="inbox-days">
        {daysWaiting === 0 ? null : <b>{daysWaiting}</b>}
        <span>
          {daysWaiting === 0
            ? t('inbox.today')
            : t(entry.kind === 'NOTICE' ? 'inbox.daysSince' : 'inbox.days', { count: daysWaiting })}
        </span>
      </p>
      <div className="inbox-task">
        <h3>
          <Link
            ref={link}
            to={address(task.id)}
            data-row={entry.id}
            tabIndex={isTabStop ? 0 : -1}
            aria-keyshortcuts={[...(yes ? ['1'] : []), ...(no ? ['2'] : [])].join(' ') || undefined}
            onKeyDown={answerByKey}
          >
            {task.title}
          </Link>
        </h3>
        <p className="cap q3">
          {t('inbox.of', { code: task.code, department: task.leadDepartment.shortName, date: date(task.dueOn) })}
          {task.dueOnChanges > 0 ? t('inbox.moved', { count: task.dueOnChanges }) : null}{' '}
          {task.isInternal ? <InternalMark /> : null}{' '}
          {task.isOverdue ? <span className="days">{overdue(task.daysOverdue)}</span> : null}
        </p>
        {children}
      </div>
      <div className="inbox-do">
        {button(yes, '1', true)}
        {button(no, '2', false)}
      </div>
    </li>
  );

  function button(answer: Answer | undefined, key: string, isYes: boolean) {
    if (answer === undefined) return null;
    return (
      <Button
        // The row that the keys would answer.
        kind={isYes && isTabStop ? 'go' : 'plain'}
        pending={isBusy}
        aria-label={t('inbox.answerOf', { answer: answer.words, code: task.code })}
        onClick={answer.onGive}
      >
        {answer.words} <kbd className="key">{key}</kbd>
      </Button>
    );
  }

  function answerByKey(event: KeyboardEvent): void {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || isBusy || event.repeat) return;
    const answer = { 1: yes, 2: no }[event.key];
    if (answer === undefined) return;
    event.preventDefault();
    answer.onGive();
  }
}
