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
  const last = { narrative: '初稿完成。', problems: null, nextSteps: '送审。', isInternal: false };

  test('starts from the last one', () => {
    expect(startingFrom(60, last)).toEqual({
      percent: '60',
      narrative: '初稿完成。',
      problems: '',
      nextSteps: '送审。',
      files: [],
      isInternal: false,
    });
    expect(startingFrom(0, null).narrative).toBe('');
  });

  test('that carries internal words on is internal unless its author says otherwise', () => {
    expect(startingFrom(60, { ...last, isInternal: true }).isInternal).toBe(true);
  });

  test('needs words: white space alone, U+3000 too, is none', () => {
    expect(reportFaults({ ...startingFrom(60, last), narrative: ' \u3000\n' }).get('narrative')).toBe(
      'narrativeNeeded',
    );
  });

  test('holds 10,000 characters in each field and not one more', () => {
    const long = '长'.repeat(10_000);
    expect(
      reportFaults({ percent: '1', narrative: long, problems: long, nextSteps: long, files: [], isInternal: false })
        .size,
    ).toBe(0);
    expect([
      ...reportFaults({
        percent: '1',
        narrative: `${long}长`,
        problems: '',
        nextSteps: `${long}长`,
        files: [],
        isInternal: false,
      }).keys(),
    ]).toEqual(['narrative', 'nextSteps']);
  });

  test('sends null for what was left empty', () => {
    expect(
      reportInput(
        't',
        { percent: '60', narrative: '进展', problems: ' ', nextSteps: '送审', files: [], isInternal: false },
        null,
      ),
    ).toEqual({
      taskId: 't',
      progressPercent: 60,
      narrative: '进展',
      problems: null,
      nextSteps: '送审',
      isInternal: false,
      noChange: false,
      lastReportId: null,
      attachmentIds: [],
    });
  });

  test('asks for a figure where none was chosen', () => {
    expect(reportFaults(startingFrom(null, last)).get('progressPercent')).toBe('percentNeeded');
    expect(reportFaults({ ...startingFrom(60, last), percent: '多' }).get('progressPercent')).toBe('percentRange');
  });

  test.each([
    ['the same figure in the same words', {}, true],
    ['white space around them', { narrative: '初稿完成。\n' }, true],
    ['another figure', { percent: '61' }, false],
    ['other words', { narrative: '初稿未完成。' }, false],
    ['a new problem', { problems: '缺人' }, false],
    ['a file', { files: [{ id: 'f', fileName: 'a.pdf', size: 1, isPicture: false }] }, false],
  ])('says “no change” by itself: %s', (_what, difference, noChange) => {
    const former = { ...last, id: 'r', progressPercent: 60 };
    const input = reportInput('t', { ...startingFrom(60, last), ...difference }, former);
    expect(input).toMatchObject({ noChange, lastReportId: 'r' });
  });
});
