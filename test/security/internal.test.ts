import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { GraphQLSchema } from 'graphql';
import { buildApi } from '../../server/api/schema.js';
import { PlanStatus } from '../../server/modules/plan/plan.rules.js';
import { TaskAction } from '../../server/modules/task/task.rules.js';
import { buildPlan, type Login, setPlanStatus } from '../builders.js';
import { download, samples, upload } from '../files.js';
import { type Answer, type Caller, type Luoshi, startLuoshi } from '../harness.js';
import { createTask, deleteTask, moveTask, requestExtension, taskChanged, updateTask } from '../operations.js';
import { openStream } from '../stream.js';
import { everyQuery } from './every-query.js';

const report = `mutation ($input: ReportProgressInput!) { reportProgress(input: $input) {
  task { id version } report { id isInternal attachments { id url isInternal } } } }`;
const comment = 'mutation ($input: AddCommentInput!) { addComment(input: $input) { comment { id } } }';
const notice = 'mutation ($input: IssueNoticeInput!) { issueNotice(input: $input) { notice { id } } }';
const decline = 'mutation ($input: DeclineTaskInput!) { declineTask(input: $input) { task { id } } }';

/** In every word of what is internal, and nowhere else. */
const secret = 'Xiaofang';
const outsiders = ['admin', 'nobody', 'family', 'guicheng'] as const;
const insiders = ['office', 'leader', 'rights', 'education'] as const;

describe('what is internal', () => {
  let luoshi: Luoshi;
  let schema: GraphQLSchema;
  let callers: Record<Login, Caller>;
  /** One of two that were dealt together, for everybody to see. */
  let openCopy: string;

  beforeAll(async () => {
    [luoshi, schema] = [await startLuoshi(), await buildApi()];
    const logins: Login[] = [...outsiders, ...insiders];
    const entries: [Login, Caller][] = [];
    for (const login of logins) entries.push([login, await luoshi.as(login)]);
    callers = Object.fromEntries(entries) as Record<Login, Caller>;
    const { rights, committee } = luoshi.world.departmentIds;
    const dealt = { itemId: luoshi.plan.itemIds[0], title: 'Elect', dueOn: '2022-09-01' };
    const leadDepartmentIds = [rights, committee];
    [openCopy = ''] = await luoshi.app.services.deals.dealTask(luoshi.world.actors.office, {
      ...dealt,
      leadDepartmentIds,
    });
    // Of each department something that everybody sees, so that what is internal is not the first of anything.
    for (const itemId of luoshi.plan.itemIds)
      for (const lead of ['rights', 'education', 'family'] as const)
        await luoshi.createTask({
          itemId,
          leadDepartmentId: luoshi.world.departmentIds[lead],
          supportingDepartmentIds: [luoshi.world.departmentIds.committee],
          milestoneId: luoshi.plan.milestoneId,
          dueOn: '2022-09-01',
        });
  });
  afterAll(() => luoshi.close());

  const newTask = (details: Record<string, unknown> = {}) =>
    callers.office
      .must(createTask, {
        input: {
          itemId: luoshi.plan.itemIds[0],
          title: `Shelter for ${secret}`,
          description: `${secret} is fifteen`,
          leadDepartmentId: luoshi.world.departmentIds.rights,
          supportingDepartmentIds: [luoshi.world.departmentIds.education],
          milestoneId: luoshi.plan.milestoneId,
          dueOn: '2022-09-02',
          isInternal: true,
          ...details,
        },
      })
      .then(({ createTask: { task } }): string => task.id);
  const move = (caller: Caller, taskId: string, expectedVersion: number, toStatus: string) =>
    caller.must(moveTask, { input: { taskId, expectedVersion, toStatus, note: `About ${secret}` } });

  /** A task with everything that can hang on one. */
  async function longLife(taskId: string): Promise<string> {
    await move(callers.rights, taskId, 1, 'IN_PROGRESS');
    const file = await upload(callers.rights, samples.pdf, `${secret}.pdf`);
    const { reportProgress } = await callers.rights.must(report, {
      input: { taskId, progressPercent: 60, narrative: `${secret} is safe`, attachmentIds: [file.body.id] },
    });
    await callers.education.must(report, { input: { taskId, progressPercent: 10, narrative: `${secret} at school` } });
    await callers.leader.must(comment, { input: { taskId, kind: 'INSTRUCTION', body: `Look after ${secret}` } });
    await callers.rights.must(requestExtension, {
      input: { taskId, newDueOn: '2022-10-30', reason: `${secret} needs time` },
    });
    await callers.office.must(notice, {
      input: { taskId, level: 'BLUE', message: `What about ${secret}`, respondBy: '2022-09-20' },
    });
    return reportProgress.report.attachments[0].url;
  }

  /** Everything that somebody can ask for, today and as of today. */
  async function everythingFor(login: Login): Promise<Map<string, Answer>> {
    const answers = new Map<string, Answer>();
    const { id } = luoshi.plan;
    // Where the deep one is refused as too large, a shallower one will do: the parts of it are asked for elsewhere.
    for (const asOf of [undefined, '2022-09-15'])
      for (const deepest of [5, 4, 3]) {
        const given = {
          planId: id,
          id,
          code: 'rights',
          number: 1,
          year: 2022,
          businessDate: '2022-09-15',
          input: { rows: [{ login: 'new', name: 'New', department: '', roles: '' }] },
          ...(asOf && { asOf }),
        };
        for (const { name, query, variables } of everyQuery(schema, given, deepest)) {
          const key = asOf ? `${name} as of ${asOf}` : name;
          if (answers.has(key) || (asOf && !query.includes('asOf'))) continue;
          const answer = await callers[login].ask(query, variables);
          if (answer.code !== 'QUERY_TOO_COMPLEX') answers.set(key, answer);
        }
      }
    return answers;
  }
  const told = (answers: Map<string, Answer>) =>
    Object.fromEntries([...answers].map(([name, { data, code }]) => [name, { data, code }]));

  describe('a task', () => {
    let taskId: string;
    let fileUrl: string;
    const before = new Map<Login, unknown>();

    beforeAll(async () => {
      const { deals, tasks } = luoshi.app.services;
      const office = luoshi.world.actors.office;
      for (const login of outsiders) before.set(login, told(await everythingFor(login)));
      // One more of what was dealt together is internal: the others' figures are as they were.
      const further = { expectedVersion: 1, leadDepartmentIds: [luoshi.world.departmentIds.education] };
      const [hidden] = await deals.dealTaskFurther(office, { taskId: openCopy, ...further });
      await tasks.updateTask(office, {
        taskId: hidden ?? '',
        expectedVersion: 1,
        title: `Elect ${secret}`,
        isInternal: true,
      });
      taskId = await newTask();
      fileUrl = await longLife(taskId);
      const declined = await newTask();
      await callers.rights.must(decline, {
        input: { taskId: declined, expectedVersion: 1, reason: `Not ${secret} again` },
      });
      const done = await newTask({ itemId: luoshi.plan.itemIds[2], dueOn: '2022-09-03' });
      await move(callers.rights, done, 1, 'IN_PROGRESS');
      await callers.rights.must(report, { input: { taskId: done, progressPercent: 100, narrative: `${secret} home` } });
      await move(callers.rights, done, 3, 'IN_REVIEW');
      await move(callers.office, done, 4, 'DONE');
    });

    it('the walk asks for all that there is, and whoever may see it finds it', async () => {
      const answers = await everythingFor('office');
      const failed = [...answers].filter(([, { code }]) => code && code !== 'FORBIDDEN');
      expect(failed.map(([name, { code }]) => [name, code])).toEqual([]);
      expect([...answers.keys()]).toEqual(
        expect.arrayContaining(Object.keys(schema.getQueryType()?.getFields() ?? {})),
      );
      const found = [...answers].flatMap(([name, { data }]) => (JSON.stringify(data).includes(secret) ? [name] : []));
      expect(found).toEqual(
        expect.arrayContaining(['board', 'tasks', 'history', 'inbox', 'plan', 'department', 'board as of 2022-09-15']),
      );
      expect(JSON.stringify(answers.get('tasks')?.data).includes('"TaskBatch"')).toBe(true);
    });

    it.each(outsiders)(
      '%s finds everything as it was before there was one: lists, counts, lights, totals',
      async (login) => {
        const answers = told(await everythingFor(login));
        expect(JSON.stringify(answers)).not.toContain(secret);
        expect(JSON.stringify(answers)).not.toContain(taskId);
        expect(answers).toEqual(before.get(login));
      },
    );

    it.each(insiders)('%s sees it', async (login) => {
      const { task } = await callers[login].must('query ($id: ID!) { task(id: $id) { title isInternal } }', {
        id: taskId,
      });
      expect(task).toEqual({ title: `Shelter for ${secret}`, isInternal: true });
      expect((await download(callers[login], fileUrl)).status).toBe(200);
    });

    it.each(outsiders)('%s asks for it by its id, and it does not exist', async (login) => {
      const { task } = await callers[login].must('query ($id: ID!) { task(id: $id) { title } }', { id: taskId });
      expect(task).toBeNull();
      const { tasks } = await callers[login].must(
        `query ($planId: ID!, $ids: [ID!], $search: String) {
          tasks(planId: $planId, filter: { ids: $ids, search: $search }) { totalCount nodes { id } } }`,
        { planId: luoshi.plan.id, ids: [taskId], search: secret },
      );
      expect(tasks).toEqual({ totalCount: 0, nodes: [] });
      expect((await download(callers[login], fileUrl)).status).toBe(404);
    });

    it.each([
      [createTask, 'createTask', undefined],
      [moveTask, 'moveTask', { expectedVersion: 7, toStatus: 'IN_REVIEW' }],
      [report, 'reportProgress', { progressPercent: 5, narrative: 'Words' }],
      [comment, 'addComment', { body: 'Words' }],
      [requestExtension, 'requestExtension', { newDueOn: '2022-12-01', reason: 'Words' }],
      [decline, 'declineTask', { expectedVersion: 1, reason: 'Words' }],
    ])('another department changes nothing of it: %#', async (query, _name, input) => {
      if (!input) return;
      expect((await callers.family.ask(query, { input: { taskId, ...input } })).code).toBe('NOT_FOUND');
    });

    it('the admin finds none of its words in the log, nor who took part in it alone', async () => {
      const log = `query ($planId: ID!, $filter: HistoryFilter) { history(planId: $planId, filter: $filter) {
        totalCount nodes { about } } historyActors(planId: $planId) { name } }`;
      const ask = (login: Login, filter: object) => callers[login].must(log, { planId: luoshi.plan.id, filter });
      expect((await ask('office', { text: secret })).history.totalCount).toBeGreaterThan(8);
      expect((await ask('admin', { text: secret })).history.totalCount).toBe(0);
      expect((await ask('admin', { taskId })).history.totalCount).toBe(0);
      expect((await ask('admin', {})).historyActors).toEqual([{ name: 'Name of office' }]);
    });

    it('is theirs as long as they take part in it, and in the past as it is at present', async () => {
      const moved = await newTask();
      const sees = async (login: Login, asOf?: string) =>
        (
          await callers[login].must(
            `query ($planId: ID!, $ids: [ID!], $asOf: LocalDate) {
              tasks(planId: $planId, filter: { ids: $ids }, asOf: $asOf) { totalCount } }`,
            { planId: luoshi.plan.id, ids: [moved], asOf },
          )
        ).tasks.totalCount;
      expect([await sees('education'), await sees('family')]).toEqual([1, 0]);
      const { family } = luoshi.world.departmentIds;
      const input = { taskId: moved, expectedVersion: 1, supportingDepartmentIds: [family] };
      await callers.office.must(updateTask, { input });
      expect([await sees('education'), await sees('family')]).toEqual([0, 1]);
      luoshi.clock.set('2022-09-16');
      await callers.office.must(updateTask, { input: { taskId: moved, expectedVersion: 2, isInternal: false } });
      expect(await sees('guicheng', '2022-09-15')).toBe(1);
      await callers.office.must(updateTask, { input: { taskId: moved, expectedVersion: 3, isInternal: true } });
      expect([await sees('guicheng', '2022-09-15'), await sees('family', '2022-09-15')]).toEqual([0, 1]);
      luoshi.clock.set('2022-09-15');
    });

    it('that was deleted from a draft stays hidden from the admin, and from those who read its first days later', async () => {
      const draft = await buildPlan(luoshi.database, PlanStatus.DRAFT);
      const gone = await newTask({ itemId: draft.itemIds[0], milestoneId: null });
      luoshi.clock.set('2022-09-16');
      await callers.office.must(deleteTask, { input: { taskId: gone, expectedVersion: 1 } });
      const log = 'query ($planId: ID!) { history(planId: $planId) { nodes { about note } } }';
      expect(JSON.stringify(await callers.office.must(log, { planId: draft.id }))).toContain(secret);
      expect((await callers.admin.must(log, { planId: draft.id })).history.nodes).toEqual([]);
      await setPlanStatus(luoshi.database, draft.id, PlanStatus.ACTIVE);
      const then = 'query ($planId: ID!) { tasks(planId: $planId, asOf: "2022-09-15") { totalCount } }';
      expect((await callers.office.must(then, { planId: draft.id })).tasks.totalCount).toBe(1);
      expect((await callers.family.must(then, { planId: draft.id })).tasks.totalCount).toBe(0);
      luoshi.clock.set('2022-09-15');
    });

    it('changes in silence for whoever may not see it, and leaves their screens when it becomes internal', async () => {
      const poke = () => luoshi.createTask({ title: 'poke' });
      const open = await newTask({ title: 'Open so far', description: null, isInternal: false });
      const stream = await openStream(callers.family, taskChanged, { planId: luoshi.plan.id }, poke);
      const hiding = callers.family.subscribe('subscription ($planId: ID!) { taskHidden(planId: $planId) }', {
        planId: luoshi.plan.id,
      });
      const hidden = hiding.next();
      let gone: unknown;
      void hidden.then(({ value }) => {
        gone = value;
      });
      // There is no acknowledgement of a subscription: it is hidden again and again until it is told.
      let version = 1;
      const set = (isInternal: boolean) =>
        callers.office.must(updateTask, { input: { taskId: open, expectedVersion: version++, isInternal } });
      while (gone === undefined) {
        await set(true);
        await set(false);
        await new Promise((resolve) => setImmediate(resolve));
      }
      expect(gone).toEqual({ data: { taskHidden: open } });
      await set(true);
      await hiding.return?.();
      // What it heard last of anything is the last poke: of the hidden ones nothing came in between.
      const last = await poke();
      for (;;) {
        const { taskChanged: task } = await stream.next();
        expect(task.id).not.toBe(taskId);
        if (task.id === last) break;
      }
      await stream.close();
    });
  });

  describe('a report, and a file', () => {
    let taskId: string;
    let internal: { id: string; attachments: { url: string }[] };
    let open: { id: string; attachments: { url: string; isInternal: boolean }[] };

    beforeAll(async () => {
      taskId = await newTask({ title: 'For everybody', description: null, isInternal: false });
      await callers.rights.must(moveTask, { input: { taskId, expectedVersion: 1, toStatus: 'IN_PROGRESS' } });
      const files: string[] = [];
      for (const name of ['list.pdf', `${secret}.pdf`, `Home of ${secret}.pdf`])
        files.push((await upload(callers.rights, samples.pdf, name)).body.id);
      ({
        reportProgress: { report: open },
      } = await callers.rights.must(report, {
        input: {
          taskId,
          progressPercent: 30,
          narrative: 'Visited',
          attachmentIds: files.slice(0, 2),
          internalAttachmentIds: [files[1]],
        },
      }));
      ({
        reportProgress: { report: internal },
      } = await callers.rights.must(report, {
        input: {
          taskId,
          progressPercent: 40,
          narrative: `${secret} was found`,
          problems: `${secret} is afraid`,
          nextSteps: `Ask ${secret}`,
          attachmentIds: [files[2]],
          isInternal: true,
        },
      }));
    });

    const read = `query ($id: ID!) { task(id: $id) { progressPercent latestReport { id isInternal }
      reports { totalCount nodes { id attachments { fileName isInternal } } }
      history { nodes { kind summary changes { field from to } } } } }`;

    it.each(outsiders)('%s reads the last report that they may, and the figure of the task', async (login) => {
      const answer = await callers[login].must(read, { id: taskId });
      expect(JSON.stringify(answer)).not.toContain(secret);
      expect(answer.task).toMatchObject({
        progressPercent: 40,
        latestReport: { id: open.id, isInternal: false },
        reports: {
          totalCount: 1,
          nodes: [{ id: open.id, attachments: [{ fileName: 'list.pdf', isInternal: false }] }],
        },
      });
      expect(answer.task.history.nodes.at(-1)).toEqual({
        kind: 'REPORTED',
        summary: 'Name of rights reported internally for rights, progress 30 % → 40 %',
        changes: expect.arrayContaining([{ field: 'progressPercent', from: '30', to: '40' }]),
      });
    });

    it.each(insiders)('%s reads all of it', async (login) => {
      const { task } = await callers[login].must(read, { id: taskId });
      expect(task).toMatchObject({ latestReport: { id: internal.id, isInternal: true }, reports: { totalCount: 2 } });
      expect(JSON.stringify(task.history)).toContain(`${secret} was found`);
      const files = [...open.attachments, ...internal.attachments];
      for (const { url } of files) expect((await download(callers[login], url)).status).toBe(200);
    });

    it.each(outsiders)('%s gets the files of an open report that are not internal themselves', async (login) => {
      const [list, ofOpen] = open.attachments;
      const [ofInternal] = internal.attachments;
      const statuses: number[] = [];
      for (const file of [list, ofOpen, ofInternal])
        statuses.push((await download(callers[login], file?.url ?? '')).status);
      expect(statuses).toEqual([200, 404, 404]);
    });

    it('a search of the log by its words finds it for the office, and nothing for the admin', async () => {
      const log = `query ($planId: ID!, $filter: HistoryFilter) { history(planId: $planId, filter: $filter) {
        totalCount nodes { changes { to } } } }`;
      const ask = (login: Login, filter: object) => callers[login].must(log, { planId: luoshi.plan.id, filter });
      expect((await ask('office', { taskId, text: 'was found' })).history.totalCount).toBe(1);
      expect((await ask('admin', { taskId, text: 'was found' })).history.totalCount).toBe(0);
      expect(JSON.stringify(await ask('admin', { taskId }))).not.toContain(secret);
    });

    it('an answer under a key is not given again to whoever no longer takes part', async () => {
      const input = { taskId, body: 'We come' };
      const query = `mutation ($input: AddCommentInput!) { addComment(input: $input) { task { latestReport { narrative } } } }`;
      const headers = { 'idempotency-key': 'comes once, and then not again' };
      const first = await callers.education.ask(query, { input }, headers);
      expect(first.data.addComment.task.latestReport.narrative).toContain(secret);
      const { task } = await callers.office.must('query ($id: ID!) { task(id: $id) { version } }', { id: taskId });
      const without = { taskId, expectedVersion: task.version, supportingDepartmentIds: [] };
      await callers.office.must(updateTask, { input: without });
      const again = await callers.education.ask(query, { input }, headers);
      expect([again.code, JSON.stringify(again.data)]).toEqual(['NOT_FOUND', expect.not.stringContaining(secret)]);
      await callers.office.must(updateTask, {
        input: {
          taskId,
          expectedVersion: task.version + 1,
          supportingDepartmentIds: [luoshi.world.departmentIds.education],
        },
      });
    });

    it('what repeats the words of an internal report is internal, and no figure of it stands beside open words', async () => {
      const own = await newTask({ title: 'Two figures', description: null, isInternal: false });
      await callers.rights.must(moveTask, { input: { taskId: own, expectedVersion: 1, toStatus: 'IN_PROGRESS' } });
      const say = (progressPercent: number, narrative: string, more: object = {}) =>
        callers.education.must(
          `mutation ($input: ReportProgressInput!) { reportProgress(input: $input) {
            report { isInternal previousPercent } } }`,
          { input: { taskId: own, progressPercent, narrative, ...more } },
        );
      await say(10, 'Openly');
      await say(70, secret, { isInternal: true });
      expect((await say(70, secret, { noChange: true })).reportProgress.report).toEqual({
        isInternal: true,
        previousPercent: 70,
      });
      expect((await say(20, 'Openly again')).reportProgress.report).toEqual({ isInternal: false, previousPercent: 10 });
    });

    it('a file that is none of the report cannot be marked', async () => {
      const { code, errors } = await callers.rights.ask(report, {
        input: { taskId, progressPercent: 50, narrative: 'Words', internalAttachmentIds: [luoshi.plan.id] },
      });
      expect([code, errors[0]?.extensions.fields]).toEqual([
        'BAD_USER_INPUT',
        [{ path: 'input.internalAttachmentIds', message: expect.any(String) }],
      ]);
    });
  });

  it('marking is the office’s, and history tells it', async () => {
    const taskId = await newTask({ isInternal: false });
    for (const login of ['rights', 'leader', 'admin'] as const)
      expect(
        (await callers[login].ask(updateTask, { input: { taskId, expectedVersion: 1, isInternal: true } })).code,
      ).toBe('FORBIDDEN');
    await callers.office.must(updateTask, { input: { taskId, expectedVersion: 1, isInternal: true } });
    const { task } = await callers.rights.must(
      'query ($id: ID!) { task(id: $id) { isInternal viewerCan history { nodes { summary } } } }',
      { id: taskId },
    );
    expect(task).toMatchObject({ isInternal: true, viewerCan: expect.arrayContaining([TaskAction.ACCEPT]) });
    expect(task.history.nodes.at(-1).summary).toBe('Name of office marked it internal');
  });
});
