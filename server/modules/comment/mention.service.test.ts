import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildPlan, type Login } from '../../../test/builders.js';
import { type Caller, type Luoshi, startLuoshi } from '../../../test/harness.js';
import { readHistory, unknownId } from '../../../test/operations.js';
import { AccountService } from '../account/account.service.js';
import { Department } from '../department/department.entity.js';
import { PlanStatus } from '../plan/plan.rules.js';

const mentions = 'mentions { name user { name } department { code shortName } }';
const addComment = `mutation ($input: AddCommentInput!) { addComment(input: $input) { comment { body ${mentions} } } }`;
const readMentions = `query ($id: ID!) { task(id: $id) { comments { nodes { body ${mentions} } } } }`;
const readChoices = `query ($id: ID!) { task(id: $id) { viewerCanMention { departments { code } users { name } } } }`;

describe('mentioning somebody', () => {
  let luoshi: Luoshi;
  let office: Caller;
  beforeAll(async () => {
    luoshi = await startLuoshi();
    office = await luoshi.as('office');
  });
  afterAll(() => luoshi.close());

  const say = async (login: Login, taskId: string, body: string, details: Record<string, unknown> = {}) =>
    (await luoshi.as(login)).ask(addComment, { input: { taskId, body, ...details } });
  const departmentOf = (code: keyof Luoshi['world']['departmentIds']) => luoshi.world.departmentIds[code];
  const accountOf = (login: Login) => luoshi.world.actors[login].accountId;
  async function offered(login: Login, taskId: string): Promise<{ departments: string[]; people: string[] }> {
    const { task } = await (await luoshi.as(login)).must(readChoices, { id: taskId });
    const { departments, users } = task.viewerCanMention;
    return {
      departments: departments.map(({ code }: { code: string }) => code),
      people: users.map(({ name }: { name: string }) => name.replace('Name of ', '')),
    };
  }
  const rename = (code: keyof Luoshi['world']['departmentIds'], shortName: string) =>
    luoshi.database.fork().nativeUpdate(Department, { id: departmentOf(code) }, { shortName });

  it('offers all who may see the task, those who take part first, and not oneself', async () => {
    const open = await offered('education', await luoshi.createTask());
    expect(open.departments.slice(0, 2)).toEqual(['rights', 'education']);
    // The federation itself has no head: nobody would be told.
    expect(new Set(open.departments)).toEqual(new Set(['rights', 'education', 'family', 'committee', 'guicheng']));
    expect(open.people.slice(0, 2)).toEqual(['rights', 'rights2']);
    expect(open.people).not.toContain('education');
    expect(open.people).toEqual(expect.arrayContaining(['admin', 'leader', 'office', 'family', 'nobody']));
  });

  it('offers on an internal task only those who may see it, and to whoever may not comment nobody', async () => {
    const internal = await offered('rights', await luoshi.createTask({ isInternal: true }));
    expect(new Set(internal.departments)).toEqual(new Set(['rights', 'education', 'committee']));
    expect(new Set(internal.people)).toEqual(new Set(['rights2', 'education', 'office', 'committee', 'leader']));
    const nobody = { departments: [], people: [] };
    expect(await offered('family', await luoshi.createTask())).toEqual(nobody);
    const draft = await buildPlan(luoshi.database, PlanStatus.DRAFT);
    expect(await offered('office', await luoshi.createTask({ itemId: draft.itemIds[0] }))).toEqual(nobody);
  });

  it('is kept by id, with the words as they were written, whatever a department is called later', async () => {
    const taskId = await luoshi.createTask();
    const body = 'Please @family see to it with @Name of leader';
    const answer = await say('rights', taskId, body, {
      mentionedDepartmentIds: [departmentOf('family')],
      mentionedUserIds: [accountOf('leader')],
    });
    expect(answer.data.addComment.comment.mentions).toEqual([
      { name: 'family', user: null, department: { code: 'family', shortName: 'family' } },
      { name: 'Name of leader', user: { name: 'Name of leader' }, department: null },
    ]);
    await rename('family', 'Children');
    const [comment] = (await office.must(readMentions, { id: taskId })).task.comments.nodes;
    expect([comment.body, comment.mentions[0]]).toEqual([
      body,
      { name: 'family', user: null, department: { code: 'family', shortName: 'Children' } },
    ]);
    const late = await say('rights', taskId, 'And @family again', { mentionedDepartmentIds: [departmentOf('family')] });
    expect(late.errors[0]?.extensions.fields).toEqual([
      { path: 'input.mentionedDepartmentIds', message: expect.stringContaining('no “@Children” in the words') },
    ]);
    await rename('family', 'family');
  });

  it('is told by the history, in words and by id', async () => {
    const taskId = await luoshi.createTask();
    await say('leader', taskId, '@family: begin', {
      kind: 'INSTRUCTION',
      mentionedDepartmentIds: [departmentOf('family')],
    });
    const { nodes } = (await office.must(readHistory, { id: taskId })).task.history;
    expect(nodes.at(-1)).toMatchObject({
      summary: 'Name of leader instructed, mentioning family',
      changes: [
        { field: 'comment' },
        { field: 'mentionedDepartments', from: null, to: JSON.stringify([departmentOf('family')]) },
      ],
    });
  });

  it('is refused of whoever may not see the task, and then nothing is said', async () => {
    const taskId = await luoshi.createTask({ isInternal: true });
    const answer = await say('rights', taskId, '@family @Name of admin', {
      mentionedDepartmentIds: [departmentOf('family')],
      mentionedUserIds: [accountOf('admin')],
    });
    expect([answer.code, answer.errors[0]?.extensions.fields]).toEqual([
      'BAD_USER_INPUT',
      [
        { path: 'input.mentionedDepartmentIds', message: expect.stringContaining('family may not see this task') },
        { path: 'input.mentionedUserIds', message: expect.stringContaining('Name of admin may not see this task') },
      ],
    ]);
    expect((await office.must(readMentions, { id: taskId })).task.comments.nodes).toEqual([]);
  });

  it('a longer name of somebody else was taken for theirs', async () => {
    const taskId = await luoshi.createTask();
    const ids = { mentionedUserIds: [accountOf('rights')] };
    const faults = (await say('office', taskId, 'Look, @Name of rights2', ids)).errors[0]?.extensions.fields;
    expect(faults).toEqual([
      { path: 'input.mentionedUserIds', message: expect.stringContaining('no “@Name of rights” in the words') },
    ]);
    expect((await say('office', taskId, 'Look, @Name of rights2 and @Name of rights', ids)).code).toBeUndefined();
  });

  it('is refused of whoever is no longer there, has no head, or is told of a draft', async () => {
    const taskId = await luoshi.createTask();
    const message = async (...said: Parameters<typeof say>) =>
      (await say(...said)).errors[0]?.extensions.fields as [{ message: string }] | undefined;
    await new AccountService(luoshi.database, luoshi.clock).disableAccount('guicheng');
    const gone = { mentionedUserIds: [accountOf('guicheng')] };
    expect((await message('rights', taskId, '@Name of guicheng', gone))?.[0].message).toContain('no longer in use');
    const headless = { mentionedDepartmentIds: [departmentOf('guicheng')] };
    expect((await message('rights', taskId, '@guicheng', headless))?.[0].message).toContain('no account of a head');
    const draft = await buildPlan(luoshi.database, PlanStatus.DRAFT);
    const drafted = await luoshi.createTask({ itemId: draft.itemIds[0] });
    const told = { mentionedDepartmentIds: [departmentOf('rights')] };
    expect((await message('office', drafted, '@rights', told))?.[0].message).toContain('a draft');
  });

  it('comes after the role and the task, and before the part that one takes in it', async () => {
    const taskId = await luoshi.createTask();
    const many = { mentionedUserIds: Array.from({ length: 21 }, () => unknownId) };
    expect((await say('admin', unknownId, 'Words', many)).code).toBe('BAD_USER_INPUT');
    for (const id of [unknownId, 'nonsense'])
      for (const ids of [{ mentionedUserIds: [id] }, { mentionedDepartmentIds: [id] }]) {
        expect((await say('admin', taskId, 'Words', ids)).code).toBe('FORBIDDEN');
        expect((await say('family', taskId, 'Words', ids)).code).toBe('NOT_FOUND');
      }
    const known = { mentionedUserIds: [accountOf('leader')] };
    expect((await say('family', taskId, 'Words', known)).code).toBe('FORBIDDEN');
    expect((await say('rights', taskId, 'Words', known)).code).toBe('BAD_USER_INPUT');
  });
});
