import { ref } from '@mikro-orm/core';
import { v7 as uuid } from 'uuid';
import type { Database, EntityManager } from '../../database.js';
import { ApiError, badInput } from '../../errors.js';
import { InputCheck, isId } from '../../input.js';
import { type Texts, textsIn } from '../../texts.js';
import { Account } from '../account/account.entity.js';
import type { Actor } from '../account/account.rules.js';
import { Department } from '../department/department.entity.js';
import { lockPlan } from '../history/history.service.js';
import { Milestone } from '../milestone/milestone.entity.js';
import { Plan, PlanItem } from '../plan/plan.entity.js';
import { maySeePlan } from '../plan/plan.rules.js';
import type { Light } from '../task/light.rules.js';
import type { LaneKind } from './lane.rules.js';
import { SavedFilter } from './saved-filter.entity.js';
import {
  type DueWindow,
  longestFilterName,
  mayChangeFilter,
  maySeeFilter,
  mayShareFilter,
  mayShareFilters,
  mostSavedFilters,
} from './saved-filter.rules.js';

/** A view of the board as its address says it. */
export interface SaveFilter {
  readonly planId: string;
  readonly name: string;
  readonly isShared?: boolean | null;
  readonly itemId?: string | null;
  readonly departmentId?: string | null;
  /** Not beside a department, which wins. */
  readonly mine?: boolean | null;
  readonly milestoneId?: string | null;
  readonly light?: Light | null;
  readonly due?: DueWindow | null;
  readonly search?: string | null;
  readonly lanes?: LaneKind | null;
}

export interface UpdateSavedFilter {
  readonly savedFilterId: string;
  readonly name?: string | null;
  readonly isShared?: boolean | null;
}

const searchLimit = 200;
const notFound = (texts: Texts): ApiError => new ApiError('NOT_FOUND', texts.errors.notFound);
const forbidden = (texts: Texts): ApiError => new ApiError('FORBIDDEN', texts.errors.forbiddenRole);

/** People's own views of the board, and those that the office shares with everybody. */
export class SavedFilterService {
  constructor(private readonly db: Database) {}

  /** @throws ApiError BAD_USER_INPUT, FORBIDDEN (sharing is the office's), NOT_FOUND */
  async saveFilter(actor: Actor, input: SaveFilter): Promise<string> {
    const texts = textsIn(actor.language);
    const check = new InputCheck(texts);
    const name = check.name('name', input.name, longestFilterName);
    const search = input.search ? check.name('search', input.search, searchLimit) : null;
    check.done();
    const isShared = input.isShared ?? false;
    if (isShared && !mayShareFilters(actor)) throw forbidden(texts);
    return this.db.fork().transactional(async (em) => {
      const plan = await this.#lockedPlan(em, actor, input.planId);
      const item = await named(em, PlanItem, input.itemId, texts);
      const department = await named(em, Department, input.departmentId, texts);
      const milestone = await named(em, Milestone, input.milestoneId, texts);
      if (item && item.plan.id !== plan.id) throw badInput([{ path: 'input.itemId', message: texts.fields.otherPlan }]);
      if (milestone && milestone.plan.id !== plan.id)
        throw badInput([{ path: 'input.milestoneId', message: texts.fields.otherPlan }]);
      await fits(em, { planId: plan.id, ownerId: actor.accountId, isShared, name }, null, texts);
      const filter = em.create(SavedFilter, {
        id: uuid(),
        plan: ref(plan),
        owner: em.getReference(Account, actor.accountId, { wrapped: true }),
        name,
        isShared,
        item: item && ref(item),
        department: department && ref(department),
        mine: department === null && input.mine === true,
        milestone: milestone && ref(milestone),
        light: input.light ?? null,
        due: input.due ?? null,
        search,
        lanes: input.lanes ?? null,
      });
      return filter.id;
    });
  }

  /**
   * Renames a filter, shares it, or takes it back.
   * @returns the plan that it belongs to
   * @throws ApiError BAD_USER_INPUT, FORBIDDEN, NOT_FOUND
   */
  async updateSavedFilter(actor: Actor, input: UpdateSavedFilter): Promise<string> {
    const texts = textsIn(actor.language);
    const check = new InputCheck(texts);
    check.notNull('name', input.name);
    check.notNull('isShared', input.isShared);
    const name = input.name === undefined ? undefined : check.name('name', input.name, longestFilterName);
    check.done();
    if (input.isShared && !mayShareFilters(actor)) throw forbidden(texts);
    return this.#change(actor, input.savedFilterId, async (em, filter) => {
      const before = { ownerId: filter.owner.id, isShared: filter.isShared };
      if (typeof input.isShared === 'boolean' && input.isShared !== before.isShared) {
        if (!mayShareFilter(actor, before)) throw forbidden(texts);
        filter.isShared = input.isShared;
      }
      if (name !== undefined) filter.name = name;
      const { isShared } = filter;
      await fits(
        em,
        { planId: filter.plan.id, ownerId: before.ownerId, isShared, name: filter.name },
        filter.id,
        texts,
      );
    });
  }

  /**
   * @returns the plan that it belonged to
   * @throws ApiError FORBIDDEN, NOT_FOUND
   */
  async deleteSavedFilter(actor: Actor, savedFilterId: string): Promise<string> {
    return this.#change(actor, savedFilterId, async (em, filter) => void em.remove(filter));
  }

  async #change(
    actor: Actor,
    id: string,
    change: (em: EntityManager, filter: SavedFilter) => Promise<void>,
  ): Promise<string> {
    const texts = textsIn(actor.language);
    return this.db.fork().transactional(async (em) => {
      const found = isId(id) ? await em.findOne(SavedFilter, id) : null;
      if (!found) throw notFound(texts);
      const plan = await this.#lockedPlan(em, actor, found.plan.id);
      const filter = await em.findOne(SavedFilter, id, { refresh: true });
      if (!filter) throw notFound(texts);
      const facts = { ownerId: filter.owner.id, isShared: filter.isShared };
      if (!maySeeFilter(actor, facts)) throw notFound(texts);
      if (!mayChangeFilter(actor, facts)) throw forbidden(texts);
      await change(em, filter);
      return plan.id;
    });
  }

  /** Writers of one plan's filters queue, so that names stay single and numbers within their limit. */
  async #lockedPlan(em: EntityManager, actor: Actor, planId: string): Promise<Plan> {
    const plan = isId(planId) ? await em.findOne(Plan, planId) : null;
    if (!plan || !maySeePlan(actor, plan.status)) throw notFound(textsIn(actor.language));
    await lockPlan(em, plan.id);
    return plan;
  }
}

/** What the input names, or null where it names nothing. @throws ApiError NOT_FOUND */
async function named<T extends { id: string }>(
  em: EntityManager,
  type: new () => T,
  id: string | null | undefined,
  texts: Texts,
): Promise<T | null> {
  if (id === null || id === undefined) return null;
  const [found] = isId(id) ? await em.find<{ id: string }>(type, { id }) : [];
  if (!(found instanceof type)) throw notFound(texts);
  return found;
}

/** One name once in a list, and no list without end. @throws ApiError BAD_USER_INPUT */
async function fits(
  em: EntityManager,
  wanted: { planId: string; ownerId: string; isShared: boolean; name: string },
  ownId: string | null,
  texts: Texts,
): Promise<void> {
  const list = wanted.isShared
    ? { plan: wanted.planId, isShared: true }
    : { plan: wanted.planId, isShared: false, owner: wanted.ownerId };
  const others = (await em.find(SavedFilter, list, { flushMode: 'commit' })).filter(({ id }) => id !== ownId);
  if (others.some(({ name }) => name === wanted.name))
    throw badInput([{ path: 'input.name', message: texts.fields.filterNameTaken }]);
  if (others.length >= mostSavedFilters)
    throw badInput([{ path: 'input.name', message: texts.fields.tooManyFilters(mostSavedFilters) }]);
}
