import { v7 as uuid } from 'uuid';
import { ApiError } from '../../errors.js';
import type { InputCheck } from '../../input.js';
import type { Texts } from '../../texts.js';
import { type Actor, isOffice } from '../account/account.rules.js';
import { Department } from '../department/department.entity.js';
import { record } from '../history/history.service.js';
import type { Writing } from '../history/outline-history.service.js';
import { TaskEventKind } from '../history/task-event.rules.js';
import type { PlanItem } from '../plan/plan.entity.js';
import { mayCreateTask } from '../plan/plan.rules.js';
import type { Copy } from './batch.rules.js';
import type { LocalDate } from './date.rules.js';
import { NO_NEIGHBOURS, placeBetween } from './place.service.js';
import { Task } from './task.entity.js';
import { TaskStatus } from './task.rules.js';
import { type Named, type NamedIds, relate } from './task-relations.js';

/** What may be said of a task from outside, when it is created and later. Absent is unchanged. */
export interface TaskDetails extends NamedIds {
  readonly title?: string | null;
  readonly description?: string | null;
  readonly startsOn?: LocalDate | null;
  readonly dueOn?: LocalDate | null;
  readonly isInternal?: boolean | null;
}

export interface CreateTask extends TaskDetails {
  readonly itemId: string;
  readonly title: string;
  readonly leadDepartmentId: string;
  readonly dueOn: LocalDate;
  /** Only the seed and the import know it. */
  readonly sourceExcerpt?: string | null;
  /** Only dealing knows it: which of the copies this is. */
  readonly copy?: Copy;
}

/**
 * Adds a task to an item, at the end of the column of what waits to be accepted. The caller holds the plan's lock.
 * @param input with its texts checked and trimmed
 * @throws ApiError BAD_USER_INPUT for what does not fit, INVALID_TRANSITION (archived plan)
 */
export async function addTask(
  { em, clock, actor, counter }: Writing,
  item: PlanItem,
  input: CreateTask,
  named: Named,
  texts: Texts,
): Promise<Task> {
  const plan = item.plan.getEntity();
  const id = uuid();
  item.lastTaskSequence += 1;
  const column = { planId: plan.id, status: TaskStatus.NOT_STARTED };
  const task = em.create(Task, {
    id,
    plan: item.plan,
    item,
    itemNumber: item.number,
    sequence: item.lastTaskSequence,
    // Never given out again.
    code: `${item.number}.${item.lastTaskSequence}`,
    title: input.title,
    description: input.description ?? null,
    sourceExcerpt: input.sourceExcerpt ?? null,
    leadDepartment: em.getReference(Department, input.leadDepartmentId, { wrapped: true }),
    startsOn: input.startsOn ?? null,
    dueOn: input.dueOn,
    baselineDueOn: input.dueOn,
    isInternal: input.isInternal ?? false,
    batchId: input.copy?.batchId ?? null,
    position: await placeBetween(em, column, { id, place: null }, NO_NEIGHBOURS, texts),
    updatedAt: clock.now(),
  });
  relate(task, named, texts);
  if (!mayCreateTask(actor, plan.status)) throw new ApiError('INVALID_TRANSITION', texts.errors.archived);
  await record(em, clock, actor, counter, task, null, { kind: TaskEventKind.CREATED, copy: input.copy });
  return task;
}

/** @throws ApiError FORBIDDEN for everybody but the office */
export function requireOffice(actor: Actor, texts: Texts): void {
  if (!isOffice(actor)) throw new ApiError('FORBIDDEN', texts.errors.forbiddenRole);
}

/** The start does not come after the due date; the fault is told at `path`. */
export function checkDates(
  check: InputCheck,
  texts: Texts,
  startsOn: LocalDate | null,
  dueOn: LocalDate,
  path: string,
): void {
  if (startsOn !== null && startsOn > dueOn)
    check.fail(path, path.endsWith('dueOn') ? texts.fields.dueBeforeStart : texts.fields.startAfterDue);
}
