import { type KeyboardEvent, type RefObject, useCallback, useRef } from 'react';
import type { TaskStatus } from '../../../generated/graphql.js';
import { type Ground, placeId } from '../carrying.js';
import type { Card } from '../useBoard.js';
import { openMoveMenu, walkFrom } from '../walk.js';

interface LaneWalk {
  ground: Ground;
  laneIds: readonly string[];
  isLifted: boolean;
  /** Brings a lane into sight, so that it is drawn. */
  show: (index: number) => void;
}

/**
 * Arrow keys among lanes: along a lane's cards, from its first card to its head, from its last to the next lane's
 * head, and from a head down into its cards, in the stage that one walks in.
 */
export function useLaneWalk(latest: RefObject<LaneWalk>) {
  const stage = useRef<TaskStatus | null>(null);

  const focusHead = useCallback(
    (index: number) => {
      const { laneIds, show } = latest.current;
      const id = laneIds[index];
      if (id === undefined) return;
      show(index);
      // Drawn only after the scroll.
      const attempt = (left: number) => {
        const head = document.querySelector<HTMLElement>(`[data-lane-head="${CSS.escape(id)}"]`);
        if (head) head.focus({ preventScroll: true });
        else if (left > 0) requestAnimationFrame(() => attempt(left - 1));
      };
      attempt(10);
    },
    [latest],
  );

  /** @returns whether the lane has a card there to go to */
  const focusInLane = useCallback(
    (lane: string, from: 'top' | 'foot'): boolean => {
      const { ground } = latest.current;
      const columns = ground.columnsOf(lane).filter(({ tasks, status }) => {
        return tasks.nodes.length > 0 && ground.handleOf({ status, lane }) !== undefined;
      });
      const column = columns.find(({ status }) => status === stage.current) ?? columns[0];
      if (!column) return false;
      ground.handleOf({ status: column.status, lane })?.focus(from === 'top' ? 0 : column.tasks.nodes.length - 1);
      return true;
    },
    [latest],
  );

  const onKey = useCallback(
    (event: KeyboardEvent, card: Card) => {
      const { ground, laneIds, isLifted } = latest.current;
      if (isLifted || event.ctrlKey || event.metaKey || event.altKey) return;
      const lane = ground.find(card.id)?.lane ?? null;
      if (lane === null) return;
      stage.current = card.status;
      const cards = ground.columnsOf(lane).find(({ status }) => status === card.status)?.tasks.nodes ?? [];
      const at = cards.findIndex(({ id }) => id === card.id);
      const leaves =
        event.key === 'ArrowUp' && at === 0 ? 0 : event.key === 'ArrowDown' && at === cards.length - 1 ? 1 : null;
      if (leaves !== null) {
        event.preventDefault();
        focusHead(laneIds.indexOf(lane) + leaves);
        return;
      }
      const walk = walkFrom(event, card, ground.columnsOf(lane), (status) => ground.handleOf({ status, lane }));
      if (!walk) return openMoveMenu(event, card);
      event.preventDefault();
      stage.current = walk.status;
      ground.handleOf({ status: walk.status, lane })?.focus(walk.index);
    },
    [latest, focusHead],
  );

  const onHeadKey = useCallback(
    (event: KeyboardEvent, laneId: string) => {
      const { laneIds } = latest.current;
      const at = laneIds.indexOf(laneId);
      const previous = laneIds[at - 1];
      const isArrow = event.key === 'ArrowDown' || event.key === 'ArrowUp';
      const end = { Home: 0, End: laneIds.length - 1 }[event.key];
      if (!isArrow && end === undefined) return;
      event.preventDefault();
      if (end !== undefined) focusHead(end);
      else if (event.key === 'ArrowDown') {
        if (!focusInLane(laneId, 'top')) focusHead(at + 1);
      } else if (previous !== undefined && !focusInLane(previous, 'foot')) focusHead(at - 1);
    },
    [latest, focusHead, focusInLane],
  );
  return { onKey, onHeadKey };
}

/** The name of a place, for what is kept by place. */
export const nameOf = (ground: Ground, cardId: string): string | null => {
  const found = ground.find(cardId);
  return found ? placeId({ status: found.card.status, lane: found.lane }) : null;
};
