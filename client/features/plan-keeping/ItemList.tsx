import { DndContext, type DragEndEvent, PointerSensor, useSensor, useSensors } from '@dnd-kit/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.js';
import { ItemDialog } from './ItemDialog.js';
import { ItemEntry } from './ItemEntry.js';
import type { ItemOfPlan, Keeping, KeptOutline } from './useKeeping.js';

interface ItemListProps {
  readonly viewerId: string;
  readonly plan: KeptOutline;
  readonly keeping: Keeping;
  /** Absent where none may be added. */
  readonly onAdd: (() => void) | undefined;
}

/** The items by number. In a draft they are put in order by their handle or by their menu. */
export function ItemList({ viewerId, plan, keeping, onAdd }: ItemListProps) {
  const { t } = useTranslation('keep');
  const { items } = plan;
  const [edited, setEdited] = useState<ItemOfPlan | null>(null);
  // A press is no drag: a few pixels first.
  const sensors = useSensors(useSensor(PointerSensor, { activationConstraint: { distance: 4 } }));

  function drop({ active, over }: DragEndEvent): void {
    const from = items.findIndex(({ id }) => id === active.id);
    const to = items.findIndex(({ id }) => id === over?.id);
    const [item, target] = [items[from], items[to]];
    if (!item || !target || from === to) return;
    void keeping.moveItem(item, from < to ? { afterItemId: target.id } : { beforeItemId: target.id });
  }

  return (
    <section aria-labelledby="keep-items">
      <div className="keep-sec">
        <h2 id="keep-items">{t('itemsHead')}</h2>
        {onAdd ? (
          <Button small icon="plus" onClick={onAdd}>
            {t('item.new')}
          </Button>
        ) : null}
      </div>
      <DndContext sensors={sensors} onDragEnd={drop}>
        <ol className="keep-items">
          {items.map((item, index) => (
            <ItemEntry
              key={item.id}
              viewerId={viewerId}
              plan={plan}
              item={item}
              index={index}
              keeping={keeping}
              onEdit={() => setEdited(item)}
            />
          ))}
        </ol>
      </DndContext>
      {edited ? (
        <ItemDialog
          viewerId={viewerId}
          planId={plan.id}
          item={items.find(({ id }) => id === edited.id) ?? edited}
          onClose={() => setEdited(null)}
          onSaved={() => setEdited(null)}
        />
      ) : null}
    </section>
  );
}
