import { v7 as uuid } from 'uuid';
import type { Clock } from '../../clock.js';
import { type Database, type EntityManager, tablesOf } from '../../database.js';
import { badInput } from '../../errors.js';
import { InputCheck } from '../../input.js';
import { type Texts, textsIn } from '../../texts.js';
import type { Actor } from '../account/account.rules.js';
import {
  outlineStateOf,
  recordOutline,
  recordOutlineDeletion,
  type Writing,
} from '../history/outline-history.service.js';
import { SubjectKind, TaskEventKind } from '../history/task-event.rules.js';
import { Plan, PlanItem } from './plan.entity.js';
import { type PlanStatus, refusalToDeleteItem, refusalToEdit, refusalToRenumber } from './plan.rules.js';
import { expectOutlineVersion, found, openPlan, requireKeeper, unlessRefused } from './plan-change.service.js';
import { renumber } from './renumber.service.js';

export interface CreatePlanItem {
  readonly planId: string;
  readonly title: string;
  readonly shortTitle: string;
  readonly narrative?: string | null;
}

/** Names an item, and the version that the caller saw. */
export interface SeenItemVersion {
  readonly itemId: string;
  readonly expectedVersion: number;
}

/** Absent is unchanged; null clears the narrative. */
export interface UpdatePlanItem extends SeenItemVersion {
  readonly title?: string | null;
  readonly shortTitle?: string | null;
  readonly narrative?: string | null;
}

/** Right behind one item, or right before one; without either it goes to the end. */
export interface MovePlanItem extends SeenItemVersion {
  readonly afterItemId?: string | null;
  readonly beforeItemId?: string | null;
}

/** An item under the plan's lock, inside the transaction that will change it. */
interface OpenItem extends Writing {
  readonly item: PlanItem;
  readonly status: PlanStatus;
}

/** The office's work on the numbered items of a plan. */
export class PlanItemService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * Adds an item with the next number.
   * @throws ApiError BAD_USER_INPUT, FORBIDDEN, NOT_FOUND, INVALID_TRANSITION
   */
  async createPlanItem(actor: Actor, input: CreatePlanItem): Promise<string> {
    const texts = textsIn(actor.language);
    const check = new InputCheck(texts);
    const title = check.title('title', input.title);
    const shortTitle = check.shortTitle('shortTitle', input.shortTitle);
    const narrative = check.optionalText('narrative', input.narrative);
    check.done();
    requireKeeper(actor, texts);
    return this.db.fork().transactional(async (em) => {
      await found(input.planId, (id) => em.findOne(Plan, id), texts);
      const { plan, counter } = await openPlan(em, input.planId);
      unlessRefused(refusalToEdit(plan.status), texts);
      const last = await em.findOne(PlanItem, { plan: plan.id }, { orderBy: { number: 'desc' } });
      const number = (last?.number ?? 0) + 1;
      const item = em.create(PlanItem, { id: uuid(), plan, number, title, shortTitle, narrative });
      await recordOutline(this.#writing(em, actor, counter), { kind: SubjectKind.ITEM, entity: item }, null, {
        kind: TaskEventKind.CREATED,
      });
      return item.id;
    });
  }

  /** @throws ApiError BAD_USER_INPUT, FORBIDDEN, NOT_FOUND, CONFLICT, INVALID_TRANSITION */
  async updatePlanItem(actor: Actor, input: UpdatePlanItem): Promise<string> {
    const texts = textsIn(actor.language);
    const check = new InputCheck(texts);
    const title = input.title === undefined ? undefined : check.title('title', input.title);
    const shortTitle = input.shortTitle === undefined ? undefined : check.shortTitle('shortTitle', input.shortTitle);
    const narrative = input.narrative === undefined ? undefined : check.optionalText('narrative', input.narrative);
    check.done();
    return this.#change(actor, input, async ({ item, status, ...writing }) => {
      unlessRefused(refusalToEdit(status), texts);
      const outlined = { kind: SubjectKind.ITEM, entity: item } as const;
      const before = outlineStateOf(outlined);
      if (title !== undefined) item.title = title;
      if (shortTitle !== undefined) item.shortTitle = shortTitle;
      if (narrative !== undefined) item.narrative = narrative;
      await recordOutline(writing, outlined, before, { kind: TaskEventKind.UPDATED });
      return item.id;
    });
  }

  /**
   * Gives an item of a draft another place, and with it other numbers to those in between and other codes to their
   * tasks: docs/decisions/0009.
   * @throws ApiError BAD_USER_INPUT, FORBIDDEN, NOT_FOUND, CONFLICT, INVALID_TRANSITION
   */
  async movePlanItem(actor: Actor, input: MovePlanItem): Promise<string> {
    const texts = textsIn(actor.language);
    const check = new InputCheck(texts);
    for (const path of ['afterItemId', 'beforeItemId'] as const)
      if (input[path] === input.itemId) check.fail(path, texts.fields.itemNeighbourSelf);
    check.done();
    return this.#change(
      actor,
      input,
      async ({ item, status, ...writing }) => {
        unlessRefused(refusalToRenumber(status), texts);
        const items = await itemsOf(writing.em, item.plan.id);
        const others = items.filter(({ id }) => id !== item.id);
        others.splice(placeAmong(others, input, texts), 0, item);
        await renumber(writing, others);
        return item.id;
      },
      [input.afterItemId, input.beforeItemId],
    );
  }

  /**
   * Takes an item without tasks and milestones out of a draft, and closes the gap in the numbers.
   * @returns the plan that it was in
   * @throws ApiError FORBIDDEN, NOT_FOUND, CONFLICT, INVALID_TRANSITION
   */
  deletePlanItem(actor: Actor, input: SeenItemVersion): Promise<string> {
    const texts = textsIn(actor.language);
    return this.#change(actor, input, async ({ item, status, ...writing }) => {
      const count = async (table: 'task' | 'milestone') =>
        (await tablesOf(writing.em).selectFrom(table).select('id').where('item_id', '=', item.id).limit(1).execute())
          .length;
      const used = { tasks: await count('task'), milestones: await count('milestone') };
      unlessRefused(refusalToDeleteItem(status, used), texts);
      const planId = item.plan.id;
      await recordOutlineDeletion(writing, { kind: SubjectKind.ITEM, entity: item });
      await renumber(writing, await itemsOf(writing.em, planId));
      return planId;
    });
  }

  /** @param named other items that the input names, which must exist before the version is looked at */
  async #change(
    actor: Actor,
    { itemId, expectedVersion }: SeenItemVersion,
    change: (open: OpenItem) => Promise<string>,
    named: readonly (string | null | undefined)[] = [],
  ): Promise<string> {
    const texts = textsIn(actor.language);
    requireKeeper(actor, texts);
    return this.db.fork().transactional(async (em) => {
      const before = await found(itemId, (id) => em.findOne(PlanItem, id), texts);
      const { plan, counter } = await openPlan(em, before.plan.id);
      // Again, under the lock: it may have been changed, or deleted, meanwhile.
      const item = await found(itemId, (id) => em.findOne(PlanItem, id, { refresh: true }), texts);
      for (const id of named) if (id) await found(id, (known) => em.findOne(PlanItem, known), texts);
      expectOutlineVersion(item, expectedVersion, texts);
      return change({ ...this.#writing(em, actor, counter), item, status: plan.status });
    });
  }

  #writing(em: EntityManager, actor: Actor, counter: Writing['counter']): Writing {
    return { em, clock: this.clock, actor, counter };
  }
}

/** By number. */
const itemsOf = (em: EntityManager, planId: string): Promise<PlanItem[]> =>
  em.find(PlanItem, { plan: planId }, { orderBy: { number: 'asc' }, refresh: true });

/** Where among the others the input puts the item. */
function placeAmong(others: readonly PlanItem[], { afterItemId, beforeItemId }: MovePlanItem, texts: Texts): number {
  const indexOf = (path: string, id: string | null | undefined): number | null => {
    if (id === null || id === undefined) return null;
    const index = others.findIndex((other) => other.id === id);
    if (index < 0) throw badInput([{ path: `input.${path}`, message: texts.fields.otherPlan }]);
    return index;
  };
  const after = indexOf('afterItemId', afterItemId);
  const before = indexOf('beforeItemId', beforeItemId);
  if (after !== null && before !== null && after >= before)
    throw badInput([{ path: 'input.beforeItemId', message: texts.fields.itemNeighbourOrder }]);
  return after !== null ? after + 1 : (before ?? others.length);
}
