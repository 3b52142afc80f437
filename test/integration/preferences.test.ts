import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Luoshi, startLuoshi } from '../harness.js';
import { readPreferences, updatePreferences } from '../operations.js';

describe('preferences', () => {
  let luoshi: Luoshi;

  beforeAll(async () => {
    luoshi = await startLuoshi();
  });
  afterAll(() => luoshi.close());

  it('who chose nothing begins where their role does, with its three hints', async () => {
    const { preferences } = await (await luoshi.as('leader')).must(readPreferences);
    expect(preferences).toEqual({
      language: null,
      home: 'OVERDUE',
      chosenHome: null,
      homes: ['BOARD', 'OVERDUE', 'PLAN'],
      hints: ['LEADER_TOTALS', 'LEADER_ROWS', 'LEADER_PRINT'],
      hasPutHintsAway: false,
    });
  });

  it('are the account’s own: they follow the person to another browser, and nobody else', async () => {
    const rights = await luoshi.as('rights');
    const { updatePreferences: changed } = await rights.must(updatePreferences, {
      input: { language: 'EN', home: 'PLAN', putAwayHints: ['HEAD_FIRST'] },
    });
    expect(changed.preferences).toMatchObject({ language: 'EN', home: 'PLAN', hints: ['HEAD_REPORT', 'HEAD_DRAFT'] });
    const { preferences } = await (await luoshi.as('rights')).must(readPreferences);
    expect(preferences).toEqual(changed.preferences);
    const { preferences: others } = await (await luoshi.as('rights2')).must(readPreferences);
    expect(others).toMatchObject({ language: null, home: 'MY_TASKS', hasPutHintsAway: false });
  });

  it('what is absent stays, null takes the choice back', async () => {
    const office = await luoshi.as('office');
    await office.must(updatePreferences, { input: { language: 'EN', home: 'OVERDUE' } });
    await office.must(updatePreferences, { input: { putAwayHints: ['OFFICE_MOVE'] } });
    const { preferences } = await office.must(readPreferences);
    expect(preferences).toMatchObject({ language: 'EN', chosenHome: 'OVERDUE' });
    const { updatePreferences: back } = await office.must(updatePreferences, { input: { language: null, home: null } });
    expect(back.preferences).toMatchObject({ language: null, home: 'BOARD', chosenHome: null });
  });

  it('hints are put away one by one or all, and can be brought back', async () => {
    const admin = await luoshi.as('admin');
    const change = async (input: object) =>
      (await admin.must(updatePreferences, { input })).updatePreferences.preferences;
    const { hints: all } = await change({ showHintsAgain: true });
    expect(all).toHaveLength(3);
    expect((await change({ putAwayHints: [all[1]] })).hints).toEqual([all[0], all[2]]);
    expect((await change({ putAwayHints: all })).hints).toEqual([]);
    expect((await change({ showHintsAgain: true })).hints).toEqual(all);
  });

  it('two windows at once put away both their hints', async () => {
    const [one, another] = [await luoshi.as('education'), await luoshi.as('education')];
    await Promise.all([
      one.must(updatePreferences, { input: { putAwayHints: ['HEAD_FIRST'] } }),
      another.must(updatePreferences, { input: { putAwayHints: ['HEAD_DRAFT'] } }),
    ]);
    expect((await one.must(readPreferences)).preferences.hints).toEqual(['HEAD_REPORT']);
  });

  it('a home that is not for them is refused, and nothing is kept', async () => {
    const leader = await luoshi.as('leader');
    const answer = await leader.ask(updatePreferences, { input: { home: 'MY_TASKS', language: 'EN' } });
    expect(answer.code).toBe('FORBIDDEN');
    expect((await leader.must(readPreferences)).preferences).toMatchObject({ home: 'OVERDUE', language: null });
  });
});
