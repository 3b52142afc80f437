import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { buildPlan, type Login, setPlanStatus } from '../../../test/builders.js';
import { demonstration, openTestDatabase } from '../../../test/database.js';
import type { Caller, Luoshi, Process } from '../../../test/harness.js';
import { startLuoshi } from '../../../test/harness.js';
import { notificationFields, readNotifications, unknownId } from '../../../test/operations.js';
import { openStream } from '../../../test/stream.js';
import { PlanStatus } from '../plan/plan.rules.js';
import { NotificationKind } from './notification.rules.js';
import { notify } from './notify.service.js';

const markRead = `mutation ($input: MarkNotificationsReadInput!) { markNotificationsRead(input: $input) { unreadNotificationCount } }`;
const received = `subscription { notificationReceived { ${notificationFields} } }`;

describe('what one was told', () => {
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
    (await (await as(login)).must(readNotifications, variables)).notifications;
  const kindsOf = async (login: Login): Promise<string[]> =>
    (await listOf(login)).nodes.map(({ kind }: { kind: string }) => kind);
  const unreadOf = async (login: Login): Promise<number> =>
    (await (await as(login)).must('{ unreadNotificationCount }')).unreadNotificationCount;

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
      expect((await (await as('rights')).ask(readNotifications, page)).code).toBe('BAD_USER_INPUT');
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
