import type { Clock } from '../../clock.js';
import type { EntityManager } from '../../database.js';
import type { Actor } from '../account/account.rules.js';
import type { Milestone } from '../milestone/milestone.entity.js';
import type { Plan, PlanCounter, PlanItem } from '../plan/plan.entity.js';
import { append } from './history.service.js';
import { changesBetween, nothingOf, SubjectKind, TaskEventKind, type TaskState } from './task-event.rules.js';

/** A plan, item or milestone, and which of the three it is. */
export type Outlined =
  | { readonly kind: SubjectKind.PLAN; readonly entity: Plan }
  | { readonly kind: SubjectKind.ITEM; readonly entity: PlanItem }
  | { readonly kind: SubjectKind.MILESTONE; readonly entity: Milestone };

/** The state of a plan, item or milestone as its history tells it. */
export function outlineStateOf(outlined: Outlined): TaskState {
  switch (outlined.kind) {
    case SubjectKind.PLAN: {
      const { title, year, startsOn, endsOn, status } = outlined.entity;
      return { title, year: String(year), startsOn, endsOn, status };
    }
    case SubjectKind.ITEM: {
      const { number, title, shortTitle, narrative } = outlined.entity;
      return { number: String(number), title, shortTitle, narrative };
    }
    case SubjectKind.MILESTONE: {
      const { item, series, title, dueOn, reachedOn } = outlined.entity;
      return { item: item.id, series, title, dueOn, reachedOn };
    }
  }
}

/** Where and by whom history is written: within a transaction that holds the plan's lock. */
export interface Writing {
  readonly em: EntityManager;
  readonly clock: Clock;
  readonly actor: Actor;
  readonly counter: PlanCounter;
}

/**
 * Writes what changed of the plan itself, an item or a milestone as the plan's next link, and gives it its next
 * version. One chain a plan, for its tasks and for what is around them: domain.md, "Every change is an event".
 * @param before its state before the change; null for what is new
 * @returns false when nothing changed, and then nothing is written
 */
export async function recordOutline(
  { em, clock, actor, counter }: Writing,
  outlined: Outlined,
  before: TaskState | null,
  { kind, note = null }: { kind: TaskEventKind; note?: string | null },
): Promise<boolean> {
  const changes = changesBetween(before ?? {}, outlineStateOf(outlined));
  if (changes.length === 0) return false;
  const subject = { kind: outlined.kind, id: outlined.entity.id };
  append(em, clock, actor, counter, { subject }, { kind, note, changes });
  if (before !== null) outlined.entity.version += 1;
  await em.flush();
  return true;
}

/** Takes an item or milestone out of a draft: its row goes, its events stay, the deletion as the last of them. */
export async function recordOutlineDeletion(
  { em, clock, actor, counter }: Writing,
  outlined: Exclude<Outlined, { kind: SubjectKind.PLAN }>,
): Promise<void> {
  const before = outlineStateOf(outlined);
  const subject = { kind: outlined.kind, id: outlined.entity.id };
  append(
    em,
    clock,
    actor,
    counter,
    { subject },
    { kind: TaskEventKind.DELETED, changes: changesBetween(before, nothingOf(before)) },
  );
  await em.flush();
  em.remove(outlined.entity);
  await em.flush();
}
