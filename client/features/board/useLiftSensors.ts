import {
  KeyboardCode,
  type KeyboardCoordinateGetter,
  KeyboardSensor,
  MouseSensor,
  TouchSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import { type RefObject, useCallback } from 'react';
import { type Ground, type Lift, othersIn, placeId, tabPrefix } from './carrying.js';

/** By mouse, by touch after a short press, by keyboard: arrows go from column to column and from card to card. */
export function useLiftSensors(ground: Ground, now: RefObject<Lift | null>) {
  const coordinateGetter: KeyboardCoordinateGetter = useCallback(
    (event, { currentCoordinates, context }) => {
      const held = now.current;
      if (!held || !context.collisionRect) return undefined;
      const { lane } = held;
      const at = held.target?.status ?? held.card.status;
      const sideways = event.code === KeyboardCode.Right ? 1 : event.code === KeyboardCode.Left ? -1 : 0;
      const upward = event.code === KeyboardCode.Down ? 1 : event.code === KeyboardCode.Up ? -1 : 0;
      if (sideways !== 0) {
        const columns = ground.columnsOf(lane);
        const next = columns[columns.findIndex((column) => column.status === at) + sideways];
        const rect =
          next &&
          (context.droppableRects.get(placeId({ status: next.status, lane })) ??
            context.droppableRects.get(tabPrefix + next.status));
        if (!rect) return undefined;
        const { height, width } = context.collisionRect;
        // A lane's place may be shorter than the card is far down: into it, not beside it.
        const y = Math.max(rect.top + 4 - height / 2, Math.min(currentCoordinates.y, rect.bottom - 4 - height / 2));
        return { x: rect.left + rect.width / 2 - width / 2, y: lane === null ? currentCoordinates.y : y };
      }
      const handle = ground.handleOf({ status: at, lane });
      if (upward === 0 || !handle || held.target?.index === null || held.target === null) return undefined;
      const others = othersIn(ground, { status: at, lane }, held.card.id);
      const index = Math.max(0, Math.min(held.target.index + upward, others.length));
      const top = handle.topOf(index, held.card.id);
      return top === null ? undefined : { x: currentCoordinates.x, y: top - context.collisionRect.height / 2 };
    },
    [ground, now],
  );

  return useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 5 } }),
    // A press, so that a finger can still scroll the column.
    useSensor(TouchSensor, { activationConstraint: { delay: 180, tolerance: 8 } }),
    useSensor(KeyboardSensor, {
      coordinateGetter,
      keyboardCodes: {
        start: [KeyboardCode.Space],
        cancel: [KeyboardCode.Esc],
        end: [KeyboardCode.Space, KeyboardCode.Enter],
      },
    }),
  );
}
