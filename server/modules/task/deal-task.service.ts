import { v7 as uuid } from 'uuid';
import type { Clock } from '../../clock.js';
import { type Database, type EntityManager, tablesOf } from '../../database.js';
import { ApiError, badInput } from '../../errors.js';
import { InputCheck, isId } from '../../input.js';
import { type Texts, textsIn } from '../../texts.js';
import type { Actor } from '../account/account.rules.js';
import { Department } from '../department/department.entity.js';
import { lockPlan } from '../history/history.service.js';
import type { Writing } from '../history/outline-history.service.js';
import { TaskEventKind } from '../history/task-event.rules.js';
import { PlanItem } from '../plan/plan.entity.js';
import { PlanStatus } from '../plan/plan.rules.js';
import { fewestCopies, mostCopies, namedTwice } from './batch.rules.js';
import type { LocalDate } from './date.rules.js';
import { addTask, type CreateTask, checkDates, requireOffice } from './new-task.service.js';
import type { Task } from './task.entity.js';
import { TaskStatus } from './task.rules.js';
import { existing, namedIn } from './task-relations.js';
import { expectVersion, type TaskWriter } from './task-writer.js';

/** What all the copies say. Who is in charge in each department is not for one input to say. */
type Said = Omit<CreateTask, 'leadDepartmentId' | 'assigneeId' | 'copy'>;

export interface DealTask extends Said {
  readonly leadDepartmentIds: readonly string[];
}

export interface DealTaskFurther {
  readonly taskId: string;
  readonly expectedVersion: number;
  readonly leadDepartmentIds: readonly string[];
  /** Of the new copies; that of the task where none is given. */
  readonly dueOn?: LocalDate | null;
}

const path = 'input.leadDepartmentIds';

/** One task dealt to many departments at once: each gets a task of its own, and they are shown side by side. */
export class DealTaskService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly writer: TaskWriter,
  ) {}

  /**
   * A copy for each of the departments, or none at all.
   * @returns the copies, in the order of the departments
   * @throws ApiError BAD_USER_INPUT, FORBIDDEN, NOT_FOUND, INVALID_TRANSITION (archived plan)
   */
  async dealTask(actor: Actor, input: DealTask): Promise<string[]> {
    const texts = textsIn(actor.language);
    const { itemId, milestoneId = null, startsOn = null, dueOn, isInternal = false, leadDepartmentIds } = input;
    const supportingDepartmentIds = input.supportingDepartmentIds ?? [];
    const check = new InputCheck(texts);
    const title = check.title('title', input.title);
    const description = check.optionalText('description', input.description);
    checkDates(check, texts, startsOn, dueOn, 'dueOn');
    checkLeads(check, texts, leadDepartmentIds, fewestCopies);
    if (leadDepartmentIds.some((id) => supportingDepartmentIds.includes(id)))
      check.fail('supportingDepartmentIds', texts.fields.leadSupports);
    check.done();
    requireOffice(actor, texts);
    const { sourceExcerpt = null } = input;
    const said = { itemId, title, description, sourceExcerpt, milestoneId, startsOn, dueOn, isInternal };
    return this.db.fork().transactional(async (em) => {
      const item = (id: string) => em.findOne(PlanItem, id, { populate: ['plan'], refresh: true });
      const counter = await lockPlan(em, (await existing(itemId, item, texts)).plan.id);
      const leads = await leadsIn(em, leadDepartmentIds, texts);
      const writing = { em, clock: this.clock, actor, counter };
      // Again, under the lock: a draft's item may have been moved, or deleted, meanwhile.
      const place = await existing(itemId, item, texts);
      await namedIn(em, { milestoneId, supportingDepartmentIds }, texts);
      expectOpen(leads, texts);
      return addCopies(writing, place, uuid(), leads, { ...said, supportingDepartmentIds }, texts);
    });
  }

  /**
   * Copies of a task as it now is, for further departments: they and the task belong together from then on.
   * @returns the new copies, in the order of the departments
   * @throws ApiError BAD_USER_INPUT, FORBIDDEN, NOT_FOUND, CONFLICT, INVALID_TRANSITION (archived plan)
   */
  async dealTaskFurther(actor: Actor, input: DealTaskFurther): Promise<string[]> {
    const texts = textsIn(actor.language);
    const check = new InputCheck(texts);
    checkLeads(check, texts, input.leadDepartmentIds, 1);
    check.done();
    requireOffice(actor, texts);
    return this.writer.change(actor, input.taskId, async ({ em, task, facts, counter }) => {
      const leads = await leadsIn(em, input.leadDepartmentIds, texts);
      expectVersion(task, input.expectedVersion, texts);
      if (facts.planStatus === PlanStatus.ARCHIVED) throw new ApiError('INVALID_TRANSITION', texts.errors.archived);
      const dueOn = input.dueOn ?? task.dueOn;
      const dates = new InputCheck(texts);
      checkDates(dates, texts, task.startsOn, dueOn, 'dueOn');
      dates.done();
      expectOpen(leads, texts);
      await expectRoom(em, task, leads, texts);
      task.batchId ??= uuid();
      const item = await em.findOneOrFail(PlanItem, task.item.id, { populate: ['plan'], refresh: true });
      const writing = { em, clock: this.clock, actor, counter };
      const result = await addCopies(writing, item, task.batchId, leads, { ...saidBy(task), dueOn }, texts);
      return { recorded: { kind: TaskEventKind.UPDATED }, result };
    });
  }
}

/** What a further copy of the task says; an archived department takes on nothing new, and does not support it. */
const saidBy = (task: Task): Said => ({
  itemId: task.item.id,
  title: task.title,
  description: task.description,
  sourceExcerpt: task.sourceExcerpt,
  milestoneId: task.milestone?.id ?? null,
  supportingDepartmentIds: task.supportingDepartments
    .getItems()
    .flatMap((one) => (one.archivedAt === null ? one.id : [])),
  startsOn: task.startsOn,
  dueOn: task.dueOn,
  isInternal: task.isInternal,
});

function checkLeads(check: InputCheck, texts: Texts, ids: readonly string[], fewest: number): void {
  if (ids.length < fewest || ids.length > mostCopies)
    check.fail('leadDepartmentIds', texts.fields.leadCount(fewest, mostCopies));
  else if (namedTwice(ids).length > 0) check.fail('leadDepartmentIds', texts.fields.leadTwice);
}

/** @throws ApiError NOT_FOUND naming the field, when one of the departments does not exist */
async function leadsIn(em: EntityManager, ids: readonly string[], texts: Texts): Promise<Department[]> {
  const known = new Map((await em.find(Department, { id: ids.filter(isId) })).map((one) => [one.id, one]));
  return ids.map((id) => {
    const lead = known.get(id);
    if (!lead)
      throw new ApiError('NOT_FOUND', texts.errors.notFound, { fields: [{ path, message: texts.errors.notFound }] });
    return lead;
  });
}

const namesOf = (departments: readonly Department[], texts: Texts): string =>
  texts.list(departments.map(({ shortName }) => shortName));

/** @throws ApiError BAD_USER_INPUT naming those that take on nothing new */
function expectOpen(leads: readonly Department[], texts: Texts): void {
  const archived = leads.filter(({ archivedAt }) => archivedAt !== null);
  if (archived.length > 0) throw badInput([{ path, message: texts.fields.leadsArchived(namesOf(archived, texts)) }]);
}

/**
 * A department whose copy was cancelled may get another.
 * @throws ApiError BAD_USER_INPUT naming those that have a copy, and when there would be too many
 */
async function expectRoom(em: EntityManager, task: Task, leads: readonly Department[], texts: Texts): Promise<void> {
  const copies = await tablesOf(em)
    .selectFrom('task')
    .select(['lead_department_id as lead', 'status'])
    .where((eb) => (task.batchId === null ? eb('id', '=', task.id) : eb('batch_id', '=', task.batchId)))
    .execute();
  const has = new Set(copies.filter(({ status }) => status !== TaskStatus.CANCELLED).map(({ lead }) => lead));
  const already = leads.filter(({ id }) => has.has(id));
  if (already.length > 0) throw badInput([{ path, message: texts.fields.leadsHaveIt(namesOf(already, texts)) }]);
  if (copies.length + leads.length > mostCopies)
    throw badInput([{ path, message: texts.fields.batchFull(mostCopies) }]);
}

/** A copy for each lead. Whoever supports the others and leads this one does not support itself. */
async function addCopies(
  writing: Writing,
  item: PlanItem,
  batchId: string,
  leads: readonly Department[],
  said: Said,
  texts: Texts,
): Promise<string[]> {
  const ids: string[] = [];
  const leadDepartmentIds = leads.map(({ id }) => id);
  for (const leadDepartmentId of leadDepartmentIds) {
    const supportingDepartmentIds = said.supportingDepartmentIds?.filter((id) => id !== leadDepartmentId) ?? [];
    const input = { ...said, leadDepartmentId, supportingDepartmentIds };
    const copy = { batchId, leadDepartmentId, leadDepartmentIds };
    const task = await addTask(writing, item, { ...input, copy }, await namedIn(writing.em, input, texts), texts);
    ids.push(task.id);
  }
  return ids;
}
