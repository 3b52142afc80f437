import { record, stateOf } from '../history/history.service.js';
import { outlineStateOf, recordOutline, type Writing } from '../history/outline-history.service.js';
import { SubjectKind, TaskEventKind } from '../history/task-event.rules.js';
import { Task } from '../task/task.entity.js';
import type { PlanItem } from './plan.entity.js';

/**
 * Numbers a draft's items 1, 2, 3 in this order, and gives their tasks the codes that go with it. Each item and task
 * whose number changes has an event that says so, so that history still rebuilds every one of them.
 */
export async function renumber(writing: Writing, ordered: readonly PlanItem[]): Promise<void> {
  const moved = ordered
    .map((item, index) => ({
      item,
      number: index + 1,
      before: outlineStateOf({ kind: SubjectKind.ITEM, entity: item }),
    }))
    .filter(({ item, number }) => item.number !== number);
  // Out of each other's way first: two items never have one number, not even for a moment.
  for (const { item, number } of moved) item.number = -number;
  await writing.em.flush();
  for (const { item, number, before } of moved) {
    item.number = number;
    await recordOutline(writing, { kind: SubjectKind.ITEM, entity: item }, before, { kind: TaskEventKind.REORDERED });
  }
  for (const { item } of moved) await recode(writing, item);
}

async function recode({ em, clock, actor, counter }: Writing, item: PlanItem): Promise<void> {
  const tasks = await em.find(
    Task,
    { item: item.id },
    { orderBy: { sequence: 'asc' }, populate: ['supportingDepartments'], strategy: 'select-in', refresh: true },
  );
  for (const task of tasks) {
    const before = stateOf(task);
    task.itemNumber = item.number;
    task.code = `${item.number}.${task.sequence}`;
    await record(em, clock, actor, counter, task, before, { kind: TaskEventKind.UPDATED });
  }
}
