import { ref } from '@mikro-orm/core';
import { v7 as uuid } from 'uuid';
import type { Clock } from '../../clock.js';
import { type Database, type EntityManager, tablesOf } from '../../database.js';
import { ApiError, badInput } from '../../errors.js';
import { InputCheck, isId } from '../../input.js';
import { type Texts, textsIn } from '../../texts.js';
import { Account } from '../account/account.entity.js';
import type { Actor } from '../account/account.rules.js';
import { isAdmin } from '../account/administration.rules.js';
import { PlanStatus } from '../plan/plan.rules.js';
import { TaskStatus } from '../task/task.rules.js';
import { Department } from './department.entity.js';
import {
  DepartmentAction,
  type DepartmentKind,
  isDepartmentCode,
  makesCircle,
  refusalToKeep,
} from './department.rules.js';

export interface CreateDepartment {
  readonly code: string;
  readonly name: string;
  readonly shortName: string;
  readonly kind: DepartmentKind;
  readonly parentId?: string | null;
  readonly headId?: string | null;
}

/** Absent is unchanged; null clears parent and head. */
export interface UpdateDepartment {
  readonly departmentId: string;
  readonly code?: string | null;
  readonly name?: string | null;
  readonly shortName?: string | null;
  readonly kind?: DepartmentKind | null;
  readonly parentId?: string | null;
  readonly headId?: string | null;
  /** The one among the parts of the same body that it shall follow; null for the first place. */
  readonly afterDepartmentId?: string | null;
}

/** An admin's work on the tree of departments. They are never deleted: tasks and history name them. */
export class DepartmentService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** @throws ApiError BAD_USER_INPUT, FORBIDDEN, NOT_FOUND (parent, head) */
  async createDepartment(actor: Actor, input: CreateDepartment): Promise<string> {
    const texts = textsIn(actor.language);
    const check = new InputCheck(texts);
    if (!isDepartmentCode(input.code)) check.fail('code', texts.departments.codeForm);
    const [name, shortName] = [check.title('name', input.name), check.title('shortName', input.shortName)];
    check.done();
    if (!isAdmin(actor)) throw new ApiError('FORBIDDEN', texts.departments.refusal.ADMIN_ONLY);
    return this.#writing(async (em) => {
      const parent = await parentFor(em, input.parentId ?? null, null, texts);
      const head = await headFor(em, input.headId ?? null, null, texts);
      await refuseTakenCode(em, input.code, null, texts);
      const department = em.create(Department, {
        id: uuid(),
        code: input.code,
        name,
        shortName,
        kind: input.kind,
        parent: parent && ref(parent),
        head: head && ref(head),
        position: await nextPosition(em, parent?.id ?? null),
      });
      return department.id;
    });
  }

  /** @throws ApiError BAD_USER_INPUT, FORBIDDEN, NOT_FOUND, INVALID_TRANSITION (archived) */
  async updateDepartment(actor: Actor, input: UpdateDepartment): Promise<string> {
    const texts = textsIn(actor.language);
    const check = new InputCheck(texts);
    for (const field of ['code', 'kind'] as const) check.notNull(field, input[field]);
    if (input.code && !isDepartmentCode(input.code)) check.fail('code', texts.departments.codeForm);
    const name = input.name === undefined ? undefined : check.title('name', input.name);
    const shortName = input.shortName === undefined ? undefined : check.title('shortName', input.shortName);
    check.done();
    return this.#change(actor, input.departmentId, DepartmentAction.EDIT, async (em, department) => {
      const own = { parent: department.parent?.id ?? null, head: department.head?.id ?? null };
      const parentId = input.parentId === undefined ? own.parent : input.parentId;
      const parent = await parentFor(em, parentId, own.parent, texts);
      const head = await headFor(em, input.headId === undefined ? own.head : input.headId, own.head, texts);
      if (makesCircle(department.id, parentId, await parents(em)))
        throw badInput([{ path: 'input.parentId', message: texts.departments.circle }]);
      if (input.code) await refuseTakenCode(em, input.code, department.id, texts);
      department.code = input.code ?? department.code;
      department.name = name ?? department.name;
      department.shortName = shortName ?? department.shortName;
      department.kind = input.kind ?? department.kind;
      department.head = head && ref(head);
      if (parentId !== own.parent) {
        department.parent = parent && ref(parent);
        department.position = await nextPosition(em, parentId);
      }
      if (input.afterDepartmentId !== undefined) await place(em, department, parentId, input.afterDepartmentId, texts);
    });
  }

  /** It is given nothing new any more, and stays readable everywhere. @throws ApiError FORBIDDEN, NOT_FOUND, INVALID_TRANSITION */
  archiveDepartment(actor: Actor, departmentId: string): Promise<string> {
    return this.#change(actor, departmentId, DepartmentAction.ARCHIVE, async (_em, department) => {
      department.archivedAt = this.clock.realNow();
    });
  }

  /** @throws ApiError FORBIDDEN, NOT_FOUND, INVALID_TRANSITION, BAD_USER_INPUT (its parent is archived) */
  restoreDepartment(actor: Actor, departmentId: string): Promise<string> {
    return this.#change(actor, departmentId, DepartmentAction.RESTORE, async (em, department, texts) => {
      await parentFor(em, department.parent?.id ?? null, null, texts);
      department.archivedAt = null;
    });
  }

  #change(
    actor: Actor,
    departmentId: string,
    action: DepartmentAction,
    change: (em: EntityManager, department: Department, texts: Texts) => Promise<void>,
  ): Promise<string> {
    const texts = textsIn(actor.language);
    if (!isAdmin(actor)) throw new ApiError('FORBIDDEN', texts.departments.refusal.ADMIN_ONLY);
    return this.#writing(async (em) => {
      const department = isId(departmentId) ? await em.findOne(Department, departmentId) : null;
      if (!department) throw new ApiError('NOT_FOUND', texts.departments.notFound);
      const facts = {
        isArchived: department.archivedAt !== null,
        openParts: await em.count(Department, { parent: department.id, archivedAt: null }),
        openTasks: await openTasks(em, department.id),
      };
      const refusal = refusalToKeep(action, true, facts);
      if (refusal !== null) throw new ApiError('INVALID_TRANSITION', texts.departments.refusal[refusal]);
      await change(em, department, texts);
      return department.id;
    });
  }

  /** One writer at a time: two that are right by themselves could make a circle together. */
  #writing<T>(write: (em: EntityManager) => Promise<T>): Promise<T> {
    return this.db.fork().transactional(async (em) => {
      await em.execute('lock table department in share row exclusive mode');
      return write(em);
    });
  }
}

async function parents(em: EntityManager): Promise<ReadonlyMap<string, string | null>> {
  const rows = await tablesOf(em).selectFrom('department').select(['id', 'parent_id']).execute();
  return new Map(rows.map(({ id, parent_id }) => [id, parent_id]));
}

async function parentFor(
  em: EntityManager,
  id: string | null,
  own: string | null,
  texts: Texts,
): Promise<Department | null> {
  if (id === null) return null;
  const parent = isId(id) ? await em.findOne(Department, id) : null;
  if (!parent) throw new ApiError('NOT_FOUND', texts.departments.notFound);
  if (parent.archivedAt !== null && id !== own)
    throw badInput([{ path: 'input.parentId', message: texts.departments.archivedParent }]);
  return parent;
}

async function headFor(
  em: EntityManager,
  id: string | null,
  own: string | null,
  texts: Texts,
): Promise<Account | null> {
  if (id === null) return null;
  const head = isId(id) ? await em.findOne(Account, id) : null;
  if (!head) throw new ApiError('NOT_FOUND', texts.accounts.notFound);
  if (head.disabledAt !== null && id !== own)
    throw badInput([{ path: 'input.headId', message: texts.departments.headDisabled }]);
  return head;
}

async function refuseTakenCode(em: EntityManager, code: string, own: string | null, texts: Texts): Promise<void> {
  const other = await em.findOne(Department, { code });
  if (other && other.id !== own) throw badInput([{ path: 'input.code', message: texts.departments.codeTaken }]);
}

async function openTasks(em: EntityManager, departmentId: string): Promise<number> {
  const row = await tablesOf(em)
    .selectFrom('task')
    .innerJoin('plan', 'plan.id', 'task.plan_id')
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .where('task.lead_department_id', '=', departmentId)
    .where('task.status', 'not in', [TaskStatus.DONE, TaskStatus.CANCELLED])
    .where('plan.status', '!=', PlanStatus.ARCHIVED)
    .executeTakeFirst();
  return Number(row?.count ?? 0);
}

const partsOf = (em: EntityManager, parentId: string | null): Promise<Department[]> =>
  em.find(Department, { parent: parentId }, { orderBy: { position: 'asc', code: 'asc' } });

async function nextPosition(em: EntityManager, parentId: string | null): Promise<number> {
  return Math.max(0, ...(await partsOf(em, parentId)).map(({ position }) => position)) + 1;
}

/** Numbers the parts of one body anew, with this one after the one that is named. */
async function place(
  em: EntityManager,
  department: Department,
  parentId: string | null,
  afterId: string | null,
  texts: Texts,
): Promise<void> {
  const others = (await partsOf(em, parentId)).filter(({ id }) => id !== department.id);
  const at = afterId === null ? 0 : others.findIndex(({ id }) => id === afterId) + 1;
  if (afterId !== null && at === 0)
    throw badInput([{ path: 'input.afterDepartmentId', message: texts.departments.notSibling }]);
  others.splice(at, 0, department);
  for (const [n, one] of others.entries()) one.position = n + 1;
}
