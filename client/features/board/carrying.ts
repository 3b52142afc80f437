import type { ClientRect, CollisionDetection } from '@dnd-kit/core';
import type { TaskStatus } from '../../generated/graphql.js';
import { stages } from '../../task-actions/MoveMenu.js';
import type { MoveOption } from '../../task-actions/moveRequest.js';
import type { ColumnHandle } from './columns.js';
import type { Card, Column } from './useBoard.js';

/** Where a card can be put: a stage, in a lane where the board has lanes. */
export interface Place {
  status: TaskStatus;
  lane: string | null;
}

/** Droppable ids: a stage, a stage of a lane, or on the phone the tab of a stage, which is in the card's own lane. */
export const tabPrefix = 'tab:';
export const placeId = ({ status, lane }: Place): string => (lane === null ? status : `${lane}/${status}`);
export function placeOf(id: string | number | undefined, ownLane: string | null): Place | null {
  const name = String(id ?? '');
  const bare = name.replace(tabPrefix, '');
  const slash = bare.lastIndexOf('/');
  const status = stages.find((stage) => stage === bare.slice(slash + 1));
  if (status === undefined) return null;
  return { status, lane: slash >= 0 ? bare.slice(0, slash) : bare === name ? null : ownLane };
}

export interface Target extends Place {
  /** Between its cards; null: at the end, the viewer may not choose. */
  index: number | null;
}
export interface Lift {
  card: Card;
  lane: string | null;
  options: MoveOption[] | null;
  target: Target | null;
}
export interface Rule {
  mode: 'from' | 'may' | 'maynot';
  words: string;
}

/** What is carried about on: a board, or the lanes of one. */
export interface Ground {
  /** The columns of a lane as they are loaded; of the board, where it has no lanes. */
  columnsOf(lane: string | null): readonly Column[];
  find(cardId: string | number): { card: Card; lane: string | null } | null;
  handleOf(place: Place): ColumnHandle | undefined;
  /** Why a card stays in its lane. */
  otherLane: string;
}

/** The cards of a place, but the one that is carried. */
export const othersIn = (ground: Ground, { status, lane }: Place, carriedId: string): Card[] =>
  ground
    .columnsOf(lane)
    .find((column) => column.status === status)
    ?.tasks.nodes.filter((card) => card.id !== carriedId) ?? [];

export const ruleIcons = { from: 'drag', may: 'into', maynot: 'no' } as const;

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
    // By keyboard a card scrolled far down is still over its column; of lanes there are several over each other.
    const isWhole = placeOf(container.id, null)?.lane === null;
    return rect && (inside(x, y, rect) || (isKeyboard && isWhole && x >= rect.left && x <= rect.right))
      ? [{ id: container.id, data: { droppableContainer: container, value: 1 } }]
      : [];
  });
};
