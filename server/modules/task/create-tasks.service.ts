import type { Clock } from '../../clock.js';
import type { Database, EntityManager } from '../../database.js';
import { ApiError, badInput, type FieldError } from '../../errors.js';
import { InputCheck, isId } from '../../input.js';
import { type Texts, textsIn } from '../../texts.js';
import { Account } from '../account/account.entity.js';
import type { Actor } from '../account/account.rules.js';
import { Department } from '../department/department.entity.js';
import { Milestone } from '../milestone/milestone.entity.js';
import { Plan, PlanItem } from '../plan/plan.entity.js';
import { refusalToEdit } from '../plan/plan.rules.js';
import { found, openPlan, unlessRefused } from '../plan/plan-change.service.js';
import { addTask, type CreateTask, checkDates, requireOffice, type TaskDetails } from './new-task.service.js';
import { misfits, namedIn } from './task-relations.js';

/** A row of a list: what is missing in it is told, with everything else that is wrong with any row. */
export interface TaskRowDetails extends TaskDetails {
  readonly itemId?: string | null;
}

export interface CreateTasks {
  readonly planId: string;
  readonly rows: readonly TaskRowDetails[];
  /** Checks everything and writes nothing. */
  readonly dryRun?: boolean | null;
}

/** Ids of the tasks that were made, and the codes that they got; of a dry run only the codes that they would get. */
export interface CreatedTasks {
  readonly ids: readonly string[];
  readonly codes: readonly string[];
}

const mostRows = 200;

/** Several tasks at once: all of them, or none. What is wrong is told of every row, as `input.rows.3.dueOn`. */
export class CreateTasksService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** @throws ApiError BAD_USER_INPUT, FORBIDDEN, NOT_FOUND, INVALID_TRANSITION (archived plan) */
  async createTasks(actor: Actor, { planId, rows, dryRun }: CreateTasks): Promise<CreatedTasks> {
    const texts = textsIn(actor.language);
    const wanted = wellFormed(rows, texts);
    requireOffice(actor, texts);
    return this.db.fork().transactional(async (em) => {
      await found(planId, (id) => em.findOne(Plan, id), texts);
      const { plan, counter } = await openPlan(em, planId);
      await expectExisting(em, wanted, texts);
      const items = await itemsOf(em, planId, wanted, texts);
      unlessRefused(refusalToEdit(plan.status), texts);
      if (dryRun === true) return { ids: [], codes: codesFor(items) };
      const writing = { em, clock: this.clock, actor, counter };
      const made: CreatedTasks & { ids: string[]; codes: string[] } = { ids: [], codes: [] };
      for (const [index, item] of items.entries()) {
        const row = wanted[index];
        if (!row) continue;
        const { id, code } = await addTask(writing, item, row, await namedIn(em, row, texts), texts);
        made.ids.push(id);
        made.codes.push(code);
      }
      return made;
    });
  }
}

/** @throws ApiError BAD_USER_INPUT with everything that any row lacks or has wrong */
function wellFormed(rows: readonly TaskRowDetails[], texts: Texts): CreateTask[] {
  const check = new InputCheck(texts);
  if (rows.length === 0 || rows.length > mostRows) check.fail('rows', texts.fields.rowCount);
  const wanted = rows.slice(0, mostRows).map((row, index) => {
    const at = (field: string) => `rows.${index}.${field}`;
    const { startsOn, supportingDepartmentIds, milestoneId, assigneeId } = row;
    const needed = (field: 'itemId' | 'leadDepartmentId' | 'dueOn'): string => {
      const value = row[field] ?? '';
      if (value === '') check.fail(at(field), texts.fields.required);
      return value;
    };
    const title = check.title(at('title'), row.title);
    const description = check.optionalText(at('description'), row.description);
    const [itemId, leadDepartmentId, dueOn] = [needed('itemId'), needed('leadDepartmentId'), needed('dueOn')];
    if (dueOn !== '') checkDates(check, texts, startsOn ?? null, dueOn, at('dueOn'));
    const supporting = supportingDepartmentIds ?? [];
    if (leadDepartmentId !== '' && supporting.includes(leadDepartmentId))
      check.fail(at('supportingDepartmentIds'), texts.fields.leadSupports);
    return {
      itemId,
      title,
      description,
      leadDepartmentId,
      dueOn,
      supportingDepartmentIds: supporting,
      startsOn: startsOn ?? null,
      milestoneId: milestoneId ?? null,
      assigneeId: assigneeId ?? null,
      isInternal: row.isInternal ?? false,
    };
  });
  check.done();
  return wanted;
}

/** @throws ApiError NOT_FOUND with every row that names what does not exist */
async function expectExisting(em: EntityManager, rows: readonly CreateTask[], texts: Texts): Promise<void> {
  const fields: FieldError[] = [];
  const exists = {
    itemId: (id: string) => em.findOne(PlanItem, id),
    leadDepartmentId: (id: string) => em.findOne(Department, id),
    milestoneId: (id: string) => em.findOne(Milestone, id),
    assigneeId: (id: string) => em.findOne(Account, id),
  };
  const expect = async (path: string, id: string, find: (id: string) => Promise<object | null>) => {
    if (!isId(id) || (await find(id)) === null) fields.push({ path, message: texts.errors.notFound });
  };
  for (const [index, row] of rows.entries()) {
    for (const field of ['itemId', 'leadDepartmentId', 'milestoneId', 'assigneeId'] as const) {
      const id = row[field];
      if (id) await expect(`input.rows.${index}.${field}`, id, exists[field]);
    }
    for (const id of row.supportingDepartmentIds ?? [])
      await expect(`input.rows.${index}.supportingDepartmentIds`, id, exists.leadDepartmentId);
  }
  if (fields.length > 0) throw new ApiError('NOT_FOUND', texts.errors.notFound, { fields });
}

/**
 * The item of each row, as it is under the plan's lock.
 * @throws ApiError BAD_USER_INPUT with every row that names what does not fit this plan
 */
async function itemsOf(
  em: EntityManager,
  planId: string,
  rows: readonly CreateTask[],
  texts: Texts,
): Promise<PlanItem[]> {
  const items = new Map(
    (await em.find(PlanItem, { plan: planId }, { populate: ['plan'], refresh: true })).map((item) => [item.id, item]),
  );
  const faults: FieldError[] = [];
  const ofRows: PlanItem[] = [];
  for (const [index, row] of rows.entries()) {
    const named = await namedIn(em, row, texts);
    const item = items.get(row.itemId);
    if (item) ofRows.push(item);
    else faults.push({ path: `input.rows.${index}.itemId`, message: texts.fields.otherPlan });
    const { leadDepartmentId, supportingDepartmentIds } = row;
    const frame = { planId, leadDepartmentId, supportingDepartmentIds: supportingDepartmentIds ?? [] };
    for (const { path, message } of misfits(named, frame, texts))
      faults.push({ path: `input.rows.${index}.${path}`, message });
  }
  const [first, ...others] = faults;
  if (first) throw badInput([first, ...others]);
  return ofRows;
}

/** The codes that the rows would get, in their order. */
function codesFor(items: readonly PlanItem[]): string[] {
  const given = new Map<string, number>();
  return items.map(({ id, number, lastTaskSequence }) => {
    const sequence = (given.get(id) ?? lastTaskSequence) + 1;
    given.set(id, sequence);
    return `${number}.${sequence}`;
  });
}
