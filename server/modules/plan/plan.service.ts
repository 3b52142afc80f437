import { v7 as uuid } from 'uuid';
import type { Clock } from '../../clock.js';
import type { Database } from '../../database.js';
import { InputCheck } from '../../input.js';
import { type Texts, textsIn } from '../../texts.js';
import type { Actor } from '../account/account.rules.js';
import { outlineStateOf, recordOutline } from '../history/outline-history.service.js';
import { SubjectKind, TaskEventKind } from '../history/task-event.rules.js';
import { tellOfActivation } from '../notification/plan-activated.service.js';
import type { LocalDate } from '../task/date.rules.js';
import { Plan, PlanCounter } from './plan.entity.js';
import { type PlanRefusal, PlanStatus, refusalToActivate, refusalToArchive, refusalToEdit } from './plan.rules.js';
import { expectOutlineVersion, found, openPlan, requireKeeper, unlessRefused } from './plan-change.service.js';

export interface CreatePlan {
  readonly title: string;
  readonly year: number;
  /** By default the year's first day. */
  readonly startsOn?: LocalDate | null;
  /** By default the year's last day. */
  readonly endsOn?: LocalDate | null;
}

/** Names a plan, and the version that the caller saw. */
export interface SeenPlanVersion {
  readonly planId: string;
  readonly expectedVersion: number;
}

/** Absent is unchanged. */
export interface UpdatePlan extends SeenPlanVersion {
  readonly title?: string | null;
  readonly year?: number | null;
  readonly startsOn?: LocalDate | null;
  readonly endsOn?: LocalDate | null;
}

const years = { first: 2000, last: 2100 } as const;

/** The office's work on plans as such: making, editing, publishing and archiving them. */
export class PlanService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * Makes a draft, which only the office and the admin see.
   * @throws ApiError BAD_USER_INPUT, FORBIDDEN
   */
  async createPlan(actor: Actor, input: CreatePlan): Promise<string> {
    const texts = textsIn(actor.language);
    const check = new InputCheck(texts);
    const title = check.title('title', input.title);
    checkYear(check, texts, input.year);
    const startsOn = input.startsOn ?? `${input.year}-01-01`;
    const endsOn = input.endsOn ?? `${input.year}-12-31`;
    checkEnd(check, texts, startsOn, endsOn);
    check.done();
    requireKeeper(actor, texts);
    return this.db.fork().transactional(async (em) => {
      const { year } = input;
      const plan = em.create(Plan, { id: uuid(), title, year, startsOn, endsOn, status: PlanStatus.DRAFT });
      await em.flush();
      const counter = em.create(PlanCounter, { plan });
      await em.flush();
      const { clock } = this;
      await recordOutline({ em, clock, actor, counter }, { kind: SubjectKind.PLAN, entity: plan }, null, {
        kind: TaskEventKind.CREATED,
      });
      return plan.id;
    });
  }

  /** @throws ApiError BAD_USER_INPUT, FORBIDDEN, NOT_FOUND, CONFLICT, INVALID_TRANSITION */
  async updatePlan(actor: Actor, input: UpdatePlan): Promise<string> {
    const texts = textsIn(actor.language);
    const check = new InputCheck(texts);
    const title = input.title === undefined ? undefined : check.title('title', input.title);
    for (const field of ['year', 'startsOn', 'endsOn'] as const) check.notNull(field, input[field]);
    if (typeof input.year === 'number') checkYear(check, texts, input.year);
    if (input.startsOn && input.endsOn) checkEnd(check, texts, input.startsOn, input.endsOn);
    check.done();
    return this.#change(
      actor,
      input,
      ({ status }) => refusalToEdit(status),
      (plan) => {
        if (title !== undefined) plan.title = title;
        plan.year = input.year ?? plan.year;
        plan.startsOn = input.startsOn ?? plan.startsOn;
        plan.endsOn = input.endsOn ?? plan.endsOn;
        const dates = new InputCheck(texts);
        checkEnd(dates, texts, plan.startsOn, plan.endsOn);
        dates.done();
      },
    );
  }

  /**
   * Publishes a draft. From here on baselines are fixed (while it was a draft they followed the due dates), items
   * keep their numbers, and nothing is deleted.
   * @throws ApiError FORBIDDEN, NOT_FOUND, CONFLICT, INVALID_TRANSITION
   */
  activatePlan(actor: Actor, input: SeenPlanVersion): Promise<string> {
    return this.#change(actor, input, refusalToActivate, (plan) => {
      plan.status = PlanStatus.ACTIVE;
    });
  }

  /**
   * Makes a published plan read only, for good.
   * @throws ApiError FORBIDDEN, NOT_FOUND, CONFLICT, INVALID_TRANSITION
   */
  archivePlan(actor: Actor, input: SeenPlanVersion): Promise<string> {
    return this.#change(
      actor,
      input,
      ({ status }) => refusalToArchive(status),
      (plan) => {
        plan.status = PlanStatus.ARCHIVED;
      },
    );
  }

  async #change(
    actor: Actor,
    { planId, expectedVersion }: SeenPlanVersion,
    refusal: (plan: { status: PlanStatus; tasks: number }) => PlanRefusal | null,
    change: (plan: Plan) => void,
  ): Promise<string> {
    const texts = textsIn(actor.language);
    requireKeeper(actor, texts);
    return this.db.fork().transactional(async (em) => {
      await found(planId, (id) => em.findOne(Plan, id), texts);
      const { plan, counter } = await openPlan(em, planId);
      expectOutlineVersion(plan, expectedVersion, texts);
      unlessRefused(refusal({ status: plan.status, tasks: tasksOf(counter) }), texts);
      const outlined = { kind: SubjectKind.PLAN, entity: plan } as const;
      const before = outlineStateOf(outlined);
      change(plan);
      const { clock } = this;
      await recordOutline({ em, clock, actor, counter }, outlined, before, { kind: TaskEventKind.UPDATED });
      if (plan.status === PlanStatus.ACTIVE && before.status === PlanStatus.DRAFT)
        await tellOfActivation(em, clock, actor.accountId, plan);
      return planId;
    });
  }
}

/** How many tasks the plan has, in whatever stage. */
const tasksOf = ({ notStarted, inProgress, inReview, done, paused, cancelled }: PlanCounter): number =>
  notStarted + inProgress + inReview + done + paused + cancelled;

function checkYear(check: InputCheck, texts: Texts, year: number): void {
  if (year < years.first || year > years.last) check.fail('year', texts.fields.year);
}

function checkEnd(check: InputCheck, texts: Texts, startsOn: LocalDate, endsOn: LocalDate): void {
  if (endsOn < startsOn) check.fail('endsOn', texts.fields.endBeforeStart);
}
