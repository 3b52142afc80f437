import { type Ref, ref } from '@mikro-orm/core';
import { v7 as uuid } from 'uuid';
import type { Clock } from '../../clock.js';
import type { Database, EntityManager } from '../../database.js';
import { ApiError, badInput } from '../../errors.js';
import { InputCheck, isId } from '../../input.js';
import { type Texts, textsIn } from '../../texts.js';
import { Account } from '../account/account.entity.js';
import { type Actor, isOffice } from '../account/account.rules.js';
import { Department } from '../department/department.entity.js';
import { lockPlan, record } from '../history/history.service.js';
import { TaskEventKind } from '../history/task-event.rules.js';
import { Milestone } from '../milestone/milestone.entity.js';
import { PlanItem } from '../plan/plan.entity.js';
import { mayCreateTask, PlanStatus } from '../plan/plan.rules.js';
import type { LocalDate } from './date.rules.js';
import { placeBetween } from './place.service.js';
import { Task } from './task.entity.js';
import { mayRedirect, TaskStatus } from './task.rules.js';
import { expectVersion, notFound, type TaskWriter } from './task-writer.js';

/** What may be said of a task from outside, when it is created and later. Absent is unchanged. */
export interface TaskDetails {
  readonly title?: string | null;
  readonly description?: string | null;
  readonly milestoneId?: string | null;
  readonly leadDepartmentId?: string | null;
  readonly supportingDepartmentIds?: readonly string[] | null;
  readonly assigneeId?: string | null;
  readonly startsOn?: LocalDate | null;
  readonly dueOn?: LocalDate | null;
}

export interface CreateTask extends TaskDetails {
  readonly itemId: string;
  readonly title: string;
  readonly leadDepartmentId: string;
  readonly dueOn: LocalDate;
  /** Only the seed and the import know it. */
  readonly sourceExcerpt?: string | null;
}

export interface UpdateTask extends TaskDetails {
  readonly taskId: string;
  readonly expectedVersion: number;
  readonly note?: string | null;
}

/** The office's work on what a task says: creating it, editing it, giving it to somebody else. */
export class TaskService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly writer: TaskWriter,
  ) {}

  /** @throws ApiError BAD_USER_INPUT, FORBIDDEN, NOT_FOUND, INVALID_TRANSITION (archived plan) */
  async createTask(actor: Actor, input: CreateTask): Promise<string> {
    const texts = textsIn(actor.language);
    const check = new InputCheck(texts);
    const title = check.title('title', input.title);
    const description = check.optionalText('description', input.description);
    checkDates(check, texts, input.startsOn ?? null, input.dueOn, 'dueOn');
    check.done();
    requireOffice(actor, texts);
    return this.db.fork().transactional(async (em) => {
      const found = await known(input.itemId, (id) => em.findOne(PlanItem, id), texts);
      const counter = await lockPlan(em, found.plan.id);
      const item = await em.findOneOrFail(PlanItem, found.id, { populate: ['plan'], refresh: true });
      const plan = item.plan.getEntity();
      const id = uuid();
      item.lastTaskSequence += 1;
      const task = em.create(Task, {
        id,
        plan: item.plan,
        item,
        itemNumber: item.number,
        sequence: item.lastTaskSequence,
        code: `${item.number}.${item.lastTaskSequence}`,
        title,
        description,
        sourceExcerpt: input.sourceExcerpt ?? null,
        leadDepartment: ref(await departmentOf(em, input.leadDepartmentId, texts)),
        startsOn: input.startsOn ?? null,
        dueOn: input.dueOn,
        baselineDueOn: input.dueOn,
        position: await placeBetween(
          em,
          { planId: plan.id, status: TaskStatus.NOT_STARTED },
          { id, place: null },
          {},
          texts,
        ),
        updatedAt: this.clock.now(),
      });
      await this.#relate(em, task, input, texts);
      if (!mayCreateTask(actor, plan.status)) throw new ApiError('INVALID_TRANSITION', texts.errors.archived);
      await record(em, this.clock, actor, counter, task, null, { kind: TaskEventKind.CREATED });
      return task.id;
    });
  }

  /** @throws ApiError BAD_USER_INPUT, FORBIDDEN, NOT_FOUND, CONFLICT, INVALID_TRANSITION */
  async updateTask(actor: Actor, input: UpdateTask): Promise<string> {
    const texts = textsIn(actor.language);
    const check = new InputCheck(texts);
    const title = input.title === undefined ? undefined : check.title('title', input.title);
    const description =
      input.description === undefined ? undefined : check.optionalText('description', input.description);
    const note = check.optionalText('note', input.note);
    check.notNull('leadDepartmentId', input.leadDepartmentId);
    check.notNull('dueOn', input.dueOn);
    if (input.startsOn && input.dueOn) checkDates(check, texts, input.startsOn, input.dueOn, 'dueOn');
    check.done();
    requireOffice(actor, texts);

    return this.writer.change(actor, input.taskId, async ({ em, task, facts }) => {
      expectVersion(task, input.expectedVersion, texts);
      if (facts.planStatus === PlanStatus.ARCHIVED) throw new ApiError('INVALID_TRANSITION', texts.errors.archived);
      const previous = { dueOn: task.dueOn, lead: task.leadDepartment.id };
      if (title !== undefined) task.title = title;
      if (description !== undefined) task.description = description;
      if (input.startsOn !== undefined) task.startsOn = input.startsOn;
      if (input.dueOn) task.dueOn = input.dueOn;
      if (input.leadDepartmentId) task.leadDepartment = ref(await departmentOf(em, input.leadDepartmentId, texts));
      await this.#relate(em, task, input, texts);

      const dates = new InputCheck(texts);
      checkDates(dates, texts, task.startsOn, task.dueOn, input.dueOn ? 'dueOn' : 'startsOn');
      dates.done();
      const moved = task.dueOn !== previous.dueOn;
      if (moved || task.leadDepartment.id !== previous.lead) {
        if (!mayRedirect(task.status)) throw new ApiError('INVALID_TRANSITION', texts.errors.redirect(task.status));
        if (facts.planStatus === PlanStatus.ACTIVE && note === null)
          throw badInput([{ path: 'input.note', message: texts.fields.noteForRedirect }]);
      }
      // A draft's dates are not yet promises: the baseline is fixed when the plan becomes active.
      if (moved && facts.planStatus === PlanStatus.DRAFT) task.baselineDueOn = task.dueOn;
      else if (moved) task.dueOnChanges += 1;
      return { recorded: { kind: TaskEventKind.UPDATED, note }, result: task.id };
    });
  }

  async #relate(em: EntityManager, task: Task, input: TaskDetails, texts: Texts): Promise<void> {
    if (input.milestoneId !== undefined) task.milestone = await milestoneOf(em, task, input.milestoneId, texts);
    if (input.assigneeId !== undefined) task.assignee = await assigneeOf(em, input.assigneeId, texts);
    if (input.supportingDepartmentIds !== undefined) {
      const ids = [...new Set(input.supportingDepartmentIds ?? [])];
      const departments: Department[] = [];
      // One after the other: inside a transaction there is one connection.
      for (const id of ids) departments.push(await departmentOf(em, id, texts));
      task.supportingDepartments.set(departments);
    }
    if (task.supportingDepartments.getIdentifiers<string>().includes(task.leadDepartment.id))
      throw badInput([{ path: 'input.supportingDepartmentIds', message: texts.fields.leadSupports }]);
  }
}

function requireOffice(actor: Actor, texts: Texts): void {
  if (!isOffice(actor)) throw new ApiError('FORBIDDEN', texts.errors.forbiddenRole);
}

function checkDates(
  check: InputCheck,
  texts: Texts,
  startsOn: LocalDate | null,
  dueOn: LocalDate,
  path: 'dueOn' | 'startsOn',
): void {
  if (startsOn !== null && startsOn > dueOn)
    check.fail(path, path === 'dueOn' ? texts.fields.dueBeforeStart : texts.fields.startAfterDue);
}

/** @throws ApiError NOT_FOUND for an unknown or malformed id */
async function known<T>(id: string, find: (id: string) => Promise<T | null>, texts: Texts): Promise<T> {
  const found = isId(id) ? await find(id) : null;
  if (found === null) throw notFound(texts);
  return found;
}

const departmentOf = (em: EntityManager, id: string, texts: Texts): Promise<Department> =>
  known(id, (known) => em.findOne(Department, known), texts);

async function milestoneOf(
  em: EntityManager,
  task: Task,
  id: string | null,
  texts: Texts,
): Promise<Ref<Milestone> | null> {
  if (id === null) return null;
  const milestone = await known(id, (known) => em.findOne(Milestone, known), texts);
  if (milestone.plan.id !== task.plan.id)
    throw badInput([{ path: 'input.milestoneId', message: texts.fields.otherPlan }]);
  return ref(milestone);
}

async function assigneeOf(em: EntityManager, id: string | null, texts: Texts): Promise<Ref<Account> | null> {
  if (id === null) return null;
  const account = await known(id, (known) => em.findOne(Account, known), texts);
  if (account.disabledAt !== null)
    throw badInput([{ path: 'input.assigneeId', message: texts.fields.disabledAccount }]);
  return ref(account);
}
