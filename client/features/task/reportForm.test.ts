/// <reference types="jest" />
import { parsePercent, percentSteps, reportFaults, reportInput, startingFrom } from './reportForm.js';

describe('How far a task is', () => {
  test.each([
    [0, [0, 5, 10, 20]],
    [70, [70, 75, 80, 90, 100]],
    [95, [95, 100]],
    [100, [100]],
  ])('from %i%% the steps begin with no change and end at the whole', (now, steps) => {
    expect(percentSteps(now)).toEqual(steps);
  });

  test.each([
    ['75', 75],
    [' 75% ', 75],
    ['７５％', 75],
    ['0', 0],
    ['100', 100],
    ['101', undefined],
    ['-1', undefined],
    ['7.5', undefined],
    ['', undefined],
    ['八十', undefined],
  ])('%j is read as %j', (typed, percent) => {
    expect(parsePercent(typed)).toBe(percent);
  });
});

describe('A report', () => {
  const last = { narrative: '初稿完成。', problems: null, nextSteps: '送审。' };

  test('starts from the last one', () => {
    expect(startingFrom(60, last)).toEqual({
      percent: '60',
      narrative: '初稿完成。',
      problems: '',
      nextSteps: '送审。',
    });
    expect(startingFrom(0, null).narrative).toBe('');
  });

  test('needs words: white space alone, U+3000 too, is none', () => {
    expect(reportFaults({ ...startingFrom(60, last), narrative: ' \u3000\n' }).get('narrative')).toBe(
      'narrativeNeeded',
    );
  });

  test('holds 10,000 characters in each field and not one more', () => {
    const long = '长'.repeat(10_000);
    expect(reportFaults({ percent: '1', narrative: long, problems: long, nextSteps: long }).size).toBe(0);
    expect([
      ...reportFaults({ percent: '1', narrative: `${long}长`, problems: '', nextSteps: `${long}长` }).keys(),
    ]).toEqual(['narrative', 'nextSteps']);
  });

  test('sends null for what was left empty', () => {
    expect(reportInput('t', { percent: '60', narrative: '进展', problems: ' ', nextSteps: '送审' })).toEqual({
      taskId: 't',
      progressPercent: 60,
      narrative: '进展',
      problems: null,
      nextSteps: '送审',
    });
  });
});
