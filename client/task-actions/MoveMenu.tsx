import { type RefObject, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TaskAction, TaskStatus } from '../generated/graphql.js';
import { Icon } from '../ui/Icon.js';
import { Menu, type MenuItem, type MenuSection } from '../ui/Menu.js';
import { useWords } from '../ui/useWords.js';
import { useMoveTask } from './MoveProvider.js';
import { type MovableTask, type MoveOption, type MovePlace, withoutStop } from './moveRequest.js';
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
  const t = useWords('moves');
  const trigger = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button
        ref={trigger}
        type="button"
        className={look === 'card' ? 'mv' : 'btn'}
        data-move={task.id}
        tabIndex={tabIndex}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-label={t('moveOf', { code: task.code, title: task.title })}
        onClick={() => setOpen(!isOpen)}
      >
        <Icon name="move" small={look === 'card'} />
        {t('move')}
      </button>
      {isOpen ? (
        <OpenMenu
          task={task}
          ends={ends}
          isShownAtCard={look === 'card'}
          triggerRef={trigger}
          onClose={() => setOpen(false)}
          onOpenChange={onOpenChange}
        />
      ) : null}
    </>
  );
}

interface OpenMenuProps extends Pick<MoveMenuProps, 'task' | 'ends' | 'onOpenChange'> {
  isShownAtCard: boolean;
  triggerRef: RefObject<HTMLButtonElement | null>;
  onClose: () => void;
}

/** Made only while it is open: a board draws its button on every card. */
function OpenMenu({ task, ends, isShownAtCard, triggerRef, onClose, onOpenChange }: OpenMenuProps) {
  const { t } = useTranslation('moves');
  const hintOf = useMoveHint();
  const { move, askOptions } = useMoveTask();
  const [options, setOptions] = useState<MoveOption[] | null>(null);

  useEffect(() => {
    onOpenChange?.(true);
    return () => onOpenChange?.(false);
  }, [onOpenChange]);
  const { id, version } = task;
  useEffect(() => {
    let isCurrent = true;
    // Until it answers, or where it cannot, the card's own viewerCanMoveTo stands.
    askOptions(id).then(
      (answer) => {
        if (isCurrent) setOptions(answer);
      },
      () => undefined,
    );
    return () => {
      isCurrent = false;
    };
    // A new version of the task may move elsewhere: ask again.
  }, [id, version, askOptions]);

  const optionTo = (to: TaskStatus) => options?.find((one) => one.toStatus === to);
  const allowed = (to: TaskStatus) => optionTo(to)?.allowed ?? task.viewerCanMoveTo.includes(to);
  const permitted = (to: TaskStatus): MenuItem => {
    const option = optionTo(to);
    return {
      key: to,
      word: t(`stage.${to}`),
      note: hintOf(option?.action ?? null, option?.needsNote ?? false) || undefined,
      onAction: () => void move({ task, to, options: options ?? undefined, isShownAtCard }),
    };
  };
  const refused = (to: TaskStatus): MenuItem => {
    const option = optionTo(to);
    return {
      key: to,
      word: t(`stage.${to}`),
      note: option ? withoutStop(option.refusal ?? t('menu.unavailable')) : '…',
      isRefused: true,
      onAction: () => undefined,
    };
  };
  const endItem = (key: 'first' | 'last', place: MovePlace | null): MenuItem[] =>
    place
      ? [{ key, word: t(`menu.${key}`), onAction: () => void move({ task, to: task.status, place, isShownAtCard }) }]
      : [];

  const others = stages.filter((to) => to !== task.status);
  const may = others.filter(allowed);
  const mayNot = others.filter((to) => !allowed(to));
  const label = t('menu.title', { code: task.code, stage: t(`stage.${task.status}`) });
  const sections: MenuSection[] = [
    { key: 'may', label, items: may.map(permitted) },
    { key: 'maynot', label: t('menu.refused'), items: mayNot.map(refused) },
    {
      key: 'order',
      items: task.viewerCanReorder && ends ? [...endItem('first', ends.first), ...endItem('last', ends.last)] : [],
    },
  ].filter((section) => section.items.length > 0);
  return (
    <Menu
      label={label}
      triggerRef={triggerRef}
      isOpen
      onClose={onClose}
      sections={sections}
      says={may.length === 0 && options ? t('menu.nowhere') : undefined}
    />
  );
}
