/// <reference types="jest" />
import { byName } from '../../task-actions/fieldFaults.js';
import { changesOf, dealOf, EMPTY_FORM, editedFields, rebase, type TaskForm, taskFaults } from './taskForm.js';

const base: TaskForm = {
  ...EMPTY_FORM,
  itemId: 'i',
  title: '挂牌',
  leadDepartmentId: 'justice',
  supportingDepartmentIds: ['rights', 'court'],
  assigneeId: 'nong',
  dueOn: '2022-07-31',
};

describe('Editing a task', () => {
  test('sends only what was changed', () => {
    expect(changesOf(base, { ...base, title: '挂牌并接待' })).toEqual({ title: '挂牌并接待' });
    expect(changesOf(base, base)).toEqual({});
  });

  test('clears with null', () => {
    expect(changesOf(base, { ...base, assigneeId: '' })).toEqual({ assigneeId: null });
  });

  test('knows that the order of supporting departments means nothing', () => {
    expect(editedFields(base, { ...base, supportingDepartmentIds: ['court', 'rights'] })).toEqual([]);
  });

  test("takes over what others changed and keeps the person's own", () => {
    const mine = { ...base, title: '我改的', note: '原因' };
    const theirs = { ...base, title: '别人改的', dueOn: '2022-10-31' };
    expect(rebase(mine, base, theirs)).toEqual({ ...base, title: '我改的', dueOn: '2022-10-31', note: '原因' });
  });

  test('says what is missing before the server is asked', () => {
    expect([...taskFaults(EMPTY_FORM)]).toEqual([
      ['itemId', 'needed'],
      ['title', 'needed'],
      ['leadDepartmentId', 'needed'],
      ['dueOn', 'needed'],
    ]);
    expect(taskFaults({ ...base, startsOn: '2022-08-01' }).get('dueOn')).toBe('endsBeforeStart');
    expect(taskFaults({ ...base, title: '长'.repeat(201) }).get('title')).toBe('tooLong');
    // Rare characters, as in names, are two units of UTF-16 each; the server counts them once.
    expect(taskFaults({ ...base, title: '𡘊'.repeat(200) }).get('title')).toBeUndefined();
  });
});

describe('Dealing a task to several departments', () => {
  const dealt: TaskForm = { ...base, isDealt: true, leadDepartmentId: '', leadDepartmentIds: ['guicheng', 'wule'] };

  test('wants two of them, and not the one', () => {
    expect([...taskFaults(dealt)]).toEqual([]);
    expect([...taskFaults({ ...dealt, leadDepartmentIds: ['guicheng'] })]).toEqual([['leadDepartmentIds', 'fewLeads']]);
  });

  test('sends all of them, and nobody in charge', () => {
    expect(dealOf(dealt)).toMatchObject({ title: '挂牌', leadDepartmentIds: ['guicheng', 'wule'] });
    expect(dealOf(dealt)).not.toHaveProperty('assigneeId');
  });
});

describe("The server's faults find their fields", () => {
  test.each([
    ['a dotted path', 'input.note'],
    ['a list of steps', ['input', 'note']],
    ['a path below the field', ['input', 'note', 0]],
  ])('by %s', (_, path) => {
    expect([...byName([{ path, message: '须写明原因。' }])]).toEqual([['note', '须写明原因。']]);
  });

  test('and what is no fault is passed over', () => {
    expect(byName(undefined).size).toBe(0);
    expect(byName([null, 'x', { path: 7, message: 'x' }, { path: 'input.note' }]).size).toBe(0);
  });
});
