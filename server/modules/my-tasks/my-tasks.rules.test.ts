import { describe, expect, it } from '@jest/globals';
import { type Actor, Role } from '../account/account.rules.js';
import { DeclineState } from '../decline/decline.rules.js';
import { DepartmentKind } from '../department/department.rules.js';
import { PlanStatus } from '../plan/plan.rules.js';
import { TaskAction, TaskStatus } from '../task/task.rules.js';
import {
  compareKeys,
  type MyTaskFacts,
  type MyTaskKey,
  MyTaskKind,
  type MyTaskStanding,
  myTaskOf,
} from './my-tasks.rules.js';

const today = '2022-09-15';
const { NOT_STARTED, IN_PROGRESS, IN_REVIEW, DONE, PAUSED, CANCELLED } = TaskStatus;
const { ACCEPT, REPORT_PROGRESS, SUBMIT_FOR_CLOSURE } = TaskAction;
const { RETURNED, NOTICED, INSTRUCTED, INSISTED, OVERDUE, TO_ACCEPT, REPORT_DUE } = MyTaskKind;
const { EXTENSION_DECIDED, TO_SUBMIT, DUE_SOON, WAITING, ON_COURSE } = MyTaskKind;

const head = (departmentId: string, ...others: Role[]): Actor => ({
  accountId: 'somebody',
  roles: [Role.DEPARTMENT_HEAD, ...others],
  departmentId,
  language: 'en',
});
const lead = head('lead');
const support = head('support');

const task = (facts: Partial<MyTaskFacts>): MyTaskFacts => ({
  status: IN_PROGRESS,
  pausedFrom: null,
  planStatus: PlanStatus.ACTIVE,
  leadDepartmentId: 'lead',
  leadDepartmentKind: DepartmentKind.MEMBER_UNIT,
  supportingDepartmentIds: ['support'],
  submittedById: null,
  reportedSinceReturn: true,
  wasReturned: false,
  extensionPending: false,
  declineState: null,
  nextNotice: null,
  progressPercent: 40,
  startsOn: null,
  dueOn: '2022-12-20',
  noticeWaits: false,
  instructionWaits: false,
  extensionDecided: false,
  lastReportedOn: '2022-08-24',
  ...facts,
});
const standing = (actor: Actor, facts: Partial<MyTaskFacts>): MyTaskStanding | null =>
  myTaskOf(actor, task(facts), today, 7, 25);

const returned = { wasReturned: true, reportedSinceReturn: false };
const insisted = { status: NOT_STARTED, declineState: DeclineState.INSISTED };
const thisMonth = { lastReportedOn: '2022-09-02' };
const late = { dueOn: '2022-07-31' };

type Row = [string, Partial<MyTaskFacts>, MyTaskKind, TaskAction | null, boolean?];

describe('what a lead department is asked', () => {
  it.each<Row>([
    ['returned by the office', returned, RETURNED, REPORT_PROGRESS, true],
    ['returned, and overdue as well', { ...returned, ...late }, RETURNED, REPORT_PROGRESS, true],
    ['overdue', late, OVERDUE, REPORT_PROGRESS, true],
    ['overdue, reported this month', { ...late, ...thisMonth }, OVERDUE, REPORT_PROGRESS],
    ['overdue, at 100', { ...late, progressPercent: 100 }, OVERDUE, SUBMIT_FOR_CLOSURE, true],
    ['overdue and never accepted', { ...late, status: NOT_STARTED }, OVERDUE, ACCEPT],
    ['not accepted', { status: NOT_STARTED }, TO_ACCEPT, ACCEPT],
    ['declined, and overdue', { ...late, status: NOT_STARTED, declineState: DeclineState.DECLINED }, WAITING, null],
    ['insisted on', insisted, INSISTED, ACCEPT],
    ['insisted on, with a notice', { ...insisted, noticeWaits: true }, NOTICED, ACCEPT],
    ['not accepted, with a notice', { status: NOT_STARTED, noticeWaits: true }, NOTICED, ACCEPT],
    ['not accepted, with an instruction', { status: NOT_STARTED, instructionWaits: true }, INSTRUCTED, ACCEPT],
    ['with a notice, and overdue', { ...late, noticeWaits: true }, NOTICED, REPORT_PROGRESS, true],
    ['with a notice, reported this month', { ...thisMonth, noticeWaits: true }, NOTICED, REPORT_PROGRESS],
    ['with a notice, at 100', { progressPercent: 100, noticeWaits: true }, NOTICED, REPORT_PROGRESS, true],
    ['with a notice and an instruction', { noticeWaits: true, instructionWaits: true }, NOTICED, REPORT_PROGRESS, true],
    ['with an instruction', { ...thisMonth, instructionWaits: true }, INSTRUCTED, REPORT_PROGRESS],
    ['returned, with a notice', { ...returned, noticeWaits: true }, RETURNED, REPORT_PROGRESS, true],
    ['handed in, with a notice', { status: IN_REVIEW, noticeWaits: true }, NOTICED, REPORT_PROGRESS],
    ['handed in, with an instruction', { status: IN_REVIEW, instructionWaits: true }, INSTRUCTED, REPORT_PROGRESS],
    ['paused, with a notice', { status: PAUSED, pausedFrom: IN_PROGRESS, noticeWaits: true }, WAITING, null],
    ['its extension decided', { ...thisMonth, extensionDecided: true }, EXTENSION_DECIDED, REPORT_PROGRESS],
    ['its extension decided, to report', { extensionDecided: true }, REPORT_DUE, REPORT_PROGRESS, true],
    ['its extension refused, and overdue', { ...late, extensionDecided: true }, OVERDUE, REPORT_PROGRESS, true],
    ['not reported this month', {}, REPORT_DUE, REPORT_PROGRESS, true],
    ['never reported', { lastReportedOn: null }, REPORT_DUE, REPORT_PROGRESS, true],
    ['not reported this month, due in a week', { dueOn: '2022-09-22' }, REPORT_DUE, REPORT_PROGRESS, true],
    ['at 100, also before this month’s report', { progressPercent: 100 }, TO_SUBMIT, SUBMIT_FOR_CLOSURE],
    ['at 100 after a return, reported', { progressPercent: 100, wasReturned: true }, TO_SUBMIT, SUBMIT_FOR_CLOSURE],
    [
      'at 100 without any report',
      { progressPercent: 100, reportedSinceReturn: false },
      REPORT_DUE,
      REPORT_PROGRESS,
      true,
    ],
    ['reported, due in a week', { ...thisMonth, dueOn: '2022-09-22' }, DUE_SOON, REPORT_PROGRESS],
    ['reported, due in eight days', { ...thisMonth, dueOn: '2022-09-23' }, ON_COURSE, REPORT_PROGRESS],
    ['not begun', { startsOn: '2022-10-01' }, ON_COURSE, REPORT_PROGRESS],
    ['handed in', { status: IN_REVIEW }, WAITING, null],
    ['handed in, and overdue', { ...late, status: IN_REVIEW }, WAITING, null],
    ['paused', { ...late, status: PAUSED, pausedFrom: IN_PROGRESS }, WAITING, null],
    ['in an archived plan', { ...late, planStatus: PlanStatus.ARCHIVED }, ON_COURSE, null],
  ])('%s', (_what, facts, kind, action, isAskedToReport = false) => {
    expect(standing(lead, facts)).toEqual({ kind, action, reportDueOn: isAskedToReport ? '2022-09-25' : null });
  });
});

describe('what a supporting department is asked', () => {
  it.each<Row>([
    ['overdue, not reported this month', late, OVERDUE, REPORT_PROGRESS, true],
    ['overdue, but its own report is there', { ...late, ...thisMonth }, ON_COURSE, REPORT_PROGRESS],
    ['not reported this month', {}, REPORT_DUE, REPORT_PROGRESS, true],
    ['reported', { ...thisMonth, dueOn: '2022-09-16' }, ON_COURSE, REPORT_PROGRESS],
    ['at 100, which is not its to submit', { progressPercent: 100 }, REPORT_DUE, REPORT_PROGRESS, true],
    ['returned, which is the lead’s to answer', { ...returned, ...thisMonth }, ON_COURSE, REPORT_PROGRESS],
    ['not accepted by the lead', { status: NOT_STARTED }, WAITING, null],
    ['with a notice, which is the lead’s to answer', { ...thisMonth, noticeWaits: true }, ON_COURSE, REPORT_PROGRESS],
    ['with an instruction, likewise', { ...thisMonth, instructionWaits: true }, ON_COURSE, REPORT_PROGRESS],
    ['the lead’s extension decided', { ...thisMonth, extensionDecided: true }, ON_COURSE, REPORT_PROGRESS],
    ['handed in', { status: IN_REVIEW }, WAITING, null],
  ])('%s', (_what, facts, kind, action, isAskedToReport = false) => {
    expect(standing(support, facts)).toEqual({ kind, action, reportDueOn: isAskedToReport ? '2022-09-25' : null });
  });
});

describe('whose a task is', () => {
  it.each([DONE, CANCELLED])('nobody’s when %s', (status) => {
    expect(standing(lead, { status })).toBeNull();
  });

  it.each<[string, Actor]>([
    ['another department', head('other')],
    ['an account of the department that is no head', { ...lead, roles: [] }],
    ['the office, which acts for the lead', { ...lead, roles: [Role.OFFICE], departmentId: 'committee' }],
  ])('not of %s', (_who, actor) => {
    expect(standing(actor, {})).toBeNull();
  });

  it('a head who is of the office too is asked as head, not to audit', () => {
    expect(standing(head('lead', Role.OFFICE), { status: IN_REVIEW })).toMatchObject({ kind: WAITING, action: null });
    expect(standing(head('support', Role.OFFICE), {})).toMatchObject({ kind: REPORT_DUE });
  });
});

it('the most urgent comes first, then the earliest due date, then the code by number', () => {
  const keys: MyTaskKey[] = [
    [3, '2022-09-20', 1, 10],
    [3, '2022-09-20', 1, 9],
    [0, '2022-12-31', 9, 1],
    [1, '2022-08-01', 2, 1],
    [1, '2022-07-01', 3, 1],
  ];
  expect(keys.toSorted(compareKeys)).toEqual([keys[2], keys[4], keys[3], keys[1], keys[0]]);
});
