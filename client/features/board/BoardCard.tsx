import { useDraggable } from '@dnd-kit/core';
import { type KeyboardEvent, memo, useContext } from 'react';
import { MoveMenu, type MoveMenuProps } from '../../task-actions/MoveMenu.js';
import { Icon } from '../../ui/Icon.js';
import { ReadOnlyBoard } from './readOnly.js';
import { CardFoot, CardTitle, CardTop, cardClasses, cardStyle } from './TaskCard.js';
import type { Card } from './useBoard.js';

export interface BoardCardProps {
  card: Card;
  /** One card of a column is in the tab order; arrow keys walk to the others. */
  isCurrent: boolean;
  isFresh: boolean;
  refusal: string | null;
  ends: NonNullable<MoveMenuProps['ends']>;
  onKey: (event: KeyboardEvent, card: Card) => void;
  onLeave: (card: Card) => void;
  onMenu: (isOpen: boolean) => void;
}

/** A card in its column: walked to by arrows, opened by Enter, lifted by Space, moved by its menu. */
export const BoardCard = memo(function BoardCard({
  card,
  isCurrent,
  isFresh,
  refusal,
  ends,
  onKey,
  onLeave,
  onMenu,
}: BoardCardProps) {
  const isReadOnly = useContext(ReadOnlyBoard);
  const { setNodeRef, setActivatorNodeRef, listeners, isDragging } = useDraggable({
    id: card.id,
    disabled: isReadOnly,
  });
  const { onKeyDown: onLiftKey, ...pointerListeners } = listeners ?? {};
  const tabIndex = isCurrent ? 0 : -1;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only notices that the focus has left
    <div
      onBlur={(event) => {
        if (refusal && !event.currentTarget.contains(event.relatedTarget)) onLeave(card);
      }}
    >
      <div
        className={`${cardClasses(card)}${isDragging ? ' is-gap' : ''}${isFresh ? ' is-fresh' : ''}`}
        style={cardStyle(card)}
        ref={setNodeRef}
        {...pointerListeners}
      >
        <CardTop card={card}>
          {isReadOnly ? null : <MoveMenu task={card} ends={ends} tabIndex={tabIndex} onOpenChange={onMenu} />}
        </CardTop>
        <CardTitle
          card={card}
          linkRef={setActivatorNodeRef}
          tabIndex={tabIndex}
          {...(isReadOnly ? {} : { describedBy: 'board-keys' })}
          onKeyDown={(event) => {
            onKey(event, card);
            if (!event.defaultPrevented) onLiftKey?.(event);
          }}
        />
        <CardFoot card={card} />
      </div>
      {refusal ? (
        <div className="refuse" role="alert">
          <Icon name="no" />
          <p>{refusal}</p>
        </div>
      ) : null}
    </div>
  );
});
