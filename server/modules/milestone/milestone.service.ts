import { ref } from '@mikro-orm/core';
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
import { PlanItem } from '../plan/plan.entity.js';
import { type PlanStatus, refusalToEdit } from '../plan/plan.rules.js';
import { expectOutlineVersion, found, openPlan, requireKeeper, unlessRefused } from '../plan/plan-change.service.js';
import type { LocalDate } from '../task/date.rules.js';
import { Milestone } from './milestone.entity.js';
import { milestoneNeedsNote, refusalToDeleteMilestone } from './milestone.rules.js';

export interface CreateMilestone {
  readonly itemId: string;
  readonly series: string;
  readonly title: string;
  readonly dueOn: LocalDate;
}

/** Names a milestone, and the version that the caller saw. */
export interface SeenMilestoneVersion {
  readonly milestoneId: string;
  readonly expectedVersion: number;
}

/** Absent is unchanged; null clears reachedOn: it is not reached after all. */
export interface UpdateMilestone extends SeenMilestoneVersion {
  readonly itemId?: string | null;
  readonly series?: string | null;
  readonly title?: string | null;
  readonly dueOn?: LocalDate | null;
  readonly reachedOn?: LocalDate | null;
  /** Required in an active plan when dueOn changes or reachedOn is cleared. */
  readonly note?: string | null;
}

/** A milestone under the plan's lock, inside the transaction that will change it. */
interface OpenMilestone extends Writing {
  readonly milestone: Milestone;
  readonly status: PlanStatus;
}

/** The office's work on milestones. */
export class MilestoneService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** @throws ApiError BAD_USER_INPUT, FORBIDDEN, NOT_FOUND, INVALID_TRANSITION */
  async createMilestone(actor: Actor, input: CreateMilestone): Promise<string> {
    const texts = textsIn(actor.language);
    const check = new InputCheck(texts);
    const series = check.title('series', input.series);
    const title = check.title('title', input.title);
    check.done();
    requireKeeper(actor, texts);
    return this.db.fork().transactional(async (em) => {
      const named = await found(input.itemId, (id) => em.findOne(PlanItem, id), texts);
      const { plan, counter } = await openPlan(em, named.plan.id);
      const item = await found(input.itemId, (id) => em.findOne(PlanItem, id, { refresh: true }), texts);
      unlessRefused(refusalToEdit(plan.status), texts);
      const milestone = em.create(Milestone, { id: uuid(), plan, item, series, title, dueOn: input.dueOn });
      const writing = { em, clock: this.clock, actor, counter };
      await recordOutline(writing, { kind: SubjectKind.MILESTONE, entity: milestone }, null, {
        kind: TaskEventKind.CREATED,
      });
      return milestone.id;
    });
  }

  /** @throws ApiError BAD_USER_INPUT, FORBIDDEN, NOT_FOUND, CONFLICT, INVALID_TRANSITION */
  async updateMilestone(actor: Actor, input: UpdateMilestone): Promise<string> {
    const texts = textsIn(actor.language);
    const check = new InputCheck(texts);
    const series = input.series === undefined ? undefined : check.title('series', input.series);
    const title = input.title === undefined ? undefined : check.title('title', input.title);
    const note = check.optionalText('note', input.note);
    check.notNull('itemId', input.itemId);
    check.notNull('dueOn', input.dueOn);
    if (input.reachedOn && input.reachedOn > this.clock.today()) check.fail('reachedOn', texts.fields.notYetReached);
    check.done();
    return this.#change(actor, input, input.itemId ?? null, async ({ milestone, status, ...writing }, item) => {
      unlessRefused(refusalToEdit(status), texts);
      const outlined = { kind: SubjectKind.MILESTONE, entity: milestone } as const;
      const before = outlineStateOf(outlined);
      const dates = { dueOn: milestone.dueOn, reachedOn: milestone.reachedOn };
      if (item) setItem(milestone, item, texts);
      if (series !== undefined) milestone.series = series;
      if (title !== undefined) milestone.title = title;
      if (input.dueOn) milestone.dueOn = input.dueOn;
      if (input.reachedOn !== undefined) milestone.reachedOn = input.reachedOn;
      if (note === null && milestoneNeedsNote(status, dates, milestone))
        throw badInput([{ path: 'input.note', message: texts.fields.noteForMilestone }]);
      await recordOutline(writing, outlined, before, { kind: TaskEventKind.UPDATED, note });
      return milestone.id;
    });
  }

  /**
   * Takes a milestone that no task leads to out of a draft.
   * @returns the plan that it was in
   * @throws ApiError FORBIDDEN, NOT_FOUND, CONFLICT, INVALID_TRANSITION
   */
  deleteMilestone(actor: Actor, input: SeenMilestoneVersion): Promise<string> {
    const texts = textsIn(actor.language);
    return this.#change(actor, input, null, async ({ milestone, status, ...writing }) => {
      const tasks = await tablesOf(writing.em)
        .selectFrom('task')
        .select('id')
        .where('milestone_id', '=', milestone.id)
        .limit(1)
        .execute();
      unlessRefused(refusalToDeleteMilestone(status, tasks.length), texts);
      const planId = milestone.plan.id;
      await recordOutlineDeletion(writing, { kind: SubjectKind.MILESTONE, entity: milestone });
      return planId;
    });
  }

  /** @param itemId an item that the input names, which must exist before the version is looked at */
  async #change(
    actor: Actor,
    { milestoneId, expectedVersion }: SeenMilestoneVersion,
    itemId: string | null,
    change: (open: OpenMilestone, item: PlanItem | null) => Promise<string>,
  ): Promise<string> {
    const texts = textsIn(actor.language);
    requireKeeper(actor, texts);
    const find = (em: EntityManager) => found(milestoneId, (id) => em.findOne(Milestone, id, { refresh: true }), texts);
    return this.db.fork().transactional(async (em) => {
      const { plan, counter } = await openPlan(em, (await find(em)).plan.id);
      // Again, under the lock: it may have been changed, or deleted, meanwhile.
      const milestone = await find(em);
      const item = itemId === null ? null : await found(itemId, (id) => em.findOne(PlanItem, id), texts);
      expectOutlineVersion(milestone, expectedVersion, texts);
      return change({ em, clock: this.clock, actor, counter, milestone, status: plan.status }, item);
    });
  }
}

/** @throws ApiError BAD_USER_INPUT for an item of another plan */
function setItem(milestone: Milestone, item: PlanItem, texts: Texts): void {
  if (item.plan.id !== milestone.plan.id) throw badInput([{ path: 'input.itemId', message: texts.fields.otherPlan }]);
  milestone.item = ref(item);
}
