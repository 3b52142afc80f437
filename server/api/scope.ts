import type { Clock } from '../clock.js';
import type { Database, EntityManager } from '../database.js';
import { ApiError, badInput } from '../errors.js';
import { isId } from '../input.js';
import type { Actor } from '../modules/account/account.rules.js';
import { type Directory, readDirectory } from '../modules/department/directory.query.js';
import { readOpenTasks } from '../modules/department/open-tasks.query.js';
import { readDeletedSince } from '../modules/history/past.query.js';
import { readLed, readSupported, readTally } from '../modules/insight/tally.query.js';
import type { LedRow, TallyRow } from '../modules/insight/tally.rules.js';
import { readOutline } from '../modules/plan/outline.query.js';
import { itemViews, milestoneViews } from '../modules/plan/outline-view.js';
import type { PlanView } from '../modules/plan/plan.graphql.js';
import { maySeePlan } from '../modules/plan/plan.rules.js';
import { type ReportRow, reportById } from '../modules/progress-report/progress-report.query.js';
import type { LocalDate } from '../modules/task/date.rules.js';
import { TaskView } from '../modules/task/task.graphql.js';
import { planOfTask, type Reckoning, readTask, readTasksById } from '../modules/task/task.query.js';
import type { TaskStatus } from '../modules/task/task.rules.js';
import type { TaskRow } from '../modules/task/task-columns.js';
import type { TaskSurroundings } from '../modules/task/task-surroundings.graphql.js';
import { type Sight, sightOf } from '../modules/task/visibility.rules.js';
import { type Texts, textsIn } from '../texts.js';
import { onceEach } from './loaders.js';
import { TaskLoaders } from './task-loaders.js';

/** A plan that the viewer may see, with everything but its tasks, joined; its tasks are of the present, or of a day. */
export interface PlanAt extends TaskSurroundings {
  /** Kept by whoever moves a task; null in the past, where they must be counted. */
  readonly counts: ReadonlyMap<TaskStatus, number> | null;
  readonly limits: ReadonlyMap<TaskStatus, number>;
  readonly reckoning: Reckoning;
  view(row: TaskRow): TaskView;
}

/** Which plans and tasks an answer was made of. */
export interface Shown {
  readonly planIds: Set<string>;
  readonly taskIds: Set<string>;
  /** Tasks of which something internal was shown. */
  readonly internalTaskIds: Set<string>;
}

/** A plan as it is. */
export interface SeenPlan extends PlanAt {
  readonly counts: ReadonlyMap<TaskStatus, number>;
}

/** What one request, or one event of a subscription, reads on behalf of one person: each thing once. */
export class Scope {
  readonly em: EntityManager;
  readonly today: LocalDate;
  readonly timeZone: string;
  readonly texts: Texts;
  /** What of all that is internal the viewer may see; every query reads with it. */
  readonly sight: Sight;
  readonly ofTasks: TaskLoaders = new TaskLoaders(this);
  #directory: Promise<Directory> | undefined;
  #openTasks: Promise<ReadonlyMap<string, number>> | undefined;

  /** The plan as far as the viewer may see it; null when it does not exist for them. */
  readonly plan = onceEach((planId: string): Promise<SeenPlan | null> => this.#readPlan(planId));

  /** What every total of the plan is made of. */
  readonly tally = onceEach(async (planId: string): Promise<TallyRow[]> => {
    const seen = await this.plan(planId);
    return seen ? readTally(this.em, seen.reckoning) : [];
  });

  /**
   * What the totals of every department in the plan are made of.
   * @throws ApiError NOT_FOUND for a plan that the viewer cannot see
   */
  readonly led = onceEach(async (planId: string): Promise<LedRow[]> => {
    const { reckoning } = await this.seenPlan(planId);
    return readLed(this.em, reckoning);
  });

  /**
   * How many tasks of the plan each department supports.
   * @throws ApiError NOT_FOUND for a plan that the viewer cannot see
   */
  readonly supported = onceEach(async (planId: string): Promise<ReadonlyMap<string, number>> => {
    const { plan } = await this.seenPlan(planId);
    return readSupported(this.em, plan.id, this.sight);
  });

  constructor(
    db: Database,
    clock: Clock,
    readonly actor: Actor,
    private readonly shown: Shown | null = null,
  ) {
    this.em = db.fork();
    this.today = clock.today();
    this.timeZone = clock.timeZone;
    this.texts = textsIn(actor.language);
    this.sight = sightOf(actor);
  }

  directory(): Promise<Directory> {
    this.#directory ??= readDirectory(this.em);
    return this.#directory;
  }

  /**
   * The plan with its tasks as they stood at the end of a day; of the present without one.
   * @throws ApiError BAD_USER_INPUT for a day that is still to come
   */
  async planAt(planId: string, asOf: LocalDate | null | undefined): Promise<PlanAt | null> {
    if (!asOf) return this.plan(planId);
    if (asOf > this.today) throw badInput([{ path: 'asOf', message: this.texts.fields.asOfAhead }]);
    const seen = await this.plan(planId);
    if (!seen) return null;
    const deleted = await readDeletedSince(this.em, planId, asOf);
    const items = new Map([...seen.items, ...itemViews(planId, deleted.items)]);
    const milestones = new Map([...seen.milestones, ...milestoneViews(deleted.milestones, items, asOf)]);
    const around: TaskSurroundings = { ...seen, items, milestones, today: asOf, asOf };
    return {
      ...seen,
      ...around,
      counts: null,
      reckoning: { ...seen.reckoning, today: asOf, asOf },
      view: this.#viewing(around),
    };
  }

  /**
   * How many tasks each department leads that are still to be done, in all plans. Also internal ones: by it an admin
   * learns whether a department can be archived, and nothing else.
   */
  openTasks(): Promise<ReadonlyMap<string, number>> {
    this.#openTasks ??= readOpenTasks(this.em);
    return this.#openTasks;
  }

  /** @throws ApiError NOT_FOUND for a plan that the viewer cannot see */
  async seenPlan(planId: string): Promise<SeenPlan> {
    const seen = await this.plan(planId);
    if (!seen) throw new ApiError('NOT_FOUND', this.texts.errors.notFound);
    return seen;
  }

  /** One task; null when it does not exist for the viewer. */
  async task(taskId: string): Promise<TaskView | null> {
    const planId = await planOfTask(this.em, taskId);
    const seen = planId === null ? null : await this.plan(planId);
    if (!seen) return null;
    const row = await readTask(this.em, taskId, this.sight);
    return row ? seen.view(row) : null;
  }

  /**
   * Those of these tasks that exist for the viewer, by id.
   * @param planOf the plan of each
   */
  async tasks(planOf: ReadonlyMap<string, string>): Promise<ReadonlyMap<string, TaskView>> {
    const views = new Map<string, TaskView>();
    for (const row of await readTasksById(this.em, [...planOf.keys()], this.sight)) {
      const seen = await this.plan(planOf.get(row.id) ?? '');
      if (seen) views.set(row.id, seen.view(row));
    }
    return views;
  }

  /** A task as it is after the change that was just made to it. */
  async changedTask(taskId: string): Promise<TaskView> {
    const task = await this.task(taskId);
    if (!task) throw new ApiError('NOT_FOUND', this.texts.errors.notFound);
    return task;
  }

  /** Something internal of the task is part of the answer: kept answers are not given to whoever may no longer read it. */
  showsInternal(taskId: string): void {
    this.shown?.internalTaskIds.add(taskId);
  }

  async report(reportId: string): Promise<ReportRow> {
    const row = await reportById(this.em, reportId);
    if (!row) throw new ApiError('NOT_FOUND', this.texts.errors.notFound);
    return row;
  }

  async #readPlan(planId: string): Promise<SeenPlan | null> {
    if (!isId(planId)) return null;
    const found = await readOutline(this.em, planId, this.sight);
    if (!found || !maySeePlan(this.actor, found.outline.plan.status)) return null;
    const { outline } = found;
    // One directory a request: what was linked to one must not meet what was linked to another.
    this.#directory ??= Promise.resolve(found.directory);
    const directory = await this.#directory;
    const { actor, today } = this;
    const { thresholds } = outline;
    const plan: PlanView = outline.plan;
    const items = itemViews(plan.id, outline.items);
    const milestones = milestoneViews(outline.milestones, items, today);
    const around: TaskSurroundings = { actor, today, asOf: null, thresholds, plan, items, milestones, ...directory };
    return {
      ...around,
      counts: outline.counts,
      limits: outline.limits,
      reckoning: {
        planId: plan.id,
        asOf: null,
        planStartsOn: plan.startsOn,
        today,
        thresholds,
        departmentId: actor.departmentId,
        sight: this.sight,
      },
      view: this.#viewing(around),
    };
  }

  #viewing(around: TaskSurroundings): (row: TaskRow) => TaskView {
    const { shown } = this;
    if (shown === null) return (row) => new TaskView(row, around);
    shown.planIds.add(around.plan.id);
    return (row) => {
      shown.taskIds.add(row.id);
      return new TaskView(row, around);
    };
  }
}
