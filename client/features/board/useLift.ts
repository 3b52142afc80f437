import type { ClientRect, DragEndEvent, DragMoveEvent, DragStartEvent } from '@dnd-kit/core';
import { useCallback, useRef, useState } from 'react';
import { useMoveTask } from '../../task-actions/MoveProvider.js';
import type { MovePlace } from '../../task-actions/moveRequest.js';
import { columnUnder, type Ground, type Lift, othersIn, placeOf, type Target, tabPrefix } from './carrying.js';
import { useLiftRules } from './useLiftRules.js';
import { useLiftSensors } from './useLiftSensors.js';
import { useSpokenLift } from './useSpokenLift.js';

/** Everything between lifting a card and putting it down. */
export function useLift(ground: Ground) {
  const { move, refuse, askOptions } = useMoveTask();
  const [lift, setLift] = useState<Lift | null>(null);
  const [wasTaken, setTaken] = useState(false);
  const now = useRef<Lift | null>(null);
  const put = useCallback((next: Lift | null) => {
    now.current = next;
    setLift(next);
  }, []);
  const { ruleFor, placeWords } = useLiftRules(ground);

  const targetAt = useCallback(
    (of: Lift, over: string | number | undefined, rect: ClientRect | null): Target | null => {
      const place = placeOf(over, of.lane);
      if (!place) return null;
      const handle = ground.handleOf(place);
      const isTab = String(over).startsWith(tabPrefix);
      if (!of.card.viewerCanReorder || isTab || !handle || !rect || ruleFor(place, of).mode === 'maynot')
        return { ...place, index: null };
      return { ...place, index: handle.indexAt(rect.top + rect.height / 2, of.card.id) };
    },
    [ground, ruleFor],
  );

  function onDragStart({ active }: DragStartEvent) {
    const found = ground.find(active.id);
    if (!found) return;
    setTaken(false);
    put({ ...found, options: null, target: null });
    // Until it answers, or where it cannot, the card's own viewerCanMoveTo lights the columns.
    askOptions(found.card.id).then(
      (options) => {
        if (now.current?.card.id === found.card.id) put({ ...now.current, options });
      },
      () => undefined,
    );
  }

  function onDragMove({ over, active }: DragMoveEvent) {
    const held = now.current;
    if (!held) return;
    const target = targetAt(held, over?.id, active.rect.current.translated);
    const was = held.target;
    if (target?.status !== was?.status || target?.index !== was?.index || target?.lane !== was?.lane)
      put({ ...held, target });
  }

  function onDragEnd({ over, active }: DragEndEvent) {
    const held = now.current;
    put(null);
    if (!held) return;
    const target = targetAt(held, over?.id, active.rect.current.translated);
    if (!target) return;
    const { card, lane } = held;
    if (target.lane !== lane) return refuse(card.id, ground.otherLane);
    const others = othersIn(ground, target, card.id);
    if (target.status === card.status) {
      const own = ground.columnsOf(lane).find((column) => column.status === card.status);
      const at = own?.tasks.nodes.findIndex((one) => one.id === card.id);
      if (target.index === null || target.index === at) return;
    }
    const place: MovePlace | undefined =
      target.index === null
        ? undefined
        : { after: others[target.index - 1] ?? null, before: others[target.index] ?? null, words: 'placed' };
    setTaken(ruleFor(target, held).mode !== 'maynot');
    void move({
      task: card,
      to: target.status,
      place: place && (place.after || place.before) ? place : undefined,
      options: held.options ?? undefined,
      isShownAtCard: true,
    });
  }

  const sensors = useLiftSensors(ground, now);
  const accessibility = useSpokenLift(ground, now, ruleFor, placeWords);
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
