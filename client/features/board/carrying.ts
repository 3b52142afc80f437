import type { ClientRect, CollisionDetection } from '@dnd-kit/core';
import type { TaskStatus } from '../../generated/graphql.js';
import { stages } from '../../task-actions/MoveMenu.js';
import type { MoveOption } from '../../task-actions/moveRequest.js';
import type { Card } from './useBoard.js';

/** Droppable ids: a stage, or on the phone the tab of a stage. */
export const tabPrefix = 'tab:';
export const stageOf = (id: string | number | undefined): TaskStatus | null => {
  const name = String(id ?? '').replace(tabPrefix, '');
  return name === '' ? null : (stages.find((status) => status === name) ?? null);
};

export interface Target {
  status: TaskStatus;
  /** Between its cards; null: at the end, the viewer may not choose. */
  index: number | null;
}
export interface Lift {
  card: Card;
  options: MoveOption[] | null;
  target: Target | null;
}
export interface Rule {
  mode: 'from' | 'may' | 'maynot';
  words: string;
}

const inside = (x: number, y: number, rect: ClientRect) =>
  x >= rect.left && x <= rect.right && y >= rect.top && y <= rect.bottom;

/** The column under the pointer; for the keyboard the one under the carried card's middle. */
export const columnUnder: CollisionDetection = ({
  pointerCoordinates,
  collisionRect,
  droppableRects,
  droppableContainers,
}) => {
  const x = pointerCoordinates?.x ?? collisionRect.left + collisionRect.width / 2;
  const y = pointerCoordinates?.y ?? collisionRect.top + collisionRect.height / 2;
  const isKeyboard = !pointerCoordinates;
  return droppableContainers.flatMap((container) => {
    const rect = droppableRects.get(container.id);
    // By keyboard a card scrolled far down is still over its column.
    return rect && (inside(x, y, rect) || (isKeyboard && x >= rect.left && x <= rect.right))
      ? [{ id: container.id, data: { droppableContainer: container, value: 1 } }]
      : [];
  });
};
