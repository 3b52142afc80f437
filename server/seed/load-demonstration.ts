import { ref } from '@mikro-orm/core';
import { DateTime } from 'luxon';
import { v7 as uuid } from 'uuid';
import type { Clock } from '../clock.js';
import { type Database, type EntityManager, tablesOf } from '../database.js';
import { type Actor, Role } from '../modules/account/account.rules.js';
import { addAccount, hashPassword } from '../modules/account/account.service.js';
import { Department } from '../modules/department/department.entity.js';
import { DepartmentKind } from '../modules/department/department.rules.js';
import { ExtensionStatus } from '../modules/extension/extension.rules.js';
import { ExtensionService } from '../modules/extension/extension.service.js';
import { Milestone } from '../modules/milestone/milestone.entity.js';
import { Organisation } from '../modules/organisation/organisation.entity.js';
import { Plan, PlanCounter, PlanItem } from '../modules/plan/plan.entity.js';
import { PlanStatus } from '../modules/plan/plan.rules.js';
import { ReportProgressService } from '../modules/progress-report/report-progress.service.js';
import { DealTaskService } from '../modules/task/deal-task.service.js';
import { MoveTaskService } from '../modules/task/move-task.service.js';
import { TaskStatus } from '../modules/task/task.rules.js';
import { TaskService } from '../modules/task/task.service.js';
import { TaskWriter } from '../modules/task/task-writer.js';
import { demonstration } from './demonstration/plan.js';
import type { SeedDeal, SeedStep, SeedTask } from './demonstration/types.js';

/** A clock that the replay sets: each step happens on its own day, within office hours. */
class ReplayClock implements Clock {
  #at: DateTime = DateTime.now();

  constructor(readonly timeZone: string) {}

  /** @param nth spreads what happens on one day over its hours, in order */
  set(date: string, nth: number): void {
    this.#at = DateTime.fromISO(`${date}T08:30:00`, { zone: this.timeZone }).plus({
      minutes: (nth % 60) * 9,
      seconds: nth % 47,
    });
  }

  realNow = (): Date => this.#at.toJSDate();
  now = (): Date => this.#at.toJSDate();
  today = (): string => this.#at.toFormat('yyyy-MM-dd');
}

interface People {
  readonly actors: ReadonlyMap<string, Actor>;
  readonly departments: ReadonlyMap<string, Department>;
}

function must<K, V>(map: ReadonlyMap<K, V>, key: K): V {
  const value = map.get(key);
  if (value === undefined) throw new Error(`the demonstration names ${String(key)}, which it does not have`);
  return value;
}

/** The letterhead: its two bodies are departments too, and here they go by the same names. */
async function nameBodies(em: EntityManager): Promise<void> {
  const bodyOf = (kind: 'FEDERATION' | 'COMMITTEE_OFFICE') =>
    demonstration.departments.find((department) => department.kind === kind && department.parent === undefined);
  const [federation, committee] = [bodyOf('FEDERATION'), bodyOf('COMMITTEE_OFFICE')];
  await em.nativeUpdate(
    Organisation,
    { id: 1 },
    {
      federationName: federation?.name ?? null,
      federationShortName: federation?.shortName ?? null,
      committeeOfficeName: committee?.name ?? null,
      committeeOfficeShortName: committee?.shortName ?? null,
    },
  );
}

async function addPeople(em: EntityManager, password: string): Promise<People> {
  const departments = new Map<string, Department>();
  for (const { code, name, shortName, kind } of demonstration.departments)
    departments.set(code, em.create(Department, { id: uuid(), code, name, shortName, kind: DepartmentKind[kind] }));
  for (const { code, parent } of demonstration.departments)
    if (parent) must(departments, code).parent = ref(must(departments, parent));
  await em.flush();
  // One hash for all: they share the password, and each hash is made to be slow.
  const passwordHash = await hashPassword(password);
  const actors = new Map<string, Actor>();
  for (const { login, name, roles: names, department: code } of demonstration.accounts) {
    const roles = names.map((role) => Role[role]);
    const department = code === undefined ? null : must(departments, code);
    const account = addAccount(em, { login, name, roles, department }, passwordHash);
    actors.set(login, { accountId: account.id, roles, departmentId: department?.id ?? null, language: 'zh' });
    const own = departments.get(login);
    if (own) own.head = ref(account);
  }
  await em.flush();
  return { actors, departments };
}

async function addPlan(em: EntityManager): Promise<{ items: Map<number, string>; milestones: Map<string, string> }> {
  const { title, year, startsOn, endsOn } = demonstration;
  const plan = em.create(Plan, {
    id: uuid(),
    title,
    year,
    startsOn,
    endsOn,
    status: PlanStatus.ACTIVE,
    isDemonstration: true,
  });
  await em.flush();
  em.create(PlanCounter, { plan });
  const items = new Map<number, PlanItem>();
  for (const item of demonstration.items) items.set(item.number, em.create(PlanItem, { id: uuid(), plan, ...item }));
  await em.flush();
  const milestones = new Map<string, string>();
  for (const { key, item, ...rest } of demonstration.milestones) {
    const milestone = em.create(Milestone, { id: uuid(), plan, item: must(items, item), ...rest });
    milestones.set(key, milestone.id);
  }
  await em.flush();
  return { items: new Map([...items].map(([number, { id }]) => [number, id])), milestones };
}

/**
 * The year wrote its notifications as it went. Whoever enters has long read them, but for those of the last week: the
 * page shows a year's worth, and the bell says no more than it would in an office.
 */
async function readUntilLastWeek(em: EntityManager, lastDay: string): Promise<void> {
  const since = DateTime.fromISO(lastDay).minus({ days: 7 }).toISODate() ?? lastDay;
  await tablesOf(em)
    .updateTable('notification')
    .set((eb) => ({ read_at: eb.ref('at') }))
    .where('business_date', '<', since)
    .execute();
}

const stageAfter = {
  accept: TaskStatus.IN_PROGRESS,
  submit: TaskStatus.IN_REVIEW,
  close: TaskStatus.DONE,
  return: TaskStatus.IN_PROGRESS,
  pause: TaskStatus.PAUSED,
  cancel: TaskStatus.CANCELLED,
} as const;

/**
 * Loads the demonstration plan into an empty database by living its year through the services, so that its
 * history is a real one. All of it, or nothing.
 */
export async function loadDemonstration(
  database: Database,
  { password, timeZone }: { password: string; timeZone: string },
): Promise<void> {
  await database.fork().transactional(async (em) => {
    const within: Database = { ...database, fork: () => em.fork({ keepTransactionContext: true }) };
    const clock = new ReplayClock(timeZone);
    const writer = new TaskWriter(within, clock);
    const tasks = new TaskService(within, clock, writer);
    const deals = new DealTaskService(within, clock, writer);
    const moves = new MoveTaskService(writer, clock);
    const reports = new ReportProgressService(writer, clock);
    const extensions = new ExtensionService(within, clock, writer);

    await nameBodies(within.fork());
    const { actors, departments } = await addPeople(within.fork(), password);
    const { items, milestones } = await addPlan(within.fork());
    const accountIdOf = (login: string) => must(actors, login).accountId;

    /** What a task says, whoever it is given to. */
    const said = (item: number, task: Omit<SeedTask, 'lead'>) => ({
      itemId: must(items, item),
      title: task.title,
      description: task.description ?? null,
      sourceExcerpt: task.sourceExcerpt,
      milestoneId: task.milestone === undefined ? null : must(milestones, task.milestone),
      supportingDepartmentIds: (task.supporting ?? []).map((code) => must(departments, code).id),
      startsOn: task.startsOn ?? null,
      dueOn: task.dueOn,
    });

    async function createTask(item: number, task: SeedTask): Promise<string> {
      return tasks.createTask(must(actors, 'office'), {
        ...said(item, task),
        leadDepartmentId: must(departments, task.lead).id,
        assigneeId: accountIdOf(task.assignee ?? task.lead),
      });
    }

    async function dealTask(item: number, deal: SeedDeal): Promise<string[]> {
      const leadDepartmentIds = deal.copies.map(({ lead }) => must(departments, lead).id);
      return deals.dealTask(must(actors, 'office'), { ...said(item, deal), leadDepartmentIds });
    }

    async function take(taskId: string, lead: string, step: SeedStep): Promise<void> {
      const isLeads = ['accept', 'submit', 'report', 'askExtension'].includes(step.do);
      const actor = must(actors, step.by ?? (isLeads ? lead : 'office'));
      if (step.do === 'report') {
        const { percent: progressPercent, narrative, problems = null, nextSteps = null } = step;
        await reports.reportProgress(actor, { taskId, progressPercent, narrative, problems, nextSteps });
        return;
      }
      if (step.do === 'askExtension') {
        await extensions.requestExtension(actor, { taskId, newDueOn: step.to, reason: step.reason });
        return;
      }
      if (step.do === 'grantExtension') {
        const pending = await tablesOf(within.fork())
          .selectFrom('extension_request')
          .select('id')
          .where('task_id', '=', taskId)
          .where('status', '=', ExtensionStatus.PENDING)
          .executeTakeFirstOrThrow();
        await extensions.decideExtension(actor, { requestId: pending.id, approve: true, note: step.note });
        return;
      }
      const now = await tablesOf(within.fork())
        .selectFrom('task')
        .select(['version', 'status', 'paused_from'])
        .where('id', '=', taskId)
        .executeTakeFirstOrThrow();
      const expectedVersion = now.version;
      if (step.do === 'moveDueDate') {
        await tasks.updateTask(actor, { taskId, expectedVersion, dueOn: step.to, note: step.note });
        return;
      }
      const reopened = now.status === TaskStatus.DONE ? TaskStatus.IN_PROGRESS : TaskStatus.NOT_STARTED;
      const toStatus =
        step.do === 'resume'
          ? (now.paused_from ?? TaskStatus.IN_PROGRESS)
          : step.do === 'reopen'
            ? reopened
            : stageAfter[step.do];
      await moves.moveTask(actor, { taskId, expectedVersion, toStatus, note: 'note' in step ? step.note : null });
    }

    const lives: { taskId: string; lead: string; step: SeedStep }[] = [];
    const live = (taskId: string, lead: string, steps: readonly SeedStep[]) =>
      lives.push(...steps.map((step) => ({ taskId, lead, step })));
    let nth = 0;
    for (const [number, seeds] of Object.entries(demonstration.tasksByItem)) {
      for (const task of seeds) {
        clock.set(demonstration.publishedOn, nth++);
        live(await createTask(Number(number), task), task.lead, task.steps ?? []);
      }
      for (const deal of demonstration.dealsByItem[Number(number)] ?? []) {
        clock.set(demonstration.publishedOn, nth++);
        const taskIds = await dealTask(Number(number), deal);
        for (const [index, { lead, steps }] of deal.copies.entries()) live(taskIds[index] ?? '', lead, steps);
      }
    }
    // One life after another would put the year out of order; sorting by day keeps each task's own order.
    lives.sort((a, b) => (a.step.on < b.step.on ? -1 : Number(a.step.on > b.step.on)));
    let day = '';
    for (const { taskId, lead, step } of lives) {
      nth = step.on === day ? nth + 1 : 0;
      day = step.on;
      clock.set(day, nth);
      await take(taskId, lead, step);
    }
    await readUntilLastWeek(within.fork(), day);
  });
}
