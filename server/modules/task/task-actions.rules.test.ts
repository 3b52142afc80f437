import { describe, expect, it } from '@jest/globals';
import { type Actor, Role } from '../account/account.rules.js';
import { DeclineState } from '../decline/decline.rules.js';
import { DepartmentKind } from '../department/department.rules.js';
import { NoticeLevel } from '../notice/notice.rules.js';
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
const {
  ACCEPT,
  DECLINE,
  INSIST,
  REPORT_PROGRESS,
  SUBMIT_FOR_CLOSURE,
  CLOSE,
  RETURN,
  REOPEN,
  PAUSE,
  RESUME,
  CANCEL,
  EDIT,
  ASSIGN,
  INSTRUCT,
  COMMENT,
} = TaskAction;
const { DECLINED, INSISTED } = DeclineState;
const { REQUEST_EXTENSION: EXTEND, DECIDE_EXTENSION: DECIDE, ISSUE_NOTICE: ISSUE } = TaskAction;

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
  extensionPending: false,
  declineState: null,
  nextNotice: null,
  ...facts,
});

describe('what a person may do with a task', () => {
  it.each<[TaskStatus, TaskAction[], TaskAction[], TaskAction[]]>([
    [
      NOT_STARTED,
      [ACCEPT, PAUSE, CANCEL, EDIT, ASSIGN, EXTEND, COMMENT],
      [ACCEPT, DECLINE, EXTEND, COMMENT],
      [COMMENT],
    ],
    [
      IN_PROGRESS,
      [REPORT_PROGRESS, SUBMIT_FOR_CLOSURE, PAUSE, CANCEL, EDIT, ASSIGN, EXTEND, COMMENT],
      [REPORT_PROGRESS, SUBMIT_FOR_CLOSURE, EXTEND, COMMENT],
      [REPORT_PROGRESS, COMMENT],
    ],
    [
      IN_REVIEW,
      [REPORT_PROGRESS, CLOSE, RETURN, CANCEL, EDIT, ASSIGN, EXTEND, COMMENT],
      [REPORT_PROGRESS, EXTEND, COMMENT],
      [REPORT_PROGRESS, COMMENT],
    ],
    [DONE, [REOPEN, EDIT, ASSIGN, COMMENT], [COMMENT], [COMMENT]],
    [PAUSED, [RESUME, CANCEL, EDIT, ASSIGN, EXTEND, COMMENT], [EXTEND, COMMENT], [COMMENT]],
    [CANCELLED, [REOPEN, EDIT, ASSIGN, COMMENT], [COMMENT], [COMMENT]],
  ])(
    'in %s: the office, the lead, a supporting department, a leader, and nobody else',
    (status, ofOffice, ofLead, ofSupport) => {
      const facts = task({ status });
      expect(permittedActions(office, facts)).toEqual(ofOffice);
      expect(permittedActions(lead, facts)).toEqual(ofLead);
      expect(permittedActions(support, facts)).toEqual(ofSupport);
      const ofLeader = status === DONE || status === CANCELLED ? [COMMENT] : [INSTRUCT, COMMENT];
      for (const [, actor] of bystanders)
        expect(permittedActions(actor, facts)).toEqual(actor.roles.includes(Role.LEADER) ? ofLeader : []);
    },
  );

  it('a department cannot submit, nor is it offered to, before it has reported', () => {
    expect(permittedActions(lead, task({ status: IN_PROGRESS, reportedSinceReturn: false }))).toEqual([
      REPORT_PROGRESS,
      EXTEND,
      COMMENT,
    ]);
  });

  it('several roles add up', () => {
    const both = someone([Role.LEADER, Role.DEPARTMENT_HEAD], 'lead');
    expect(permittedActions(both, task())).toEqual([ACCEPT, DECLINE, EXTEND, INSTRUCT, COMMENT]);
  });

  it('while a request for an extension waits, the office answers it and nobody asks again', () => {
    const waiting = task({ extensionPending: true });
    expect(permittedActions(office, waiting)).toEqual([ACCEPT, PAUSE, CANCEL, EDIT, ASSIGN, DECIDE, COMMENT]);
    expect(permittedActions(lead, waiting)).toEqual([ACCEPT, DECLINE, COMMENT]);
    expect(permittedActions(support, waiting)).toEqual([COMMENT]);
  });

  it('the office issues a notice where one may be issued today', () => {
    const due = { nextNotice: NoticeLevel.BLUE };
    expect(permittedActions(office, task(due))).toEqual([ACCEPT, PAUSE, CANCEL, EDIT, ASSIGN, EXTEND, ISSUE, COMMENT]);
    expect(permittedActions(office, task({ ...due, status: PAUSED }))).not.toContain(ISSUE);
    expect(permittedActions(lead, task(due))).toEqual([ACCEPT, DECLINE, EXTEND, COMMENT]);
  });

  it('a draft’s dates are changed, not extended', () => {
    const draft = task({ planStatus: PlanStatus.DRAFT });
    expect(permittedActions(lead, draft)).toEqual([ACCEPT, DECLINE, COMMENT]);
  });

  it('what was declined may still be accepted, and the office may insist', () => {
    const declined = task({ declineState: DECLINED });
    expect(permittedActions(lead, declined)).toEqual([ACCEPT, EXTEND, COMMENT]);
    expect(permittedActions(office, declined)).toEqual([ACCEPT, INSIST, PAUSE, CANCEL, EDIT, ASSIGN, EXTEND, COMMENT]);
  });

  it('what the office insisted on may only be accepted', () => {
    const insisted = task({ declineState: INSISTED });
    expect(permittedActions(lead, insisted)).toEqual([ACCEPT, EXTEND, COMMENT]);
    expect(permittedActions(office, insisted)).toEqual([ACCEPT, PAUSE, CANCEL, EDIT, ASSIGN, EXTEND, COMMENT]);
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

  it('what was declined waits for the office’s answer, and then for the department again', () => {
    expect(asked(lead, { declineState: DECLINED })).toBeNull();
    expect(asked(office, { declineState: DECLINED })).toBe(ASSIGN);
    expect(asked(lead, { declineState: INSISTED })).toBe(ACCEPT);
    expect(asked(office, { declineState: INSISTED })).toBeNull();
    expect(asked(office, { declineState: DECLINED, status: PAUSED })).toBeNull();
  });

  it('a supporting department is asked to report, and to nothing else', () => {
    expect(asked(support, {})).toBeNull();
    expect(asked(support, { status: IN_PROGRESS }, 100)).toBe(REPORT_PROGRESS);
  });

  it('the office is asked to audit, and not to do the departments’ work', () => {
    expect(asked(office, {})).toBeNull();
    expect(asked(office, { status: IN_PROGRESS })).toBeNull();
    expect(asked(office, { status: IN_REVIEW })).toBe(CLOSE);
    expect(asked(office, { status: IN_PROGRESS, extensionPending: true })).toBe(DECIDE);
    expect(asked(office, { status: IN_REVIEW, extensionPending: true })).toBe(CLOSE);
  });

  it.each([DONE, PAUSED, CANCELLED])('nobody is asked for anything in %s', (status) => {
    for (const actor of [office, lead, support]) expect(asked(actor, { status })).toBeNull();
  });

  it('nobody else is ever asked', () => {
    for (const status of stages) for (const [, actor] of bystanders) expect(asked(actor, { status })).toBeNull();
  });
});
