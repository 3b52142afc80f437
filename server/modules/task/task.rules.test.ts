import { describe, expect, it } from '@jest/globals';
import { type Actor, Role } from '../account/account.rules.js';
import { DepartmentKind } from '../department/department.rules.js';
import { PlanStatus } from '../plan/plan.rules.js';
import {
  actionOf,
  isForbidden,
  mayReorder,
  needsNote,
  permittedActions,
  permittedStages,
  type Refusal,
  refusalToMove,
  stages,
  TaskAction,
  type TaskFacts,
  TaskStatus,
} from './task.rules.js';

const { NOT_STARTED, IN_PROGRESS, IN_REVIEW, DONE, PAUSED, CANCELLED } = TaskStatus;

const someone = (roles: Role[], departmentId: string | null = null, accountId = 'somebody'): Actor => ({
  accountId,
  roles,
  departmentId,
  language: 'en',
});

const office = someone([Role.OFFICE], 'committee');
const lead = someone([Role.DEPARTMENT_HEAD], 'lead');
const actors: Record<string, Actor> = {
  'the office': office,
  'the lead department': lead,
  'a supporting department': someone([Role.DEPARTMENT_HEAD], 'support'),
  'another department': someone([Role.DEPARTMENT_HEAD], 'other'),
  'a leader': someone([Role.LEADER]),
  'a leader of the lead department without its rights': someone([Role.LEADER], 'lead'),
  'an admin': someone([Role.ADMIN]),
  'an admin of the lead department without its rights': someone([Role.ADMIN], 'lead'),
  'a head of no department': someone([Role.DEPARTMENT_HEAD]),
  'an account without a role': someone([], 'lead'),
};

const task = (facts: Partial<TaskFacts> = {}): TaskFacts => ({
  status: NOT_STARTED,
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
  ...facts,
});

/** The picture of domain.md, "Stages", arrow by arrow: from, to, verb, who, and whether it asks for a note. */
const arrows: readonly [TaskStatus, TaskStatus, TaskAction, 'lead' | 'office', boolean][] = [
  [NOT_STARTED, IN_PROGRESS, TaskAction.ACCEPT, 'lead', false],
  [NOT_STARTED, PAUSED, TaskAction.PAUSE, 'office', true],
  [NOT_STARTED, CANCELLED, TaskAction.CANCEL, 'office', true],
  [IN_PROGRESS, IN_REVIEW, TaskAction.SUBMIT_FOR_CLOSURE, 'lead', false],
  [IN_PROGRESS, PAUSED, TaskAction.PAUSE, 'office', true],
  [IN_PROGRESS, CANCELLED, TaskAction.CANCEL, 'office', true],
  [IN_REVIEW, DONE, TaskAction.CLOSE, 'office', false],
  [IN_REVIEW, IN_PROGRESS, TaskAction.RETURN, 'office', true],
  [IN_REVIEW, CANCELLED, TaskAction.CANCEL, 'office', true],
  [DONE, IN_PROGRESS, TaskAction.REOPEN, 'office', true],
  [PAUSED, NOT_STARTED, TaskAction.RESUME, 'office', false],
  [PAUSED, IN_PROGRESS, TaskAction.RESUME, 'office', false],
  [PAUSED, CANCELLED, TaskAction.CANCEL, 'office', true],
  [CANCELLED, NOT_STARTED, TaskAction.REOPEN, 'office', true],
];

const arrow = (from: TaskStatus, to: TaskStatus) => arrows.find(([a, b]) => a === from && b === to);
const pairs = stages.flatMap((from) => stages.filter((to) => to !== from).map((to) => [from, to] as const));
const by = Object.entries(actors);

describe('the state machine', () => {
  it.each(pairs)('%s to %s is the step that domain.md draws, or none', (from, to) => {
    const drawn = arrow(from, to);
    expect(actionOf(from, to)).toBe(drawn?.[2] ?? null);
    expect(needsNote(actionOf(from, to))).toBe(drawn?.[4] ?? false);
  });

  it.each(by)('%s takes exactly the steps that are theirs, from every stage', (name, actor) => {
    for (const [from, to] of pairs) {
      const drawn = arrow(from, to);
      const facts = task({ status: from, pausedFrom: from === PAUSED ? IN_PROGRESS : null });
      const isTheirs = name === 'the office' || (name === 'the lead department' && drawn?.[3] === 'lead');
      const isThere = drawn !== undefined && !(from === PAUSED && to === NOT_STARTED);
      const refusal = refusalToMove(actor, facts, to);
      expect({ from, to, allowed: refusal === null }).toEqual({ from, to, allowed: isThere && isTheirs });
      if (drawn === undefined) expect(refusal).toBe('NO_SUCH_STEP');
      else if (!isTheirs) expect(refusal).toBe(drawn[3] === 'lead' ? 'LEAD_ONLY' : 'OFFICE_ONLY');
    }
  });

  it.each(by)('what %s is shown is what would not be refused', (_name, actor) => {
    for (const status of stages) {
      const facts = task({ status, pausedFrom: status === PAUSED ? NOT_STARTED : null });
      const shown = permittedStages(actor, facts);
      expect(shown).not.toContain(status);
      for (const to of stages.filter((one) => one !== status))
        expect(shown.includes(to)).toBe(refusalToMove(actor, facts, to) === null);
    }
  });

  it.each(stages)('a task of an archived plan leaves %s for nothing and nobody', (status) => {
    const facts = task({ status, planStatus: PlanStatus.ARCHIVED, pausedFrom: IN_PROGRESS });
    for (const actor of Object.values(actors)) {
      expect(permittedStages(actor, facts)).toEqual([]);
      expect(permittedActions(actor, facts)).toEqual([]);
      expect(mayReorder(actor, facts)).toBe(false);
    }
    expect(refusalToMove(office, facts, IN_PROGRESS)).toBe('PLAN_ARCHIVED');
  });
});

describe('resuming', () => {
  it.each([NOT_STARTED, IN_PROGRESS])('a task paused from %s resumes there and nowhere else', (pausedFrom) => {
    const facts = task({ status: PAUSED, pausedFrom });
    expect(permittedStages(office, facts)).toEqual([pausedFrom, CANCELLED]);
    const elsewhere = pausedFrom === NOT_STARTED ? IN_PROGRESS : NOT_STARTED;
    expect(refusalToMove(office, facts, elsewhere)).toBe('RESUME_ELSEWHERE');
  });
});

describe('submitting for closure', () => {
  it.each<[boolean, boolean, Refusal | null]>([
    [false, false, 'REPORT_FIRST'],
    [false, true, 'REPORT_AGAIN'],
    [true, false, null],
    [true, true, null],
  ])(
    'with a report since the return: %s; returned before: %s; is refused as %s',
    (reportedSinceReturn, wasReturned, refusal) => {
      const facts = task({ status: IN_PROGRESS, reportedSinceReturn, wasReturned });
      expect(refusalToMove(lead, facts, IN_REVIEW)).toBe(refusal);
      expect(refusalToMove(office, facts, IN_REVIEW)).toBe(refusal);
    },
  );
});

describe('closing what the office leads itself', () => {
  const own = task({ status: IN_REVIEW, leadDepartmentKind: DepartmentKind.COMMITTEE_OFFICE, submittedById: 'first' });

  it('takes another person of the office than the one who submitted it', () => {
    expect(refusalToMove(someone([Role.OFFICE], null, 'first'), own, DONE)).toBe('ANOTHER_AUDITOR');
    expect(refusalToMove(someone([Role.OFFICE], null, 'second'), own, DONE)).toBeNull();
  });

  it('whoever submitted on behalf of another department may still close it', () => {
    const others = { ...own, leadDepartmentKind: DepartmentKind.TOWNSHIP };
    expect(refusalToMove(someone([Role.OFFICE], null, 'first'), others, DONE)).toBeNull();
  });
});

describe('a refusal', () => {
  it.each<[Refusal, boolean]>([
    ['OFFICE_ONLY', true],
    ['LEAD_ONLY', true],
    ['ANOTHER_AUDITOR', true],
    ['PLAN_ARCHIVED', false],
    ['NO_SUCH_STEP', false],
    ['RESUME_ELSEWHERE', false],
    ['REPORT_FIRST', false],
    ['REPORT_AGAIN', false],
  ])('%s is about who asks: %s', (refusal, forbidden) => expect(isForbidden(refusal)).toBe(forbidden));
});
