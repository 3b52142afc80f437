import { describe, expect, it } from '@jest/globals';
import { type Actor, Role } from '../account/account.rules.js';
import { TaskStatus } from '../task/task.rules.js';
import { type DigestDay, DigestLineKind, type DigestTask, digestOf, latestNamed } from './digest.rules.js';

const { NOT_STARTED, IN_PROGRESS, IN_REVIEW } = TaskStatus;
const { NOTICE_PASSED, NOTICE_DUE, OVERDUE, DUE_SOON, REPORT_DUE, SUBMISSION_WAITS, EXTENSION_WAITS, SILENT, LATE } =
  DigestLineKind;

const actor = (roles: Role[], departmentId: string | null = null): Actor => ({
  accountId: 'somebody',
  roles,
  departmentId,
  language: 'zh',
});
const lead = actor([Role.DEPARTMENT_HEAD], 'lead');
const support = actor([Role.DEPARTMENT_HEAD], 'support');
const office = actor([Role.OFFICE], 'office');
const leader = actor([Role.LEADER]);

const day = (today: string, reportByDay = 25): DigestDay => ({
  today,
  exceptions: new Map(),
  rhythm: { daysBefore: [1, 3, 7], daysAfter: [1, 3, 7], weekday: 1, waitsDays: 3 },
  reportByDay,
});
/** So did these departments report early in that September. */
const reportedBy = (...departmentIds: string[]) => ({
  lastReportOn: Object.fromEntries(departmentIds.map((id) => [id, '2022-09-01'])),
});
/** In progress, reported by both, due at the end of the year. */
const task = (facts: Partial<DigestTask> = {}): DigestTask => ({
  id: 'task',
  planId: 'plan',
  status: IN_PROGRESS,
  leadDepartmentId: 'lead',
  supportingDepartmentIds: ['support'],
  startsOn: null,
  dueOn: '2022-12-30',
  submittedOn: null,
  isDeclined: false,
  extensionAskedOn: null,
  respondBy: null,
  ...reportedBy('lead', 'support'),
  ...facts,
});
const kinds = (who: Actor, today: string, ...tasks: DigestTask[]) =>
  digestOf(who, tasks, day(today)).map(({ kind }) => kind);

type Row = [string, string, Partial<DigestTask>, DigestLineKind[]];

describe('what a lead department is reminded of', () => {
  it.each<Row>([
    ['nothing, far from everything', '2022-09-15', {}, []],
    ['due in seven working days', '2022-09-21', { dueOn: '2022-09-30' }, [DUE_SOON]],
    ['due in six', '2022-09-22', { dueOn: '2022-09-30' }, []],
    ['due in one, not accepted yet', '2022-09-29', { dueOn: '2022-09-30', status: NOT_STARTED }, [DUE_SOON]],
    ['due soon, but handed in', '2022-09-29', { dueOn: '2022-09-30', status: IN_REVIEW }, []],
    ['overdue on the first working day', '2022-10-08', { dueOn: '2022-09-30' }, [OVERDUE]],
    ['overdue on the second', '2022-10-09', { dueOn: '2022-09-30' }, []],
    ['overdue for long, on a Monday', '2022-09-19', { dueOn: '2022-06-30' }, [OVERDUE]],
    ['overdue for long, on a Tuesday', '2022-09-20', { dueOn: '2022-06-30' }, []],
    ['overdue, and waiting for more time', '2022-09-19', { dueOn: '2022-06-30', extensionAskedOn: '2022-09-16' }, []],
    ['overdue, and declined', '2022-09-19', { dueOn: '2022-06-30', status: NOT_STARTED, isDeclined: true }, []],
    ['a notice to answer the day after', '2022-09-15', { respondBy: '2022-09-16' }, [NOTICE_DUE]],
    ['a notice to answer today', '2022-09-16', { respondBy: '2022-09-16' }, [NOTICE_DUE]],
    ['a notice to answer on Sunday, on the Friday', '2022-09-16', { respondBy: '2022-09-18' }, [NOTICE_DUE]],
    ['a notice to answer in two working days', '2022-09-14', { respondBy: '2022-09-16' }, []],
    ['a notice that passed unanswered', '2022-09-19', { respondBy: '2022-09-16' }, [NOTICE_PASSED]],
    [
      'a notice, overdue besides: once, by the notice',
      '2022-09-19',
      { respondBy: '2022-09-16', dueOn: '2022-06-30' },
      [NOTICE_PASSED],
    ],
    ['the report, three working days before the 25th', '2022-09-20', reportedBy('support'), [REPORT_DUE]],
    ['the report, on the first working day after the 25th', '2022-09-26', reportedBy(), [REPORT_DUE]],
    ['the report, on the second', '2022-09-27', reportedBy(), []],
    ['the report of what begins later', '2022-09-20', { ...reportedBy(), startsOn: '2022-10-01' }, []],
    ['the report of what is not accepted', '2022-09-20', { ...reportedBy(), status: NOT_STARTED }, []],
    [
      'the report, due besides: once, by the due date',
      '2022-09-20',
      { ...reportedBy(), dueOn: '2022-09-23' },
      [DUE_SOON],
    ],
  ])('%s (%s)', (_why, today, facts, expected) => {
    expect(kinds(lead, today, task(facts))).toEqual(expected);
  });
});

describe('what a supporting department is reminded of', () => {
  it.each<Row>([
    ['not of the due date', '2022-09-21', { dueOn: '2022-09-30' }, []],
    ['not of the notice', '2022-09-16', { respondBy: '2022-09-16' }, []],
    ['of its own report', '2022-09-20', reportedBy('lead'), [REPORT_DUE]],
    ['not of the lead’s', '2022-09-20', reportedBy('support'), []],
  ])('%s (%s)', (_why, today, facts, expected) => {
    expect(kinds(support, today, task(facts))).toEqual(expected);
  });
});

describe('what the office is reminded of', () => {
  it.each<Row>([
    [
      'a submission, after three working days not yet',
      '2022-09-20',
      { status: IN_REVIEW, submittedOn: '2022-09-15' },
      [],
    ],
    ['a submission, after four', '2022-09-21', { status: IN_REVIEW, submittedOn: '2022-09-15' }, [SUBMISSION_WAITS]],
    ['an extension, after four', '2022-09-21', { extensionAskedOn: '2022-09-15' }, [EXTENSION_WAITS]],
    ['a notice on the day after it passed', '2022-09-19', { respondBy: '2022-09-16' }, [NOTICE_PASSED]],
    ['a notice later on: the inbox has it', '2022-09-21', { respondBy: '2022-09-16' }, []],
    ['not of a department’s due date', '2022-09-29', { dueOn: '2022-09-30' }, []],
    ['who was silent, once after the 25th', '2022-09-26', reportedBy('support'), [SILENT]],
    ['not of a supporting department’s silence', '2022-09-26', reportedBy('lead'), []],
  ])('%s (%s)', (_why, today, facts, expected) => {
    expect(kinds(office, today, task(facts))).toEqual(expected);
  });

  it('silence is counted by plan, and is of no single task', () => {
    const silent = reportedBy();
    const tasks = [
      task({ id: '1', ...silent }),
      task({ id: '2', ...silent }),
      task({ id: '3', planId: 'other', ...silent }),
    ];
    expect(
      digestOf(office, tasks, day('2022-09-26')).map(({ planId, taskId, count }) => [planId, taskId, count]),
    ).toEqual([
      ['plan', null, 2],
      ['other', null, 1],
    ]);
  });
});

describe('a report day in the neighbouring month', () => {
  type NeighbourRow = [string, string, number, Partial<DigestTask>, string | null];
  const ends = { dueOn: '2099-12-31' };
  const last = (on: string) => ({ lastReportOn: { lead: on } });
  const lines = (who: Actor, today: string, byDay: number, facts: Partial<DigestTask>, kind: DigestLineKind) =>
    digestOf(who, [task({ ...ends, ...facts })], day(today, byDay)).filter((line) => line.kind === kind);

  it.each<NeighbourRow>([
    ['on 1 March nothing was said of 28 February', '2023-03-01', 28, reportedBy(), '2023-02-28'],
    ['reported in January only', '2023-03-01', 28, last('2023-01-31'), '2023-02-28'],
    ['reported in February', '2023-03-01', 28, last('2023-02-01'), null],
    ['reported late, on 1 March', '2023-03-01', 28, last('2023-03-01'), null],
    ['what began on 1 March', '2023-03-01', 28, { ...reportedBy(), startsOn: '2023-03-01' }, null],
    ['only once', '2023-03-02', 28, reportedBy(), null],
    ['the days after 25 January were all off', '2020-02-03', 25, reportedBy(), '2020-01-25'],
    ['the same, reported in January', '2020-02-03', 25, last('2020-01-02'), null],
    ['28 December, asked about on the 29th', '2024-01-02', 28, reportedBy(), null],
  ])('that has passed is asked for once more, and told to the office: %s (%s)', (_why, today, byDay, facts, date) => {
    const expected = date === null ? [] : [{ date, count: -1 }];
    expect(lines(lead, today, byDay, facts, REPORT_DUE)).toMatchObject(expected);
    expect(lines(office, today, byDay, facts, SILENT)).toMatchObject(date === null ? [] : [{ date, count: 1 }]);
  });

  it.each<NeighbourRow>([
    ['seven working days before 5 June', '2023-05-25', 5, reportedBy(), '2023-06-05'],
    ['the report of May is not that of June', '2023-05-25', 5, last('2023-05-24'), '2023-06-05'],
    ['eight working days before', '2023-05-24', 5, reportedBy(), null],
    ['one working day before 1 January', '2022-12-30', 1, reportedBy(), null],
    ['three working days before 3 January', '2022-12-28', 3, last('2022-12-01'), '2023-01-03'],
    ['from a long month into a short one', '2023-01-31', 3, last('2023-01-31'), '2023-02-03'],
  ])('that is ahead is asked for before: %s (%s)', (_why, today, byDay, facts, date) => {
    expect(lines(lead, today, byDay, facts, REPORT_DUE).map((line) => line.date)).toEqual(date === null ? [] : [date]);
  });
});

describe('what a leader is reminded of', () => {
  it('once a week, what has been overdue the longest and is not handed in', () => {
    const tasks = [
      task({ id: 'late', dueOn: '2022-09-10' }),
      task({ id: 'later', dueOn: '2022-06-30' }),
      task({ id: 'handed in', dueOn: '2022-05-30', status: IN_REVIEW }),
      task({ id: 'in time' }),
    ];
    expect(digestOf(leader, tasks, day('2022-09-19')).map(({ kind, taskId, count }) => [kind, taskId, count])).toEqual([
      [LATE, 'later', 81],
      [LATE, 'late', 9],
    ]);
    expect(kinds(leader, '2022-09-20', ...tasks)).toEqual([]);
  });

  it('never more than can be read at one sight', () => {
    const many = Array.from({ length: 40 }, (_, index) => task({ id: String(index), dueOn: '2022-06-30' }));
    expect(digestOf(leader, many, day('2022-09-19'))).toHaveLength(latestNamed);
  });
});

describe('a digest', () => {
  it('stands in the order of urgency, then of dates, and counts in working days, overdue in calendar days', () => {
    const tasks = [
      task({ id: 'soon', dueOn: '2022-09-22' }),
      task({ id: 'overdue', dueOn: '2022-08-31' }),
      task({ id: 'notice', respondBy: '2022-09-20' }),
      task({ id: 'overdue for longer', dueOn: '2022-07-31' }),
    ];
    const lines = digestOf(lead, tasks, day('2022-09-19'));
    expect(lines.map(({ kind, taskId, count }) => [kind, taskId, count])).toEqual([
      [NOTICE_DUE, 'notice', 1],
      [OVERDUE, 'overdue for longer', 50],
      [OVERDUE, 'overdue', 19],
      [DUE_SOON, 'soon', 3],
    ]);
  });

  it('of whoever holds several roles names each task once', () => {
    const all = actor([Role.DEPARTMENT_HEAD, Role.OFFICE, Role.LEADER], 'lead');
    const tasks = [task({ dueOn: '2022-06-30', respondBy: '2022-09-16' })];
    expect(kinds(all, '2022-09-19', ...tasks)).toEqual([NOTICE_PASSED]);
  });

  it.each([
    ['another department', actor([Role.DEPARTMENT_HEAD], 'other')],
    ['somebody of the lead without the role', actor([], 'lead')],
    ['an admin', actor([Role.ADMIN])],
  ])('is none for %s', (_who, who) => {
    expect(kinds(who, '2022-09-19', task({ dueOn: '2022-06-30', ...reportedBy() }))).toEqual([]);
  });
});
