import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { buildPlan, type Login } from '../../../test/builders.js';
import type { Caller, Luoshi } from '../../../test/harness.js';
import { startLuoshi } from '../../../test/harness.js';
import { moveTask, readNotifications, updateTask } from '../../../test/operations.js';
import { AccountService } from '../account/account.service.js';
import { NoticeLevel } from '../notice/notice.rules.js';
import { PlanStatus } from '../plan/plan.rules.js';
import { TaskStatus } from '../task/task.rules.js';
import { NotificationKind } from './notification.rules.js';
import { notify } from './notify.service.js';

const addComment = 'mutation ($input: AddCommentInput!) { addComment(input: $input) { comment { id } } }';

describe('who is told of what', () => {
  let luoshi: Luoshi;
  const callers = new Map<Login, Caller>();
  const as = async (login: Login): Promise<Caller> => {
    const caller = callers.get(login) ?? (await luoshi.as(login));
    callers.set(login, caller);
    return caller;
  };
  const forget = () => luoshi.database.fork().execute('delete from notification');

  beforeAll(async () => {
    luoshi = await startLuoshi();
  });
  afterEach(forget);
  afterAll(() => luoshi.close());

  const listOf = async (login: Login) => (await (await as(login)).must(readNotifications)).notifications;
  const kindsOf = async (login: Login): Promise<string[]> =>
    (await listOf(login)).nodes.map(({ kind }: { kind: string }) => kind);
  const say = async (login: Login, taskId: string, kind = 'COMMENT') =>
    (await as(login)).must(addComment, { input: { taskId, kind, body: 'Words' } });

  it('a new task is told to all heads of its departments, in words, and not to whoever made it', async () => {
    const taskId = await luoshi.createTask({ title: 'Open the centre' });
    const { nodes } = await listOf('rights');
    expect(nodes).toMatchObject([
      {
        kind: 'ASSIGNED',
        summary: 'Name of office assigned the task to your department, due Sep 30; please accept it',
        isRead: false,
        isWithheld: false,
        businessDate: '2022-09-15',
        actor: { name: 'Name of office' },
        task: { id: taskId, title: 'Open the centre' },
      },
    ]);
    expect([await kindsOf('rights2'), await kindsOf('education')]).toEqual([['ASSIGNED'], ['SUPPORT_ASSIGNED']]);
    for (const login of ['office', 'family', 'leader', 'admin', 'nobody'] as const)
      expect(await kindsOf(login)).toEqual([]);
  });

  it('the office’s own head is told of what is given to the office, but for the one who gave it', async () => {
    await luoshi.createTask({ leadDepartmentId: luoshi.world.departmentIds.committee });
    expect([await kindsOf('committee'), await kindsOf('office')]).toEqual([['ASSIGNED'], []]);
  });

  it('a submission goes to the office, and its return with the reason to the department', async () => {
    const taskId = await luoshi.createTask();
    const { services } = luoshi.app;
    const { rights, office } = luoshi.world.actors;
    await services.moves.moveTask(rights, { taskId, expectedVersion: 1, toStatus: TaskStatus.IN_PROGRESS });
    await services.reports.reportProgress(rights, { taskId, progressPercent: 100, narrative: 'All done' });
    await forget();
    await services.moves.moveTask(rights, { taskId, expectedVersion: 3, toStatus: TaskStatus.IN_REVIEW });
    expect([await kindsOf('office'), await kindsOf('committee'), await kindsOf('rights')]).toEqual([
      ['SUBMITTED'],
      ['SUBMITTED'],
      [],
    ]);
    await services.moves.moveTask(office, {
      taskId,
      expectedVersion: 4,
      toStatus: TaskStatus.IN_PROGRESS,
      note: 'No figures',
    });
    expect((await listOf('rights')).nodes).toMatchObject([{ kind: 'RETURNED', note: 'No figures' }]);
  });

  it('an instruction goes to the lead and the office, and the lead’s report to the leader', async () => {
    const taskId = await luoshi.createTask();
    const { services } = luoshi.app;
    const { rights, education } = luoshi.world.actors;
    await services.moves.moveTask(rights, { taskId, expectedVersion: 1, toStatus: TaskStatus.IN_PROGRESS });
    await forget();
    await say('leader', taskId, 'INSTRUCTION');
    for (const login of ['rights', 'rights2', 'office'] as const) expect(await kindsOf(login)).toEqual(['INSTRUCTED']);
    expect(await kindsOf('education')).toEqual([]);
    await services.reports.reportProgress(education, { taskId, progressPercent: 10, narrative: 'Our part' });
    expect(await kindsOf('leader')).toEqual([]);
    await services.reports.reportProgress(rights, { taskId, progressPercent: 20, narrative: 'The whole' });
    await services.reports.reportProgress(rights, { taskId, progressPercent: 30, narrative: 'More' });
    expect(await kindsOf('leader')).toEqual(['INSTRUCTION_ANSWERED']);
  });

  it('an answered notice is told to whoever issued it', async () => {
    const taskId = await luoshi.createTask();
    const { services } = luoshi.app;
    const { rights, committee } = luoshi.world.actors;
    await services.moves.moveTask(rights, { taskId, expectedVersion: 1, toStatus: TaskStatus.IN_PROGRESS });
    await services.notices.issueNotice(committee, {
      taskId,
      level: NoticeLevel.BLUE,
      message: 'Now',
      respondBy: '2022-09-20',
    });
    expect((await listOf('rights')).nodes[0].summary).toMatch(
      /^Name of committee issued blue notice no. \d+; please answer by Sep 20$/,
    );
    await forget();
    await services.reports.reportProgress(rights, { taskId, progressPercent: 20, narrative: 'Words' });
    expect([await kindsOf('committee'), await kindsOf('office')]).toEqual([['NOTICE_ANSWERED'], []]);
  });

  it('a comment goes to the lead and to whoever spoke before; the office hears what the lead says', async () => {
    const taskId = await luoshi.createTask();
    await forget();
    await say('education', taskId);
    expect([await kindsOf('rights'), await kindsOf('office'), await kindsOf('education')]).toEqual([
      ['COMMENTED'],
      [],
      [],
    ]);
    await forget();
    await say('rights', taskId);
    expect([await kindsOf('rights2'), await kindsOf('office'), await kindsOf('education')]).toEqual([
      [],
      ['COMMENTED'],
      ['COMMENTED'],
    ]);
  });

  it('whoever a comment mentions is told once, whatever else it is for them, and never its author', async () => {
    const taskId = await luoshi.createTask();
    await forget();
    const { actors, departmentIds } = luoshi.world;
    await (await as('education')).must(addComment, {
      input: {
        taskId,
        body: '@family and @rights, @Name of rights2, @Name of education: please come',
        mentionedDepartmentIds: [departmentIds.family, departmentIds.rights],
        mentionedUserIds: [actors.rights2.accountId, actors.education.accountId],
      },
    });
    for (const login of ['family', 'rights', 'rights2'] as const) expect(await kindsOf(login)).toEqual(['MENTIONED']);
    const summaryFor = async (login: Login) => (await listOf(login)).nodes[0].summary;
    expect([await summaryFor('family'), await summaryFor('rights2')]).toEqual([
      'Name of education mentioned your department in a comment',
      'Name of education mentioned you in a comment',
    ]);
    for (const login of ['education', 'office', 'guicheng'] as const) expect(await kindsOf(login)).toEqual([]);
    await forget();
    await (await as('leader')).must(addComment, {
      input: { taskId, kind: 'INSTRUCTION', body: '@family', mentionedDepartmentIds: [departmentIds.family] },
    });
    expect([await kindsOf('family'), await kindsOf('rights')]).toEqual([['MENTIONED'], ['INSTRUCTED']]);
    expect(await summaryFor('family')).toBe('Name of leader mentioned your department in an instruction');
  });

  it('a published plan is one notification for each who takes part, with the numbers of their tasks', async () => {
    const draft = await buildPlan(luoshi.database, PlanStatus.DRAFT);
    for (let count = 0; count < 3; count += 1) await luoshi.createTask({ itemId: draft.itemIds[0] });
    expect(await kindsOf('rights')).toEqual([]);
    await luoshi.app.services.plans.activatePlan(luoshi.world.actors.office, { planId: draft.id, expectedVersion: 1 });
    const { nodes } = await listOf('rights');
    expect(nodes).toMatchObject([{ kind: 'PLAN_ACTIVATED', plan: { id: draft.id }, task: null }]);
    expect(nodes[0].summary).toContain('leads 3 tasks and supports 0 tasks');
    expect([await kindsOf('education'), await kindsOf('family')]).toEqual([['PLAN_ACTIVATED'], []]);
  });

  it('a change that is refused tells nobody', async () => {
    const taskId = await luoshi.createTask();
    await forget();
    const office = await as('office');
    expect((await office.ask(moveTask, { input: { taskId, expectedVersion: 1, toStatus: 'DONE' } })).code).toBe(
      'INVALID_TRANSITION',
    );
    expect(
      (await office.ask(updateTask, { input: { taskId, expectedVersion: 9, dueOn: '2022-12-01', note: 'Why' } })).code,
    ).toBe('CONFLICT');
    expect(await kindsOf('rights')).toEqual([]);
  });

  it('nobody is told of one cause twice, however often it is told', async () => {
    const { database, clock, world } = luoshi;
    const accountIds = [world.actors.family.accountId];
    const occasion = { cause: 'the same', actorId: null, planId: null, task: null };
    for (let times = 0; times < 3; times += 1)
      await database.fork().transactional((em) =>
        notify(em, clock, occasion, [
          { kind: NotificationKind.CLOSED, to: { accountIds, departmentIds: [world.departmentIds.family] } },
          { kind: NotificationKind.PAUSED, to: { accountIds } },
        ]),
      );
    expect((await listOf('family')).nodes).toMatchObject([{ kind: 'CLOSED', actor: null }]);
  });

  it('an account that is disabled is told nothing', async () => {
    const { database, clock, world } = luoshi;
    await new AccountService(database, clock).disableAccount('guicheng');
    await luoshi.createTask({ leadDepartmentId: world.departmentIds.guicheng, supportingDepartmentIds: [] });
    expect(await database.fork().execute('select id from notification')).toEqual([]);
  });
});
