import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Caller, type Luoshi, startLuoshi } from '../harness.js';
import { readYear, removeDay, setDay } from '../operations.js';

describe('the working days of a year', () => {
  let luoshi: Luoshi;
  let office: Caller;

  beforeAll(async () => {
    luoshi = await startLuoshi();
    office = await luoshi.as('office');
  });
  afterAll(() => luoshi.close());

  const yearOf = async (year: number) => (await office.must(readYear, { year })).workingYear;
  const dayOf = async (date: string) =>
    (await yearOf(Number(date.slice(0, 4)))).days.find((day: { date: string }) => day.date === date);

  it('are those of the public holidays, by date', async () => {
    const { isKnown, days } = await yearOf(2022);
    expect(isKnown).toBe(true);
    const dates = days.map(({ date }: { date: string }) => date);
    expect(dates).toEqual(dates.toSorted());
    expect(await dayOf('2022-10-08')).toEqual({
      date: '2022-10-08',
      isWorked: true,
      name: 'National Day, make-up day',
      isOwn: false,
    });
  });

  it('of a year without a notice are told to be a guess', async () => {
    expect(await yearOf(2099)).toMatchObject({ isKnown: false, days: [] });
  });

  it('the organisation’s own word goes first, its last word stands, and taken back the holiday is there again', async () => {
    const set = async (isWorked: boolean, name: string) =>
      (await office.must(setDay, { input: { date: '2022-10-03', isWorked, name } })).setDayException.workingYear;
    expect((await set(true, 'Flood watch')).year).toBe(2022);
    await set(true, 'Flood watch, all of us');
    expect(await dayOf('2022-10-03')).toMatchObject({ isWorked: true, name: 'Flood watch, all of us', isOwn: true });
    await office.must(removeDay, { input: { date: '2022-10-03' } });
    expect(await dayOf('2022-10-03')).toMatchObject({ isWorked: false, name: 'National Day', isOwn: false });
    expect((await office.ask(removeDay, { input: { date: '2022-10-03' } })).code).toBe('NOT_FOUND');
  });

  it('who kept them may leave, and what they said stays', async () => {
    await office.must(setDay, { input: { date: '2022-06-01', isWorked: false, name: 'Children’s Day' } });
    expect(await dayOf('2022-06-01')).toMatchObject({ isWorked: false, isOwn: true });
  });

  it.each([
    [{ date: '2022-10-03', isWorked: true, name: '　' }, 'input.name'],
    [{ date: '2022-10-03', isWorked: true, name: 'x'.repeat(201) }, 'input.name'],
    [{ date: '1990-10-03', isWorked: true, name: 'Too long ago' }, 'input.date'],
    [{ date: '2101-10-03', isWorked: true, name: 'Too far' }, 'input.date'],
  ])('%j names what is to be mended: %s', async (input, path) => {
    const { code, errors } = await office.ask(setDay, { input });
    expect([code, errors[0]?.extensions.fields]).toEqual(['BAD_USER_INPUT', [expect.objectContaining({ path })]]);
  });

  it.each([2003, 2101])('the year %i is refused, not guessed', async (year) => {
    expect((await office.ask(readYear, { year })).code).toBe('BAD_USER_INPUT');
  });
});
