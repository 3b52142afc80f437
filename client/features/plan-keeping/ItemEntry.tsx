import { useDraggable, useDroppable } from '@dnd-kit/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Button } from '../../ui/Button.js';
import { Icon } from '../../ui/Icon.js';
import { Menu, type MenuItem } from '../../ui/Menu.js';
import { itemNumber } from '../../ui/numerals.js';
import { ItemMilestones } from './ItemMilestones.js';
import { ItemTasks } from './ItemTasks.js';
import type { ItemOfPlan, Keeping, KeptOutline } from './useKeeping.js';

interface ItemEntryProps {
  readonly viewerId: string;
  readonly plan: KeptOutline;
  readonly item: ItemOfPlan;
  /** Its place among the items, from 0. */
  readonly index: number;
  readonly keeping: Keeping;
  readonly onEdit: () => void;
}

/** An item: closed a line of the ledger, open with its milestones and tasks. */
export function ItemEntry({ viewerId, plan, item, index, keeping, onEdit }: ItemEntryProps) {
  const { t, i18n } = useTranslation('keep');
  const [isOpen, setOpen] = useState(false);
  const [isMenuOpen, setMenuOpen] = useState(false);
  const trigger = useRef<HTMLButtonElement>(null);
  const can = (action: ItemOfPlan['viewerCan'][number]) => item.viewerCan.includes(action);
  const { setNodeRef: setDropRef, isOver, active } = useDroppable({ id: item.id });
  const { setNodeRef, listeners, transform, isDragging } = useDraggable({ id: item.id, disabled: !can('MOVE') });
  const number = itemNumber(item.number, i18n.language);
  const name = t('item.name', { number, title: item.shortTitle });
  const draggedFrom = plan.items.findIndex(({ id }) => id === active?.id);
  const gap =
    isOver && draggedFrom >= 0 && draggedFrom !== index ? (draggedFrom < index ? 'gap-below' : 'gap-above') : '';
  return (
    <li
      ref={setDropRef}
      className={`keep-item ${gap} ${isDragging ? 'is-lifted' : ''}`}
      style={transform ? { transform: `translateY(${transform.y}px)` } : undefined}
    >
      <div className="keep-item-line">
        {can('MOVE') ? (
          // The same is in the menu, for whoever has no pointer: this is only for dragging.
          <span ref={setNodeRef} className="keep-handle" aria-hidden="true" title={t('item.drag')} {...listeners}>
            <Icon name="drag" />
          </span>
        ) : (
          <span />
        )}
        <span className="keep-no" aria-hidden="true">
          {number}
        </span>
        <div className="keep-item-says">
          <h3>
            <button type="button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
              <span className="sr">{number} </span>
              {item.title}
              <Icon name={isOpen ? 'up' : 'down'} />
            </button>
          </h3>
          <p className="cap q2">
            {t('item.short', { title: item.shortTitle })}
            {t('tasks', { count: item.tasks.totalCount })}
            {t('milestones', { count: item.milestones.length })}
          </p>
        </div>
        {item.viewerCan.length > 0 ? (
          <Button
            ref={trigger}
            kind="bare"
            small
            icon="more"
            aria-label={t('item.menu', { name })}
            aria-haspopup="menu"
            aria-expanded={isMenuOpen}
            onClick={() => setMenuOpen(!isMenuOpen)}
          />
        ) : null}
        <Menu
          label={t('item.menu', { name })}
          triggerRef={trigger}
          isOpen={isMenuOpen}
          onClose={() => setMenuOpen(false)}
          sections={[
            { key: 'edit', items: can('EDIT') ? [{ key: 'edit', word: t('edit'), onAction: onEdit }] : [] },
            { key: 'order', items: can('MOVE') ? places() : [] },
            {
              key: 'delete',
              items: can('DELETE')
                ? [{ key: 'delete', word: t('item.delete'), onAction: () => void keeping.deleteItem(item) }]
                : [],
            },
          ].filter(({ items }) => items.length > 0)}
        />
      </div>
      {isOpen ? (
        <div className="keep-item-parts">
          {item.narrative == null ? null : <p className="keep-narrative">{item.narrative}</p>}
          <ItemMilestones viewerId={viewerId} plan={plan} item={item} keeping={keeping} />
          <ItemTasks plan={plan} item={item} keeping={keeping} />
        </div>
      ) : null}
      {isOpen || !can('EDIT') || item.tasks.totalCount > 0 ? null : (
        <p className="keep-item-ways">
          <Link to={`/plan/keep/tasks?plan=${plan.id}&item=${item.id}`}>{t('task.add')}</Link>
        </p>
      )}
    </li>
  );

  /** Where it is already is said, and does nothing. */
  function places(): MenuItem[] {
    const { items } = plan;
    const [first, previous, next] = [items[0], items[index - 1], items[index + 1]];
    const isFirst = previous === undefined;
    const isLast = next === undefined;
    const place = (key: 'up' | 'down' | 'top' | 'bottom', isRefused: boolean, move: () => Promise<void>): MenuItem => ({
      key,
      word: t(`item.${key}`),
      isRefused,
      onAction: () => void move(),
    });
    return [
      place('up', isFirst, () => keeping.moveItem(item, previous ? { beforeItemId: previous.id } : {})),
      place('down', isLast, () => keeping.moveItem(item, next ? { afterItemId: next.id } : {})),
      place('top', isFirst, () => keeping.moveItem(item, first ? { beforeItemId: first.id } : {})),
      place('bottom', isLast, () => keeping.moveItem(item, {})),
    ];
  }
}
