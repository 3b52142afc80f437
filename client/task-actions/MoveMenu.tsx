import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TaskAction, TaskStatus } from '../generated/graphql.js';
import { Icon } from '../ui/Icon.js';
import { Menu, type MenuItem, type MenuSection } from '../ui/Menu.js';
import { type MovableTask, type MoveOption, type MovePlace, useMoveTask } from './MoveProvider.js';
import './move-menu.css';

export const stages: readonly TaskStatus[] = ['NOT_STARTED', 'IN_PROGRESS', 'IN_REVIEW', 'DONE', 'PAUSED', 'CANCELLED'];

const hinted = ['ACCEPT', 'SUBMIT_FOR_CLOSURE', 'CLOSE', 'RETURN', 'REOPEN', 'PAUSE', 'RESUME', 'CANCEL'] as const;

/** What a permitted step does or asks for, in a few words. */
export function useMoveHint(): (action: TaskAction | null, needsNote: boolean) => string {
  const { t } = useTranslation('moves');
  return (action, needsNote) => {
    const known = hinted.find((one) => one === action);
    if (known) return t(`hint.${known}`);
    return needsNote ? t('menu.note') : '';
  };
}

export interface MoveMenuProps {
  task: MovableTask;
  /** The ends of its column, where the page shows columns: 本列最前, 本列最后. Null: at that end already. */
  ends?: { first: MovePlace | null; last: MovePlace | null };
  /** card: small beside the code; button: an ordinary button. */
  look?: 'card' | 'button';
  /** For pages with arrow keys: only one card of a column is in the tab order. */
  tabIndex?: number;
  onOpenChange?: (isOpen: boolean) => void;
}

/** The visible way to do without dragging all that dragging does. Opens with its button, or with M on the card. */
export function MoveMenu({ task, ends, look = 'card', tabIndex, onOpenChange }: MoveMenuProps) {
  const { t } = useTranslation('moves');
  const hintOf = useMoveHint();
  const { move, askOptions } = useMoveTask();
  const trigger = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  const [options, setOptions] = useState<MoveOption[] | null>(null);

  const version = task.version;
  const taskId = task.id;
  useEffect(() => {
    onOpenChange?.(isOpen);
    if (!isOpen) return;
    let isCurrent = true;
    setOptions(null);
    // Until it answers, or where it cannot, the card's own viewerCanMoveTo stands.
    askOptions(taskId).then((answer) => { if (isCurrent) setOptions(answer); }, () => undefined);
    return () => { isCurrent = false; };
    // A new version of the task may move elsewhere: ask again.
  }, [isOpen, taskId, version, askOptions, onOpenChange]);
  useEffect(() => () => onOpenChange?.(false), [onOpenChange]);

  const allowed = (to: TaskStatus) => options?.find((one) => one.toStatus === to)?.allowed ?? task.viewerCanMoveTo.includes(to);
  const item = (to: TaskStatus): MenuItem => {
    const option = options?.find((one) => one.toStatus === to);
    return allowed(to)
      ? { key: to, word: t(`stage.${to}`), note: hintOf(option?.action ?? null, option?.needsNote ?? false) || undefined, onAction: () => void move({ task, to, options: options ?? undefined, isShownAtCard: look === 'card' }) }
      : { key: to, word: t(`stage.${to}`), note: option ? (option.refusal ?? t('menu.unavailable')) : '…', isRefused: true, onAction: () => undefined };
  };
  const others = stages.filter((to) => to !== task.status);
  const may = others.filter(allowed);
  const mayNot = others.filter((to) => !allowed(to));
  const sections: MenuSection[] = [];
  if (may.length > 0) sections.push({ key: 'may', label: t('menu.title', { code: task.code, stage: t(`stage.${task.status}`) }), items: may.map(item) });
  if (mayNot.length > 0) sections.push({ key: 'maynot', label: t('menu.refused'), items: mayNot.map(item) });
  if (task.viewerCanReorder && ends && (ends.first || ends.last)) {
    const endItem = (key: 'first' | 'last', place: MovePlace | null): MenuItem[] => (place ? [{ key, word: t(`menu.${key}`), onAction: () => void move({ task, to: task.status, place, isShownAtCard: look === 'card' }) }] : []);
    sections.push({ key: 'order', items: [...endItem('first', ends.first), ...endItem('last', ends.last)] });
  }
  return (
    <>
      <button ref={trigger} type="button" className={look === 'card' ? 'mv' : 'btn'} data-move={task.id} tabIndex={tabIndex} aria-haspopup="menu" aria-expanded={isOpen} aria-label={t('moveOf', { code: task.code, title: task.title })} onClick={() => setOpen(!isOpen)}>
        <Icon name="move" small={look === 'card'} />{t('move')}
      </button>
      <Menu label={t('menu.title', { code: task.code, stage: t(`stage.${task.status}`) })} triggerRef={trigger} isOpen={isOpen} onClose={() => setOpen(false)} sections={sections} says={may.length === 0 && options ? t('menu.nowhere') : undefined} />
    </>
  );
}
