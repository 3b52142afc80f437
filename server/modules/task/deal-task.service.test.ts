import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type BuiltPlan, buildPlan, type DepartmentCode, type Login, setPlanStatus } from '../../../test/builders.js';
import { type Answer, type Caller, type Luoshi, startLuoshi } from '../../../test/harness.js';
import {
  batchFields,
  dealTask,
  dealTaskFurther,
  deleteTask,
  moveTask,
  readHistory,
  readTasks,
  unknownId,
  updateTask,
} from '../../../test/operations.js';
import { stateOf } from '../history/history.service.js';
import { replay } from '../history/task-event.rules.js';
import { verifyChain } from '../history/verify.service.js';
import { PlanStatus } from '../plan/plan.rules.js';
import { Task } from './task.entity.js';

const readBatch = `query ($id: ID!) { task(id: $id) { id version ${batchFields} } }`;
const readBatchThen = `query ($planId: ID!, $asOf: LocalDate, $filter: TaskFilter) {
  tasks(planId: $planId, asOf: $asOf, filter: $filter) { totalCount nodes { id ${batchFields} } } }`;
const readNotifications = '{ notifications { nodes { kind summary task { id } } } }';

interface Made {
  readonly id: string;
  readonly code: string;
  readonly batch: { readonly id: string; readonly tasks: readonly { id: string; leadDepartment: { code: string } }[] };
}

describe('one task dealt to many departments', () => {
  let luoshi: Luoshi;
  let office: Caller;
  let draft: BuiltPlan;

  beforeAll(async () => {
    luoshi = await startLuoshi();
    office = await luoshi.as('office');
    draft = await buildPlan(luoshi.database, PlanStatus.DRAFT);
  });
  afterAll(() => luoshi.close());

  const idsOf = (codes: readonly DepartmentCode[]) => codes.map((code) => luoshi.world.departmentIds[code]);
  const deal = (codes: readonly DepartmentCode[], details: Record<string, unknown> = {}) =>
    office.ask(dealTask, {
      input: {
        itemId: luoshi.plan.itemIds[0],
        title: 'Elect',
        leadDepartmentIds: idsOf(codes),
        dueOn: '2022-09-30',
        ...details,
      },
    });
  const dealt = async (codes: readonly DepartmentCode[], details: Record<string, unknown> = {}): Promise<Made[]> =>
    (await deal(codes, details)).data.dealTask.tasks;
  const further = (taskId: string, expectedVersion: number, codes: readonly DepartmentCode[], details = {}) =>
    office.ask(dealTaskFurther, {
      input: { taskId, expectedVersion, leadDepartmentIds: idsOf(codes), ...details },
    });
  const move = (taskId: string, expectedVersion: number, toStatus: string) =>
    office.must(moveTask, { input: { taskId, expectedVersion, toStatus, note: 'Why' } });
  const batchFor = async (login: Login, id: string) =>
    (await (await luoshi.as(login)).must(readBatch, { id })).task?.batch ?? null;
  const leadsOf = ({ tasks }: Made['batch']) => tasks.map(({ leadDepartment }) => leadDepartment.code);
  const count = async () => (await office.must(readTasks, { planId: luoshi.plan.id })).tasks.totalCount;
  const faultsOf = (answer: Answer) => {
    const fields = answer.errors[0]?.extensions.fields;
    return Array.isArray(fields) ? fields.map(({ path, message }) => [path, message]) : [];
  };

  it('makes a task of its own for each, in their order, and they belong together', async () => {
    const made = await dealt(['guicheng', 'rights', 'family'], {
      itemId: luoshi.plan.itemIds[1],
      title: ' Elect ',
      description: 'Where it stands',
      supportingDepartmentIds: idsOf(['education']),
      startsOn: '2022-03-01',
    });
    expect(made.map(({ code }) => code)).toEqual(['2.1', '2.2', '2.3']);
    expect(made.map((task) => leadsOf(task.batch))).toEqual(Array(3).fill(['guicheng', 'rights', 'family']));
    expect(new Set(made.map(({ batch }) => batch.id)).size).toBe(1);
    expect(made[2]).toMatchObject({
      title: 'Elect',
      description: 'Where it stands',
      supportingDepartments: [{ code: 'education' }],
      startsOn: '2022-03-01',
      dueOn: '2022-09-30',
      baselineDueOn: '2022-09-30',
      status: 'NOT_STARTED',
      version: 1,
      assignee: null,
    });
    expect((await verifyChain(luoshi.database.fork(), luoshi.plan.id)).broken).toBeNull();
  });

  it('says where they stand together, while each goes its own way', async () => {
    const [first, second, third] = await dealt(['guicheng', 'rights', 'family'], { dueOn: '2022-09-01' });
    await move(first?.id ?? '', 1, 'CANCELLED');
    await move(second?.id ?? '', 1, 'IN_PROGRESS');
    await office.must(updateTask, {
      input: { taskId: third?.id, expectedVersion: 1, dueOn: '2022-09-12', note: 'Why' },
    });
    expect(await batchFor('guicheng', first?.id ?? '')).toMatchObject({
      progress: { total: 3, done: 0, inForce: 2, overdue: 2 },
      mostDaysOverdue: 14,
    });
  });

  it('a task that was given to one department alone has none', async () => {
    expect(await batchFor('office', await luoshi.createTask())).toBeNull();
  });

  it('a list of tasks can be asked for one batch', async () => {
    const [first] = await dealt(['guicheng', 'rights']);
    const filter = { batchIds: [first?.batch.id] };
    const { tasks } = await office.must(readBatchThen, { planId: luoshi.plan.id, filter });
    expect([tasks.totalCount, tasks.nodes.map(({ batch }: Made) => batch.id)]).toEqual([
      2,
      [first?.batch.id, first?.batch.id],
    ]);
    const none = await office.must(readBatchThen, { planId: luoshi.plan.id, filter: { batchIds: ['nonsense'] } });
    expect(none.tasks.totalCount).toBe(0);
  });

  it.each<[string, readonly DepartmentCode[], Record<string, unknown>, string[]]>([
    ['a department alone', ['rights'], {}, ['leadDepartmentIds']],
    ['a department twice', ['rights', 'family', 'rights'], {}, ['leadDepartmentIds']],
    ['a lead among those that support', ['rights', 'family'], { supports: 'family' }, ['supportingDepartmentIds']],
    ['everything at once', ['rights'], { title: ' ', startsOn: '2022-12-01' }, ['title', 'dueOn', 'leadDepartmentIds']],
  ])('refuses %s', async (_what, codes, { supports, ...details }, paths) => {
    const supportingDepartmentIds = supports === undefined ? [] : idsOf(['family']);
    const answer = await deal(codes, { supportingDepartmentIds, ...details });
    expect([answer.code, faultsOf(answer).map(([path]) => path)]).toEqual([
      'BAD_USER_INPUT',
      paths.map((path) => `input.${path}`),
    ]);
  });

  it('refuses more than 200', async () => {
    const answer = await deal([], { leadDepartmentIds: Array.from({ length: 201 }, (_, index) => `d${index}`) });
    expect(faultsOf(answer)).toEqual([
      ['input.leadDepartmentIds', 'Choose 2 to 200 lead departments; each gets a task of its own.'],
    ]);
  });

  it('makes none when one of the departments does not exist, or is archived', async () => {
    const before = await count();
    for (const unknown of [unknownId, 'nonsense']) {
      const answer = await deal([], { leadDepartmentIds: [...idsOf(['rights', 'family']), unknown] });
      expect([answer.code, faultsOf(answer).map(([path]) => path)]).toEqual(['NOT_FOUND', ['input.leadDepartmentIds']]);
    }
    const archive = (at: string) =>
      luoshi.database.fork().execute(`update department set archived_at = ${at} where code = 'federation'`);
    await archive('now()');
    const answer = await deal(['rights', 'family', 'federation']);
    await archive('null');
    expect([answer.code, ...faultsOf(answer)]).toEqual([
      'BAD_USER_INPUT',
      ['input.leadDepartmentIds', 'Archived, and taking no new tasks: federation. Please leave them out.'],
    ]);
    expect(await count()).toBe(before);
  });

  it('makes none in an archived plan, or with a milestone of another plan', async () => {
    const plan = await buildPlan(luoshi.database);
    await setPlanStatus(luoshi.database, plan.id, PlanStatus.ARCHIVED);
    expect((await deal(['rights', 'family'], { itemId: plan.itemIds[0] })).code).toBe('INVALID_TRANSITION');
    const answer = await deal(['rights', 'family'], { milestoneId: draft.milestoneId });
    expect(faultsOf(answer).map(([path]) => path)).toEqual(['input.milestoneId']);
  });

  it('what is internal is a batch for those only who see more than one of it', async () => {
    const [own, other] = await dealt(['guicheng', 'rights'], {
      isInternal: true,
      supportingDepartmentIds: idsOf(['education']),
    });
    expect(await batchFor('guicheng', own?.id ?? '')).toBeNull();
    expect(await batchFor('guicheng', other?.id ?? '')).toBeNull();
    for (const login of ['office', 'leader', 'education'] as const)
      expect((await batchFor(login, own?.id ?? '')).progress.total).toBe(2);
  });

  it('one copy that becomes internal leaves the others’ batch, and its figures', async () => {
    const [own, hidden, third] = await dealt(['guicheng', 'rights', 'family'], { dueOn: '2022-09-01' });
    await office.must(updateTask, { input: { taskId: hidden?.id, expectedVersion: 1, isInternal: true } });
    const batch = await batchFor('guicheng', own?.id ?? '');
    expect([batch.progress, leadsOf(batch)]).toMatchObject([{ total: 2, overdue: 2 }, ['guicheng', 'family']]);
    await office.must(updateTask, { input: { taskId: third?.id, expectedVersion: 1, isInternal: true } });
    expect(await batchFor('guicheng', own?.id ?? '')).toBeNull();
  });

  it('its history says so in both languages, and rebuilds it', async () => {
    const [first] = await dealt(['guicheng', 'rights']);
    const told = async (language: string) => {
      const answer = await office.ask(readHistory, { id: first?.id }, { 'accept-language': language });
      return answer.data.task.history.nodes;
    };
    const [event] = await told('en');
    expect(event.summary).toBe(
      `Name of office added the task as ${first?.code}, led by guicheng, due Sep 30, dealt to several departments at once`,
    );
    expect((await told('zh'))[0].summary).toContain(
      `编号${first?.code}，由guicheng牵头，期限9月30日，同批分派给多个单位`,
    );
    const task = await luoshi.database
      .fork()
      .findOneOrFail(Task, first?.id ?? '', { populate: ['supportingDepartments'] });
    expect(replay([event])).toEqual(
      Object.fromEntries(Object.entries(stateOf(task)).filter(([, value]) => value !== null)),
    );
    expect(replay([event]).batch).toBe(first?.batch.id);
  });

  it('each lead is told once, and whoever supports them all once for all', async () => {
    await luoshi.database.fork().execute('delete from notification');
    const [first, second] = await dealt(['guicheng', 'rights'], { supportingDepartmentIds: idsOf(['education']) });
    const toldTo = async (login: Login) => (await (await luoshi.as(login)).must(readNotifications)).notifications.nodes;
    expect(await toldTo('guicheng')).toMatchObject([{ kind: 'ASSIGNED', task: { id: first?.id } }]);
    expect(await toldTo('rights')).toMatchObject([{ kind: 'ASSIGNED', task: { id: second?.id } }]);
    expect(await toldTo('education')).toMatchObject([
      {
        kind: 'SUPPORT_ASSIGNED',
        summary: 'Name of office named your department as supporting, one of 2 tasks dealt together',
        task: { id: first?.id },
      },
    ]);
  });

  describe('further', () => {
    it('an ordinary task becomes one of several, each as it now reads', async () => {
      const taskId = await luoshi.createTask({
        title: 'Elect',
        milestoneId: luoshi.plan.milestoneId,
        supportingDepartmentIds: idsOf(['education', 'family']),
      });
      const { tasks } = (await further(taskId, 1, ['family', 'guicheng'])).data.dealTaskFurther;
      expect(tasks.map((task: Made) => leadsOf(task.batch))).toEqual(Array(2).fill(['rights', 'family', 'guicheng']));
      expect(tasks).toMatchObject([
        { title: 'Elect', supportingDepartments: [{ code: 'education' }], dueOn: '2022-09-30', version: 1 },
        { milestone: { id: luoshi.plan.milestoneId }, supportingDepartments: [{}, {}] },
      ]);
      const { task } = await office.must(readHistory, { id: taskId });
      expect(task.history.nodes.at(-1).summary).toBe('Name of office dealt it to further departments as well');
      expect((await office.must(readBatch, { id: taskId })).task.version).toBe(2);
      expect((await verifyChain(luoshi.database.fork(), luoshi.plan.id)).broken).toBeNull();
    });

    it('another joins those that were dealt, with a date of its own, and the task itself stays as it was', async () => {
      const [first] = await dealt(['rights', 'family']);
      const { tasks } = (await further(first?.id ?? '', 1, ['guicheng'], { dueOn: '2022-11-30' })).data.dealTaskFurther;
      expect([tasks[0].dueOn, tasks[0].baselineDueOn, leadsOf(tasks[0].batch)]).toEqual([
        '2022-11-30',
        '2022-11-30',
        ['rights', 'family', 'guicheng'],
      ]);
      expect((await office.must(readBatch, { id: first?.id })).task.version).toBe(1);
    });

    it('whoever supports the task and leads the first copy was never told that it supports the others', async () => {
      const taskId = await luoshi.createTask({ supportingDepartmentIds: idsOf(['education', 'family']) });
      await luoshi.database.fork().execute('delete from notification');
      const codes = ['family', 'guicheng', 'federation'] as const;
      const [led, second] = (await further(taskId, 1, codes)).data.dealTaskFurther.tasks;
      const toldTo = async (login: Login) =>
        (await (await luoshi.as(login)).must(readNotifications)).notifications.nodes;
      expect(await toldTo('family')).toMatchObject([
        {
          kind: 'SUPPORT_ASSIGNED',
          summary: 'Name of office named your department as supporting, one of 2 tasks dealt together',
          task: { id: second.id },
        },
        { kind: 'ASSIGNED', task: { id: led.id } },
      ]);
      expect(await toldTo('education')).toMatchObject([
        {
          summary: 'Name of office named your department as supporting, one of 3 tasks dealt together',
          task: { id: led.id },
        },
      ]);
    });

    it('refuses whoever has it already, and an old version; one that was cancelled may be dealt anew', async () => {
      const [first, second] = await dealt(['rights', 'family']);
      const id = first?.id ?? '';
      expect(faultsOf(await further(id, 1, ['guicheng', 'family', 'rights']))).toEqual([
        ['input.leadDepartmentIds', 'Already has one of these: family, rights. Please leave them out.'],
      ]);
      expect((await further(id, 9, ['guicheng'])).code).toBe('CONFLICT');
      expect((await further(id, 1, [])).code).toBe('BAD_USER_INPUT');
      expect((await further(unknownId, 1, ['guicheng'])).code).toBe('NOT_FOUND');
      await move(second?.id ?? '', 1, 'CANCELLED');
      expect((await further(id, 1, ['family'])).data.dealTaskFurther.tasks).toHaveLength(1);
    });
  });

  it('as of an earlier day there are those that there were, as they stood', async () => {
    const plan = await buildPlan(luoshi.database);
    luoshi.clock.set('2022-09-01');
    const [first] = await dealt(['rights', 'family'], { itemId: plan.itemIds[0], dueOn: '2022-09-03' });
    luoshi.clock.set('2022-09-05');
    await further(first?.id ?? '', 1, ['guicheng']);
    luoshi.clock.set('2022-09-15');
    const then = async (asOf: string | null) =>
      (await office.must(readBatchThen, { planId: plan.id, asOf })).tasks.nodes.map(({ batch }: Made) => batch);
    expect(await then('2022-08-31')).toEqual([]);
    expect(await then('2022-09-04')).toMatchObject(
      Array(2).fill({ progress: { total: 2, overdue: 2 }, mostDaysOverdue: 1 }),
    );
    expect(await then(null)).toMatchObject(Array(3).fill({ progress: { total: 3 }, mostDaysOverdue: 12 }));
  });

  it('in a draft each can be deleted by itself; the last one stands alone', async () => {
    const [first, second] = await dealt(['rights', 'family'], { itemId: draft.itemIds[0] });
    await office.must(deleteTask, { input: { taskId: first?.id, expectedVersion: 1 } });
    expect(await batchFor('office', second?.id ?? '')).toBeNull();
  });
});
