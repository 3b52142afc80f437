import DataLoader from 'dataloader';
import type { Clock } from '../clock.js';
import type { Database, EntityManager } from '../database.js';
import { ApiError } from '../errors.js';
import { isId } from '../input.js';
import type { Actor } from '../modules/account/account.rules.js';
import { type Directory, readDirectory } from '../modules/department/directory.query.js';
import { readTally } from '../modules/insight/tally.query.js';
import type { TallyRow } from '../modules/insight/tally.rules.js';
import { MilestoneView } from '../modules/milestone/milestone.graphql.js';
import { readOutline } from '../modules/plan/outline.query.js';
import type { PlanItemView, PlanView } from '../modules/plan/plan.graphql.js';
import { maySeePlan } from '../modules/plan/plan.rules.js';
import { latestReports, type ReportRow, reportById } from '../modules/progress-report/progress-report.query.js';
import type { LocalDate } from '../modules/task/date.rules.js';
import { type TaskSurroundings, TaskView } from '../modules/task/task.graphql.js';
import { planOfTask, type Reckoning, readTask } from '../modules/task/task.query.js';
import type { TaskStatus } from '../modules/task/task.rules.js';
import type { TaskRow } from '../modules/task/task-columns.js';
import { type Texts, textsIn } from '../texts.js';

/** A plan that the viewer may see, with everything but its tasks, joined. */
export interface SeenPlan extends TaskSurroundings {
  readonly counts: ReadonlyMap<TaskStatus, number>;
  readonly reckoning: Reckoning;
  view(row: TaskRow): TaskView;
}

/** What one request, or one event of a subscription, reads on behalf of one person: each thing once. */
export class Scope {
  readonly em: EntityManager;
  readonly today: LocalDate;
  readonly texts: Texts;
  #directory: Promise<Directory> | undefined;
  readonly #plans = new Map<string, Promise<SeenPlan | null>>();
  readonly #tallies = new Map<string, Promise<TallyRow[]>>();

  readonly #latestReports = new DataLoader<string, ReportRow | null>(async (taskIds) => {
    const found = await latestReports(this.em, taskIds);
    return taskIds.map((id) => found.get(id) ?? null);
  });

  constructor(
    db: Database,
    clock: Clock,
    readonly actor: Actor,
  ) {
    this.em = db.fork();
    this.today = clock.today();
    this.texts = textsIn(actor.language);
  }

  directory(): Promise<Directory> {
    this.#directory ??= readDirectory(this.em);
    return this.#directory;
  }

  /** The plan as far as the viewer may see it; null when it does not exist for them. */
  plan(planId: string): Promise<SeenPlan | null> {
    const plan = this.#plans.get(planId) ?? this.#readPlan(planId);
    this.#plans.set(planId, plan);
    return plan;
  }

  /** What every total of the plan is made of. */
  tally(planId: string): Promise<TallyRow[]> {
    const tally =
      this.#tallies.get(planId) ??
      this.plan(planId).then((seen) => (seen ? readTally(this.em, seen.plan, this.today) : []));
    this.#tallies.set(planId, tally);
    return tally;
  }

  /** One task; null when it does not exist for the viewer. */
  async task(taskId: string): Promise<TaskView | null> {
    const planId = await planOfTask(this.em, taskId);
    const seen = planId === null ? null : await this.plan(planId);
    if (!seen) return null;
    const row = await readTask(this.em, taskId);
    return row ? seen.view(row) : null;
  }

  /** A task as it is after the change that was just made to it. */
  async changedTask(taskId: string): Promise<TaskView> {
    const task = await this.task(taskId);
    if (!task) throw new ApiError('NOT_FOUND', this.texts.errors.notFound);
    return task;
  }

  /** The last report of a task; a list of tasks asks once for all of them. */
  latestReport(taskId: string): Promise<ReportRow | null> {
    return this.#latestReports.load(taskId);
  }

  async report(reportId: string): Promise<ReportRow> {
    const row = await reportById(this.em, reportId);
    if (!row) throw new ApiError('NOT_FOUND', this.texts.errors.notFound);
    return row;
  }

  async #readPlan(planId: string): Promise<SeenPlan | null> {
    if (!isId(planId)) return null;
    const found = await readOutline(this.em, planId);
    if (!found || !maySeePlan(this.actor, found.outline.plan.status)) return null;
    const { outline } = found;
    // One directory a request: what was linked to one must not meet what was linked to another.
    this.#directory ??= Promise.resolve(found.directory);
    const directory = await this.#directory;
    const { actor, today } = this;
    const plan: PlanView = outline.plan;
    const items = new Map<string, PlanItemView>(outline.items.map((item) => [item.id, { ...item, planId: plan.id }]));
    const milestones = new Map(
      outline.milestones.flatMap((row): [string, MilestoneView][] => {
        const item = items.get(row.itemId);
        return item ? [[row.id, new MilestoneView(row, item, today)]] : [];
      }),
    );
    const around: TaskSurroundings = { actor, today, plan, items, milestones, ...directory };
    return {
      ...around,
      counts: outline.counts,
      reckoning: { planId: plan.id, planStartsOn: plan.startsOn, today, departmentId: actor.departmentId },
      view: (row) => new TaskView(row, around),
    };
  }
}
