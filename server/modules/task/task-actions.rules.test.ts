import { describe, expect, it } from '@jest/globals';
import { type Actor, Role } from '../account/account.rules.js';
import { DepartmentKind } from '../department/department.rules.js';
import { PlanStatus } from '../plan/plan.rules.js';
import {
  acceptsReports,
  actsForLead,
  expectedAction,
  mayEverMove,
  mayRedirect,
  mayReorder,
  permittedActions,
  stages,
  TaskAction,
  type TaskFacts,
  TaskStatus,
  takesPart,
} from './task.rules.js';

const { NOT_STARTED, IN_PROGRESS, IN_REVIEW, DONE, PAUSED, CANCELLED } = TaskStatus;
const { ACCEPT, REPORT_PROGRESS, SUBMIT_FOR_CLOSURE, CLOSE, RETURN, REOPEN, PAUSE, RESUME, CANCEL, EDIT, ASSIGN } =
  TaskAction;

const someone = (roles: Role[], departmentId: string | null = null): Actor => ({
  accountId: 'somebody',
  roles,
  departmentId,
  language: 'en',
});
const office = someone([Role.OFFICE]);
const lead = someone([Role.DEPARTMENT_HEAD], 'lead');
const support = someone([Role.DEPARTMENT_HEAD], 'support');
const bystanders: readonly [string, Actor][] = [
  ['another department', someone([Role.DEPARTMENT_HEAD], 'other')],
  ['a leader', someone([Role.LEADER], 'lead')],
  ['an admin', someone([Role.ADMIN], 'lead')],
  ['an account without a role', someone([], 'lead')],
];

const task = (facts: Partial<TaskFacts> = {}): TaskFacts => ({
  status: NOT_STARTED,
  pausedFrom: facts.status === PAUSED ? IN_PROGRESS : null,
  planStatus: PlanStatus.ACTIVE,
  leadDepartmentId: 'lead',
  leadDepartmentKind: DepartmentKind.MEMBER_UNIT,
  supportingDepartmentIds: ['support', 'another support'],
  submittedById: null,
  reportedSinceReturn: true,
  wasReturned: false,
  ...facts,
});

describe('what a person may do with a task', () => {
  it.each<[TaskStatus, TaskAction[], TaskAction[], TaskAction[]]>([
    [NOT_STARTED, [ACCEPT, PAUSE, CANCEL, EDIT, ASSIGN], [ACCEPT], []],
    [
      IN_PROGRESS,
      [REPORT_PROGRESS, SUBMIT_FOR_CLOSURE, PAUSE, CANCEL, EDIT, ASSIGN],
      [REPORT_PROGRESS, SUBMIT_FOR_CLOSURE],
      [REPORT_PROGRESS],
    ],
    [IN_REVIEW, [REPORT_PROGRESS, CLOSE, RETURN, CANCEL, EDIT, ASSIGN], [REPORT_PROGRESS], [REPORT_PROGRESS]],
    [DONE, [REOPEN, EDIT, ASSIGN], [], []],
    [PAUSED, [RESUME, CANCEL, EDIT, ASSIGN], [], []],
    [CANCELLED, [REOPEN, EDIT, ASSIGN], [], []],
  ])('in %s: the office, the lead, a supporting department, and nobody else', (status, ofOffice, ofLead, ofSupport) => {
    const facts = task({ status });
    expect(permittedActions(office, facts)).toEqual(ofOffice);
    expect(permittedActions(lead, facts)).toEqual(ofLead);
    expect(permittedActions(support, facts)).toEqual(ofSupport);
    for (const [, actor] of bystanders) expect(permittedActions(actor, facts)).toEqual([]);
  });

  it('a department cannot submit, nor is it offered to, before it has reported', () => {
    expect(permittedActions(lead, task({ status: IN_PROGRESS, reportedSinceReturn: false }))).toEqual([
      REPORT_PROGRESS,
    ]);
  });

  it('several roles add up', () => {
    const both = someone([Role.LEADER, Role.DEPARTMENT_HEAD], 'lead');
    expect(permittedActions(both, task())).toEqual([ACCEPT]);
  });
});

describe('asked before the task is looked up', () => {
  it.each(stages)('the office may try to move a task to %s, with and without neighbours', (to) => {
    expect([mayEverMove(office, to, false), mayEverMove(office, to, true)]).toEqual([true, true]);
  });

  it.each(stages)('a department head may try %s only to accept or submit, and never with neighbours', (to) => {
    expect(mayEverMove(lead, to, false)).toBe(to === IN_PROGRESS || to === IN_REVIEW);
    expect(mayEverMove(lead, to, true)).toBe(false);
  });

  it.each(bystanders.slice(1))('%s may try nothing', (_name, actor) => {
    for (const to of stages) expect(mayEverMove(actor, to, false)).toBe(false);
  });

  it('a head of no department may try nothing', () => {
    expect(mayEverMove(someone([Role.DEPARTMENT_HEAD]), IN_PROGRESS, false)).toBe(false);
  });
});

describe('taking part', () => {
  it('the lead’s rights are the lead department’s and the office’s', () => {
    expect([office, lead, support].map((actor) => actsForLead(actor, task()))).toEqual([true, true, false]);
    for (const [, actor] of bystanders) expect(actsForLead(actor, task())).toBe(false);
  });

  it('lead, supporting departments and the office take part, nobody else', () => {
    expect([office, lead, support].map((actor) => takesPart(actor, task()))).toEqual([true, true, true]);
    for (const [, actor] of bystanders) expect(takesPart(actor, task())).toBe(false);
  });

  it('the order within a column is the office’s', () => {
    expect(mayReorder(office, task())).toBe(true);
    for (const actor of [lead, support, ...bystanders.map(([, one]) => one)])
      expect(mayReorder(actor, task())).toBe(false);
  });

  it.each(stages)('reports in %s: in progress and in review only', (status) => {
    expect(acceptsReports(status)).toBe(status === IN_PROGRESS || status === IN_REVIEW);
  });

  it.each(stages)('due date and lead in %s stay as they are once it is done or cancelled', (status) => {
    expect(mayRedirect(status)).toBe(status !== DONE && status !== CANCELLED);
  });
});

describe('what a person is asked to do', () => {
  const asked = (actor: Actor, facts: Partial<TaskFacts>, progressPercent = 50) =>
    expectedAction(actor, { ...task(facts), progressPercent });

  it('the lead is asked to accept, then to report, and at 100 % to submit', () => {
    expect(asked(lead, {})).toBe(ACCEPT);
    expect(asked(lead, { status: IN_PROGRESS })).toBe(REPORT_PROGRESS);
    expect(asked(lead, { status: IN_PROGRESS }, 100)).toBe(SUBMIT_FOR_CLOSURE);
    expect(asked(lead, { status: IN_PROGRESS, reportedSinceReturn: false, wasReturned: true }, 100)).toBe(
      REPORT_PROGRESS,
    );
    expect(asked(lead, { status: IN_REVIEW })).toBeNull();
  });

  it('a supporting department is asked to report, and to nothing else', () => {
    expect(asked(support, {})).toBeNull();
    expect(asked(support, { status: IN_PROGRESS }, 100)).toBe(REPORT_PROGRESS);
  });

  it('the office is asked to audit, and not to do the departments’ work', () => {
    expect(asked(office, {})).toBeNull();
    expect(asked(office, { status: IN_PROGRESS })).toBeNull();
    expect(asked(office, { status: IN_REVIEW })).toBe(CLOSE);
  });

  it.each([DONE, PAUSED, CANCELLED])('nobody is asked for anything in %s', (status) => {
    for (const actor of [office, lead, support]) expect(asked(actor, { status })).toBeNull();
  });

  it('nobody else is ever asked', () => {
    for (const status of stages) for (const [, actor] of bystanders) expect(asked(actor, { status })).toBeNull();
  });
});
