import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { buildPlan, type Login, setPlanStatus } from '../../../test/builders.js';
import { demonstration, openTestDatabase } from '../../../test/database.js';
import type { Caller, Luoshi, Process } from '../../../test/harness.js';
import { startLuoshi } from '../../../test/harness.js';
import { moveTask, unknownId, updateTask } from '../../../test/operations.js';
import { openStream } from '../../../test/stream.js';
import { AccountService } from '../account/account.service.js';
import { NoticeLevel } from '../notice/notice.rules.js';
import { PlanStatus } from '../plan/plan.rules.js';
import { TaskStatus } from '../task/task.rules.js';
import { NotificationKind } from './notification.rules.js';
import { notify } from './notify.service.js';

const fields = `id kind summary note isRead isWithheld businessDate actor { name } task { id title } plan { id }`;
const read = `query ($first: Int, $after: String, $unreadOnly: Boolean) {
  notifications(first: $first, after: $after, unreadOnly: $unreadOnly) {
    totalCount nodes { ${fields} } edges { cursor } pageInfo { hasNextPage hasPreviousPage endCursor } }
  unreadNotificationCount }`;
const markRead = `mutation ($input: MarkNotificationsReadInput!) { markNotificationsRead(input: $input) { unreadNotificationCount } }`;
const received = `subscription { notificationReceived { ${fields} } }`;
const addComment = 'mutation ($input: AddCommentInput!) { addComment(input: $input) { comment { id } } }';

describe('notifications', () => {
  let luoshi: Luoshi;
  let another: Process;
  const callers = new Map<Login, Caller>();
  const as = async (login: Login): Promise<Caller> => {
    const caller = callers.get(login) ?? (await luoshi.as(login));
    callers.set(login, caller);
    return caller;
  };

  beforeAll(async () => {
    luoshi = await startLuoshi();
    another = await luoshi.startAnother();
  });
  afterEach(() => luoshi.database.fork().execute('delete from notification'));
  afterAll(() => luoshi.close());

  const listOf = async (login: Login, variables: Record<string, unknown> = {}) =>
    (await (await as(login)).must(read, variables)).notifications;
  const kindsOf = async (login: Login): Promise<string[]> =>
    (await listOf(login)).nodes.map(({ kind }: { kind: string }) => kind);
  const unreadOf = async (login: Login): Promise<number> =>
    (await (await as(login)).must('{ unreadNotificationCount }')).unreadNotificationCount;
  const forget = () => luoshi.database.fork().execute('delete from notification');
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

  it('is listed newest first, page by page, with exact numbers, and each has their own', async () => {
    for (const title of ['1', '2', '3']) await luoshi.createTask({ title });
    const first = await listOf('rights', { first: 2 });
    expect([first.totalCount, first.nodes.map((one: { task: { title: string } }) => one.task.title)]).toEqual([
      3,
      ['3', '2'],
    ]);
    const next = await listOf('rights', { first: 2, after: first.pageInfo.endCursor });
    expect([next.nodes.length, next.pageInfo.hasNextPage, next.pageInfo.hasPreviousPage]).toEqual([1, false, true]);
    for (const page of [{ first: 0 }, { first: 201 }, { after: 'nonsense' }])
      expect((await (await as('rights')).ask(read, page)).code).toBe('BAD_USER_INPUT');
  });

  it('some are marked read, or all, and only one’s own', async () => {
    for (const title of ['1', '2', '3']) await luoshi.createTask({ title });
    const rights = await as('rights');
    const [newest] = (await listOf('rights')).nodes;
    const some = await rights.must(markRead, { input: { ids: [newest.id] } });
    expect(some.markNotificationsRead.unreadNotificationCount).toBe(2);
    expect((await listOf('rights', { unreadOnly: true })).totalCount).toBe(2);
    const [others] = (await listOf('education')).nodes;
    for (const id of [others.id, unknownId, 'nonsense'])
      expect((await rights.ask(markRead, { input: { ids: [newest.id, id] } })).code).toBe('NOT_FOUND');
    expect(await unreadOf('education')).toBe(3);
    expect((await rights.ask(markRead, { input: { ids: Array.from({ length: 201 }, (_, n) => `${n}`) } })).code).toBe(
      'BAD_USER_INPUT',
    );
    expect((await rights.must(markRead, { input: { ids: [] } })).markNotificationsRead.unreadNotificationCount).toBe(2);
    expect((await rights.must(markRead, { input: {} })).markNotificationsRead.unreadNotificationCount).toBe(0);
    expect([await unreadOf('rights2'), await unreadOf('rights')]).toEqual([3, 0]);
  });

  it('of what one may no longer see shows nothing but that', async () => {
    const plan = await buildPlan(luoshi.database);
    await luoshi.createTask({ itemId: plan.itemIds[0], title: 'A secret' });
    await setPlanStatus(luoshi.database, plan.id, PlanStatus.DRAFT);
    expect((await listOf('rights')).nodes).toMatchObject([
      {
        kind: null,
        summary: 'You may no longer see what this notification was about',
        note: null,
        isWithheld: true,
        actor: null,
        task: null,
        plan: null,
      },
    ]);
  });

  it('of a draft’s task that is deleted goes with it', async () => {
    const draft = await buildPlan(luoshi.database, PlanStatus.DRAFT);
    const taskId = await luoshi.createTask({ itemId: draft.itemIds[0] });
    const { database, clock, world } = luoshi;
    const none = { leadDepartmentId: '', supportingDepartmentIds: [], isInternal: false };
    const task = { id: taskId, planStatus: PlanStatus.DRAFT, ...none };
    await database.fork().transactional((em) =>
      notify(em, clock, { cause: 'a draft', actorId: null, planId: draft.id, task }, [
        {
          kind: NotificationKind.COMMENTED,
          to: { accountIds: [world.actors.office.accountId, world.actors.rights.accountId] },
        },
      ]),
    );
    // A draft is not seen by a department: it is not told of one either.
    expect([await kindsOf('office'), await kindsOf('rights')]).toEqual([['COMMENTED'], []]);
    await luoshi.app.services.tasks.deleteTask(world.actors.office, { taskId, expectedVersion: 1 });
    expect(await kindsOf('office')).toEqual([]);
  });

  it('comes at once, in every process, to whoever it is for and nobody else', async () => {
    const poke = () => luoshi.createTask({ title: 'poke' });
    const here = await openStream(await as('rights'), received, {}, poke);
    const there = await openStream(await another.as('rights2'), received, {}, poke);
    const others = await openStream(await as('education'), received, {}, poke);
    await luoshi.createTask({ title: 'told', supportingDepartmentIds: [] });
    await luoshi.createTask({ title: 'last' });
    const titlesUntilLast = async (stream: typeof here): Promise<string[]> => {
      const titles: string[] = [];
      while (titles.at(-1) !== 'last') titles.push((await stream.next()).notificationReceived.task.title);
      return titles.filter((title) => title !== 'poke');
    };
    expect(await titlesUntilLast(here)).toEqual(['told', 'last']);
    expect(await titlesUntilLast(there)).toEqual(['told', 'last']);
    expect(await titlesUntilLast(others)).toEqual(['last']);
    for (const stream of [here, there, others]) await stream.close();
  });

  it('stops with the session', async () => {
    const caller = await luoshi.as('family');
    const lead = { leadDepartmentId: luoshi.world.departmentIds.family };
    const stream = await openStream(caller, received, {}, () => luoshi.createTask(lead));
    const ended = stream.end();
    await caller.must('mutation { signOut { ok } }');
    expect(await ended).toBe(4401);
  });

  it('is forgotten half a year after it was read, and not before it is', async () => {
    await luoshi.createTask({ title: 'read' });
    await (await as('rights')).must(markRead, { input: {} });
    await luoshi.createTask({ title: 'unread' });
    luoshi.clock.set('2023-03-01');
    await luoshi.app.services.notifications.sweep();
    expect((await listOf('rights')).totalCount).toBe(2);
    luoshi.clock.set('2023-03-20');
    await luoshi.app.services.notifications.sweep();
    expect((await listOf('rights')).nodes).toMatchObject([{ task: { title: 'unread' } }]);
    luoshi.clock.set('2022-09-15');
  });
});

describe('the demonstration', () => {
  it('has a year of notifications, read but for those of its last week', async () => {
    const { database, close } = await openTestDatabase(demonstration);
    const em = database.fork();
    const rows: { unread: boolean; from: string; until: string }[] = await em.execute(
      `select read_at is null as unread, min(business_date)::text as from, max(business_date)::text as until
       from notification group by 1 order by 1`,
    );
    const most: { count: string }[] = await em.execute(
      'select count(*) from notification where read_at is null group by account_id order by 1 desc limit 1',
    );
    await close();
    expect(rows.map(({ unread }) => unread)).toEqual([false, true]);
    expect(rows[1]?.from.localeCompare(rows[0]?.until ?? '')).toBe(1);
    expect(Number(most[0]?.count)).toBeLessThan(30);
  });
});
