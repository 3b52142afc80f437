import {
  type ClientRect,
  type DragEndEvent,
  type DragMoveEvent,
  type DragStartEvent,
  KeyboardCode,
  type KeyboardCoordinateGetter,
  KeyboardSensor,
  MouseSensor,
  TouchSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import { useCallback, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TaskStatus } from '../../generated/graphql.js';
import { useMoveHint } from '../../task-actions/MoveMenu.js';
import { useMoveTask } from '../../task-actions/MoveProvider.js';
import { type MovePlace, withoutStop } from '../../task-actions/moveRequest.js';
import { columnUnder, type Lift, type Rule, stageOf, type Target, tabPrefix } from './carrying.js';
import type { ColumnHandles } from './columns.js';
import type { Column } from './useBoard.js';
import { useSpokenLift } from './useSpokenLift.js';

/** Everything between lifting a card and putting it down: by mouse, by touch after a short press, by keyboard. */
export function useLift(columns: Column[], handles: ColumnHandles) {
  const { t } = useTranslation('board');
  const { t: tm } = useTranslation('moves');
  const hintOf = useMoveHint();
  const { move, askOptions } = useMoveTask();
  const [lift, setLift] = useState<Lift | null>(null);
  const [wasTaken, setTaken] = useState(false);
  const now = useRef<Lift | null>(null);
  const put = useCallback((next: Lift | null) => {
    now.current = next;
    setLift(next);
  }, []);

  const columnOf = useCallback((status: TaskStatus) => columns.find((column) => column.status === status), [columns]);
  const othersIn = useCallback(
    (status: TaskStatus, carriedId: string) =>
      columnOf(status)?.tasks.nodes.filter((card) => card.id !== carriedId) ?? [],
    [columnOf],
  );

  /** Whether the carried card may go to a stage, and what is to be said about it. */
  const ruleFor = useCallback(
    (status: TaskStatus, of: Lift): Rule => {
      const stage = tm(`stage.${status}`);
      if (status === of.card.status)
        return {
          mode: 'from',
          words:
            of.card.viewerCanReorder && of.target?.status === status
              ? tm('drag.reorder')
              : tm('drag.from', { code: of.card.code }),
        };
      const option = of.options?.find((one) => one.toStatus === status);
      const allowed = option?.allowed ?? of.card.viewerCanMoveTo.includes(status);
      if (!allowed)
        return {
          mode: 'maynot',
          words: option?.refusal ? tm('drag.maynot', { reason: withoutStop(option.refusal) }) : tm('menu.unavailable'),
        };
      const hint = option ? hintOf(option.action, option.needsNote) : '';
      return { mode: 'may', words: hint ? tm('drag.may', { hint }) : tm('drag.mayPlain', { stage }) };
    },
    [tm, hintOf],
  );

  /** Where the card would come to lie, in words: the slip's tag, and what is read out. */
  const placeWords = useCallback(
    (of: Lift): string => {
      if (!of.target) return '';
      const { status, index } = of.target;
      const stage = tm(`stage.${status}`);
      if (ruleFor(status, of).mode === 'maynot') return t('say.tagNo');
      if (status === of.card.status && index === null) return '';
      if (index === null) return t('say.tagEnd', { stage });
      if (index === 0) return t('say.tagFirst', { stage });
      const before = othersIn(status, of.card.id)[index - 1];
      return before ? t('say.tagAfter', { stage, code: before.code }) : t('say.tagEnd', { stage });
    },
    [t, tm, ruleFor, othersIn],
  );

  const targetAt = useCallback(
    (of: Lift, over: string | number | undefined, rect: ClientRect | null): Target | null => {
      const status = stageOf(over);
      if (!status) return null;
      const handle = handles.get(status);
      const isTab = String(over).startsWith(tabPrefix);
      if (!of.card.viewerCanReorder || isTab || !handle || !rect || ruleFor(status, of).mode === 'maynot')
        return { status, index: null };
      return { status, index: handle.indexAt(rect.top + rect.height / 2, of.card.id) };
    },
    [handles, ruleFor],
  );

  function onDragStart({ active }: DragStartEvent) {
    const card = columns.flatMap((column) => column.tasks.nodes).find((one) => one.id === active.id);
    if (!card) return;
    setTaken(false);
    put({ card, options: null, target: null });
    // Until it answers, or where it cannot, the card's own viewerCanMoveTo lights the columns.
    askOptions(card.id).then(
      (options) => {
        if (now.current?.card.id === card.id) put({ ...now.current, options });
      },
      () => undefined,
    );
  }

  function onDragMove({ over, active }: DragMoveEvent) {
    const held = now.current;
    if (!held) return;
    const target = targetAt(held, over?.id, active.rect.current.translated);
    if (target?.status !== held.target?.status || target?.index !== held.target?.index) put({ ...held, target });
  }

  function onDragEnd({ over, active }: DragEndEvent) {
    const held = now.current;
    put(null);
    if (!held) return;
    const target = targetAt(held, over?.id, active.rect.current.translated);
    if (!target) return;
    const { card } = held;
    const others = othersIn(target.status, card.id);
    if (target.status === card.status) {
      const at = columnOf(card.status)?.tasks.nodes.findIndex((one) => one.id === card.id);
      if (target.index === null || target.index === at) return;
    }
    const place: MovePlace | undefined =
      target.index === null
        ? undefined
        : { after: others[target.index - 1] ?? null, before: others[target.index] ?? null, words: 'placed' };
    const isTaken = ruleFor(target.status, held).mode !== 'maynot';
    setTaken(isTaken);
    void move({
      task: card,
      to: target.status,
      place: place && (place.after || place.before) ? place : undefined,
      options: held.options ?? undefined,
      isShownAtCard: true,
    });
  }

  const coordinateGetter: KeyboardCoordinateGetter = useCallback(
    (event, { currentCoordinates, context }) => {
      const held = now.current;
      if (!held || !context.collisionRect) return undefined;
      const at = held.target?.status ?? held.card.status;
      const sideways = event.code === KeyboardCode.Right ? 1 : event.code === KeyboardCode.Left ? -1 : 0;
      const upward = event.code === KeyboardCode.Down ? 1 : event.code === KeyboardCode.Up ? -1 : 0;
      if (sideways !== 0) {
        const next = columns[columns.findIndex((column) => column.status === at) + sideways];
        const rect =
          next && (context.droppableRects.get(next.status) ?? context.droppableRects.get(tabPrefix + next.status));
        return rect
          ? { x: rect.left + rect.width / 2 - context.collisionRect.width / 2, y: currentCoordinates.y }
          : undefined;
      }
      const handle = handles.get(at);
      if (upward === 0 || !handle || held.target?.index === null || held.target === null) return undefined;
      const index = Math.max(0, Math.min(held.target.index + upward, othersIn(at, held.card.id).length));
      const top = handle.topOf(index, held.card.id);
      return top === null ? undefined : { x: currentCoordinates.x, y: top - context.collisionRect.height / 2 };
    },
    [columns, handles, othersIn],
  );

  const sensors = useSensors(
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

  const accessibility = useSpokenLift(columns, now, ruleFor, placeWords);

  return {
    lift,
    wasTaken,
    ruleFor,
    placeWords,
    dnd: {
      sensors,
      accessibility,
      collisionDetection: columnUnder,
      onDragStart,
      onDragMove,
      onDragOver: onDragMove,
      onDragEnd,
      onDragCancel: () => put(null),
    },
  };
}
