import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Answer, Caller, Luoshi } from '../harness.js';
import { startLuoshi } from '../harness.js';
import { createAccount, createTask, updateTask } from '../operations.js';

const fields = 'id code name shortName kind isArchived parent { code } head { name } viewerCan';
const create = `mutation ($input: CreateDepartmentInput!) { createDepartment(input: $input) { department { ${fields} } } }`;
const update = `mutation ($input: UpdateDepartmentInput!) { updateDepartment(input: $input) { department { ${fields} } } }`;
const archive = `mutation ($input: ArchiveDepartmentInput!) { archiveDepartment(input: $input) { department { ${fields} } } }`;
const restore = `mutation ($input: RestoreDepartmentInput!) { restoreDepartment(input: $input) { department { ${fields} } } }`;

describe('an admin keeps departments', () => {
  let luoshi: Luoshi;
  let admin: Caller;

  beforeAll(async () => {
    luoshi = await startLuoshi();
    admin = await luoshi.as('admin');
  });
  afterAll(() => luoshi.close());

  const make = async (code: string, details = {}): Promise<string> => {
    const input = { code, name: `Name of ${code}`, shortName: code, kind: 'TOWNSHIP', ...details };
    return (await admin.must(create, { input })).createDepartment.department.id;
  };
  const fieldOf = ({ code, errors }: Answer) => [code, (errors[0]?.extensions.fields as { path: string }[])?.[0]?.path];

  it('creates one, with parent and head, and changes it', async () => {
    const { federation } = luoshi.world.departmentIds;
    const headId = luoshi.world.actors.leader.accountId;
    const id = await make('women', { parentId: federation, headId });
    const input = { departmentId: id, name: 'Renamed', parentId: null, headId: null, kind: 'MEMBER_UNIT' };
    expect((await admin.must(update, { input })).updateDepartment.department).toMatchObject({
      name: 'Renamed',
      code: 'women',
      kind: 'MEMBER_UNIT',
      parent: null,
      head: null,
      viewerCan: ['EDIT', 'ARCHIVE'],
    });
  });

  it.each([
    [{ code: 'rights' }, 'input.code'],
    [{ code: 'Übung' }, 'input.code'],
    [{ name: ' ' }, 'input.name'],
    [{ shortName: 'x'.repeat(201) }, 'input.shortName'],
  ])('refuses %j, and says at which field', async (details, path) => {
    const input = { code: 'fresh', name: 'N', shortName: 'S', kind: 'TOWNSHIP', ...details };
    expect(fieldOf(await admin.ask(create, { input }))).toEqual(['BAD_USER_INPUT', path]);
  });

  it('keeps it a tree: no department is part of itself, however many lie between, not even of two changes at once', async () => {
    const [a, b] = [await make('tree-a'), await make('tree-b')];
    const c = await make('tree-c', { parentId: b });
    const under = (departmentId: string, parentId: string) => admin.ask(update, { input: { departmentId, parentId } });
    expect(fieldOf(await under(b, b))).toEqual(['BAD_USER_INPUT', 'input.parentId']);
    expect(fieldOf(await under(b, c))).toEqual(['BAD_USER_INPUT', 'input.parentId']);
    const both = await Promise.all([under(a, c), under(b, a)]);
    expect(both.map(({ code }) => code).toSorted()).toEqual(['BAD_USER_INPUT', undefined]);
  });

  it('puts the parts of a body in an order', async () => {
    const parentId = await make('ordered');
    const ids = [await make('o-1', { parentId }), await make('o-2', { parentId }), await make('o-3', { parentId })];
    const order = async () => {
      const { departments } = await admin.must('{ departments { code parent { code } } }');
      return departments
        .filter(({ parent }: { parent: { code: string } | null }) => parent?.code === 'ordered')
        .map(({ code }: { code: string }) => code);
    };
    expect(await order()).toEqual(['o-1', 'o-2', 'o-3']);
    await admin.must(update, { input: { departmentId: ids[2], afterDepartmentId: null } });
    expect(await order()).toEqual(['o-3', 'o-1', 'o-2']);
    await admin.must(update, { input: { departmentId: ids[2], afterDepartmentId: ids[0] } });
    expect(await order()).toEqual(['o-1', 'o-3', 'o-2']);
    const foreign = await admin.ask(update, { input: { departmentId: ids[2], afterDepartmentId: parentId } });
    expect(fieldOf(foreign)).toEqual(['BAD_USER_INPUT', 'input.afterDepartmentId']);
  });

  it('archives one that leads nothing open and has no parts: nothing new for it, and everything of it stays', async () => {
    const office = await luoshi.as('office');
    const parentId = await make('arch');
    const part = await make('arch-part', { parentId });
    expect((await admin.ask(archive, { input: { departmentId: parentId } })).code).toBe('INVALID_TRANSITION');
    const taskId = await luoshi.createTask({ leadDepartmentId: part, supportingDepartmentIds: [] });
    expect((await admin.ask(archive, { input: { departmentId: part } })).code).toBe('INVALID_TRANSITION');
    const { rights } = luoshi.world.departmentIds;
    await office.must(updateTask, {
      input: { taskId, expectedVersion: 1, leadDepartmentId: rights, supportingDepartmentIds: [part], note: 'Moved' },
    });
    const archived = (await admin.must(archive, { input: { departmentId: part } })).archiveDepartment.department;
    expect(archived).toMatchObject({ isArchived: true, viewerCan: ['RESTORE'] });

    const details = { itemId: luoshi.plan.itemIds[0], title: 'New', dueOn: '2022-09-30' };
    expect(fieldOf(await office.ask(createTask, { input: { ...details, leadDepartmentId: part } }))).toEqual([
      'BAD_USER_INPUT',
      'input.leadDepartmentId',
    ]);
    const supported = { ...details, leadDepartmentId: rights, supportingDepartmentIds: [part] };
    expect(fieldOf(await office.ask(createTask, { input: supported }))[1]).toBe('input.supportingDepartmentIds');
    const account = { login: 'late', name: 'Late', roles: ['DEPARTMENT_HEAD'], departmentId: part };
    expect(fieldOf(await admin.ask(createAccount, { input: account }))[1]).toBe('input.departmentId');
    // The task that has it keeps it.
    await office.must(updateTask, {
      input: { taskId, expectedVersion: 2, title: 'Still', supportingDepartmentIds: [part] },
    });
    expect((await office.must('{ department(code: "arch-part") { isArchived } }')).department.isArchived).toBe(true);
    expect((await admin.ask(update, { input: { departmentId: part, name: 'No' } })).code).toBe('INVALID_TRANSITION');

    await admin.must(archive, { input: { departmentId: parentId } });
    expect((await admin.ask(restore, { input: { departmentId: part } })).code).toBe('BAD_USER_INPUT');
    await admin.must(restore, { input: { departmentId: parentId } });
    expect((await admin.must(restore, { input: { departmentId: part } })).restoreDepartment.department.isArchived).toBe(
      false,
    );
  });
});
