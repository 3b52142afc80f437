import { ref } from '@mikro-orm/core';
import type { EntityManager } from '../../database.js';
import { badInput, type FieldError } from '../../errors.js';
import { isId } from '../../input.js';
import type { Texts } from '../../texts.js';
import { Account } from '../account/account.entity.js';
import { Department } from '../department/department.entity.js';
import { Milestone } from '../milestone/milestone.entity.js';
import type { Task } from './task.entity.js';
import { notFound } from './task-writer.js';

/** What an input names beside the task. Absent is unchanged. */
export interface NamedIds {
  readonly milestoneId?: string | null;
  readonly leadDepartmentId?: string | null;
  readonly supportingDepartmentIds?: readonly string[] | null;
  readonly assigneeId?: string | null;
}

/** The same, found. */
export interface Named {
  readonly lead?: Department | undefined;
  readonly milestone?: Milestone | null | undefined;
  readonly assignee?: Account | null | undefined;
  readonly supporting?: readonly Department[] | undefined;
}

/** @throws ApiError NOT_FOUND for an unknown or malformed id */
export async function existing<T>(id: string, find: (id: string) => Promise<T | null>, texts: Texts): Promise<T> {
  const found = isId(id) ? await find(id) : null;
  if (found === null) throw notFound(texts);
  return found;
}

/**
 * Existence comes before department, version and transition (api.graphql), so all of it is looked up first.
 * One after the other: inside a transaction there is one connection.
 * @throws ApiError NOT_FOUND
 */
export async function namedIn(em: EntityManager, ids: NamedIds, texts: Texts): Promise<Named> {
  const department = (id: string) => existing(id, (known) => em.findOne(Department, known), texts);
  const milestone = (id: string) => existing(id, (known) => em.findOne(Milestone, known), texts);
  const account = (id: string) => existing(id, (known) => em.findOne(Account, known), texts);
  const found = {
    lead: (await ifNamed(ids.leadDepartmentId, department)) ?? undefined,
    milestone: await ifNamed(ids.milestoneId, milestone),
    assignee: await ifNamed(ids.assigneeId, account),
  };
  if (ids.supportingDepartmentIds === undefined) return found;
  const supporting: Department[] = [];
  for (const id of new Set(ids.supportingDepartmentIds)) supporting.push(await department(id));
  return { ...found, supporting };
}

const ifNamed = async <T>(id: string | null | undefined, find: (id: string) => Promise<T>) =>
  id === null || id === undefined ? id : await find(id);

/** Which plan a task is in and who works on it, to see what does not fit. */
interface Frame {
  readonly planId: string;
  readonly leadDepartmentId: string;
  readonly supportingDepartmentIds: readonly string[];
  /** Departments that it is with already: an archived one keeps what it has, and gets nothing new. */
  readonly already?: readonly string[] | undefined;
}

/** What exists and does not fit the task, by the field of the input that names it. */
export function misfits({ milestone, assignee, lead, supporting }: Named, frame: Frame, texts: Texts): FieldError[] {
  const faults: FieldError[] = [];
  const isClosed = ({ id, archivedAt }: Department) => archivedAt !== null && frame.already?.includes(id) !== true;
  const { archivedForTasks } = texts.departments;
  if (lead && isClosed(lead)) faults.push({ path: 'leadDepartmentId', message: archivedForTasks });
  if (supporting?.some(isClosed)) faults.push({ path: 'supportingDepartmentIds', message: archivedForTasks });
  if (milestone && milestone.plan.id !== frame.planId)
    faults.push({ path: 'milestoneId', message: texts.fields.otherPlan });
  if (assignee && assignee.disabledAt !== null)
    faults.push({ path: 'assigneeId', message: texts.fields.disabledAccount });
  if (frame.supportingDepartmentIds.includes(frame.leadDepartmentId))
    faults.push({ path: 'supportingDepartmentIds', message: texts.fields.leadSupports });
  return faults;
}

/**
 * @param already departments that it was with before
 * @throws ApiError BAD_USER_INPUT for what exists and does not fit this task
 */
export function relate(task: Task, named: Named, texts: Texts, already: readonly string[] = []): void {
  const { lead, milestone, assignee, supporting } = named;
  if (lead) task.leadDepartment = ref(lead);
  if (milestone !== undefined) task.milestone = milestone && ref(milestone);
  if (assignee !== undefined) task.assignee = assignee && ref(assignee);
  if (supporting) task.supportingDepartments.set(supporting);
  const frame = {
    planId: task.plan.id,
    leadDepartmentId: task.leadDepartment.id,
    supportingDepartmentIds: task.supportingDepartments.getIdentifiers<string>(),
    already,
  };
  const [first, ...others] = misfits(named, frame, texts).map(({ path, message }) => ({
    path: `input.${path}`,
    message,
  }));
  if (first) throw badInput([first, ...others]);
}
