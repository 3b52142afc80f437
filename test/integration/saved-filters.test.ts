import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildPlan } from '../builders.js';
import { type Answer, type Caller, type Luoshi, startLuoshi } from '../harness.js';
import { unknownId } from '../operations.js';

const filterFields = `id name isShared mine light due search lanes viewerCanChange viewerCanShare
  owner { name } item { id } department { id } milestone { id }`;
const readFilters = `query ($planId: ID!) { plan(id: $planId) { savedFilters { ${filterFields} } } }`;
const saveFilter = `mutation ($input: SaveFilterInput!) { saveFilter(input: $input) {
  savedFilter { ${filterFields} } plan { savedFilters { name } } } }`;
const updateFilter = `mutation ($input: UpdateSavedFilterInput!) { updateSavedFilter(input: $input) {
  savedFilter { ${filterFields} } plan { savedFilters { name } } } }`;
const deleteFilter = `mutation ($input: DeleteSavedFilterInput!) { deleteSavedFilter(input: $input) {
  savedFilterId plan { savedFilters { name } } } }`;

describe('saved filters', () => {
  let luoshi: Luoshi;
  let planId: string;
  let office: Caller;
  let colleague: Caller;
  let rights: Caller;

  beforeAll(async () => {
    luoshi = await startLuoshi();
    planId = luoshi.plan.id;
    [office, colleague, rights] = [await luoshi.as('office'), await luoshi.as('committee'), await luoshi.as('rights')];
  });
  afterAll(() => luoshi.close());

  let made = 0;
  const save = (caller: Caller, details: Record<string, unknown> = {}): Promise<Answer> => {
    made += 1;
    return caller.ask(saveFilter, { input: { planId, name: `Filter ${made}`, ...details } });
  };
  const saved = async (caller: Caller, details: Record<string, unknown> = {}) =>
    (await save(caller, details)).data.saveFilter.savedFilter;
  const update = (caller: Caller, savedFilterId: string, details: Record<string, unknown>) =>
    caller.ask(updateFilter, { input: { savedFilterId, ...details } });
  const remove = (caller: Caller, savedFilterId: string) => caller.ask(deleteFilter, { input: { savedFilterId } });
  const names = async (caller: Caller): Promise<string[]> =>
    (await caller.must(readFilters, { planId })).plan.savedFilters.map(({ name }: { name: string }) => name);
  const fieldsOf = (answer: Answer) => [answer.code, answer.errors[0]?.extensions.fields];

  it('keep everything that the board’s address holds', async () => {
    const { itemIds, milestoneId } = luoshi.plan;
    const departmentId = luoshi.world.departmentIds.rights;
    const filter = await saved(rights, {
      itemId: itemIds[0],
      departmentId,
      mine: true,
      milestoneId,
      light: 'RED',
      due: 'WEEK',
      search: ' 活动中心 ',
      lanes: 'DEPARTMENT',
    });
    expect(filter).toMatchObject({
      isShared: false,
      owner: { name: 'Name of rights' },
      item: { id: itemIds[0] },
      department: { id: departmentId },
      // One sentence has one lead: the named department.
      mine: false,
      milestone: { id: milestoneId },
      light: 'RED',
      due: 'WEEK',
      search: '活动中心',
      lanes: 'DEPARTMENT',
      viewerCanChange: true,
      viewerCanShare: false,
    });
    expect(await saved(rights, { mine: true })).toMatchObject({ mine: true, department: null, lanes: null });
  });

  it('one’s own are for oneself alone, shared ones for everybody: own first, each by name', async () => {
    const person = await luoshi.as('family');
    await saved(person, { name: 'b own' });
    await saved(person, { name: 'a own' });
    await saved(office, { name: 'b shared', isShared: true });
    await saved(office, { name: 'a shared', isShared: true });
    expect(await names(person)).toEqual(['a own', 'b own', 'a shared', 'b shared']);
    expect(await names(await luoshi.as('nobody'))).toEqual(['a shared', 'b shared']);
    for (const name of ['a shared', 'b shared']) {
      const { plan } = await office.must(readFilters, { planId });
      await remove(office, plan.savedFilters.find((filter: { name: string }) => filter.name === name).id);
    }
  });

  it('a department head cannot share one, neither at once nor later', async () => {
    expect((await save(rights, { isShared: true })).code).toBe('FORBIDDEN');
    const own = await saved(rights);
    expect((await update(rights, own.id, { isShared: true })).code).toBe('FORBIDDEN');
    expect((await update(rights, own.id, { name: 'Renamed' })).data.updateSavedFilter.savedFilter.name).toBe('Renamed');
  });

  it('another person’s own filter does not exist for anybody else', async () => {
    const own = await saved(rights);
    for (const caller of [office, await luoshi.as('rights2'), await luoshi.as('admin')]) {
      expect((await update(caller, own.id, { name: 'Mine now' })).code).toBe('NOT_FOUND');
      expect((await remove(caller, own.id)).code).toBe('NOT_FOUND');
    }
    expect((await remove(rights, own.id)).data.deleteSavedFilter.savedFilterId).toBe(own.id);
    expect((await remove(rights, own.id)).code).toBe('NOT_FOUND');
    expect((await remove(rights, 'nonsense')).code).toBe('NOT_FOUND');
  });

  it('a shared one is the office’s to rename and delete, and its owner’s to take back', async () => {
    const shared = await saved(office, { isShared: true });
    expect((await update(rights, shared.id, { name: 'No' })).code).toBe('FORBIDDEN');
    expect((await remove(rights, shared.id)).code).toBe('FORBIDDEN');
    expect((await update(colleague, shared.id, { isShared: false })).code).toBe('FORBIDDEN');
    const renamed = await update(colleague, shared.id, { name: 'By a colleague' });
    expect(renamed.data.updateSavedFilter.savedFilter).toMatchObject({
      name: 'By a colleague',
      owner: { name: 'Name of office' },
      viewerCanChange: true,
      viewerCanShare: false,
    });
    await update(office, shared.id, { isShared: false });
    expect(await names(rights)).not.toContain('By a colleague');
    expect((await remove(colleague, shared.id)).code).toBe('NOT_FOUND');
    await remove(office, shared.id);
  });

  it('a name is there, short, and once in its list', async () => {
    const person = await luoshi.as('guicheng');
    expect(fieldsOf(await save(person, { name: '\u3000' }))).toMatchObject([
      'BAD_USER_INPUT',
      [{ path: 'input.name' }],
    ]);
    expect(fieldsOf(await save(person, { name: '名'.repeat(41) }))).toMatchObject([
      'BAD_USER_INPUT',
      [{ path: 'input.name' }],
    ]);
    expect((await save(person, { name: '名'.repeat(40) })).code).toBeUndefined();
    expect(fieldsOf(await save(person, { search: 'x'.repeat(201) }))).toMatchObject([
      'BAD_USER_INPUT',
      [{ path: 'input.search' }],
    ]);
    const first = await saved(person, { name: 'Twice' });
    expect(fieldsOf(await save(person, { name: 'Twice' }))).toMatchObject(['BAD_USER_INPUT', [{ path: 'input.name' }]]);
    const second = await saved(person, { name: 'Once' });
    expect(fieldsOf(await update(person, second.id, { name: 'Twice' }))).toMatchObject([
      'BAD_USER_INPUT',
      [{ path: 'input.name' }],
    ]);
    expect((await update(person, first.id, { name: 'Twice' })).code).toBeUndefined();
    expect((await update(person, first.id, { name: null })).code).toBe('BAD_USER_INPUT');
    // Another person's list, and the shared one, have names of their own.
    expect((await save(office, { name: 'Twice' })).code).toBeUndefined();
    expect((await save(office, { name: 'Twice', isShared: true })).code).toBeUndefined();
  });

  it('name what exists, and what belongs to the plan', async () => {
    for (const details of [{ itemId: unknownId }, { departmentId: 'nonsense' }, { milestoneId: unknownId }])
      expect((await save(office, details)).code).toBe('NOT_FOUND');
    expect((await save(office, { planId: unknownId })).code).toBe('NOT_FOUND');
    const other = await buildPlan(luoshi.database);
    expect(fieldsOf(await save(office, { itemId: other.itemIds[0] }))).toMatchObject([
      'BAD_USER_INPUT',
      [{ path: 'input.itemId' }],
    ]);
    expect(fieldsOf(await save(office, { milestoneId: other.milestoneId }))).toMatchObject([
      'BAD_USER_INPUT',
      [{ path: 'input.milestoneId' }],
    ]);
  });

  it('a person keeps thirty of a plan at most, also when they save at once', async () => {
    const person = await luoshi.as('education');
    const answers = await Promise.all(Array.from({ length: 32 }, () => save(person)));
    expect(answers.filter(({ code }) => code === undefined)).toHaveLength(30);
    expect(answers.filter(({ code }) => code === 'BAD_USER_INPUT')).toHaveLength(2);
    expect(await names(person)).toHaveLength(30 + (await names(await luoshi.as('nobody'))).length);
  });
});
