import { describe, expect, it } from '@jest/globals';
import { type Actor, Role } from '../account/account.rules.js';
import { PlanStatus } from '../plan/plan.rules.js';
import { CommentKind, type CommentRefusal, mayEverSay, refusalToSay, type SpokenOf } from './comment.rules.js';

const someone = (roles: Role[], departmentId: string | null = null): Actor => ({
  accountId: 'somebody',
  roles,
  departmentId,
  language: 'en',
});
const { COMMENT, INSTRUCTION } = CommentKind;
const { OFFICE, LEADER, DEPARTMENT_HEAD, ADMIN } = Role;
const task: SpokenOf = {
  planStatus: PlanStatus.ACTIVE,
  isOver: false,
  leadDepartmentId: 'lead',
  supportingDepartmentIds: ['support'],
};

type Row = [string, Actor, CommentRefusal | null, CommentRefusal | null, boolean, boolean];

describe('who may say what of a task', () => {
  it.each<Row>([
    ['the lead', someone([DEPARTMENT_HEAD], 'lead'), null, 'LEADER_ONLY', true, false],
    ['a supporting department', someone([DEPARTMENT_HEAD], 'support'), null, 'LEADER_ONLY', true, false],
    ['another department', someone([DEPARTMENT_HEAD], 'other'), 'PART_ONLY', 'LEADER_ONLY', true, false],
    ['an account of the lead that is no head', someone([], 'lead'), 'PART_ONLY', 'LEADER_ONLY', false, false],
    ['the office', someone([OFFICE], 'committee'), null, 'LEADER_ONLY', true, false],
    ['a leader', someone([LEADER]), null, null, true, true],
    ['a leader who is a head elsewhere', someone([LEADER, DEPARTMENT_HEAD], 'other'), null, null, true, true],
    ['an admin', someone([ADMIN]), 'PART_ONLY', 'LEADER_ONLY', false, false],
  ])('%s', (_who, actor, comment, instruct, mayComment, mayInstruct) => {
    expect(refusalToSay(actor, task, COMMENT)).toBe(comment);
    expect(refusalToSay(actor, task, INSTRUCTION)).toBe(instruct);
    expect([mayEverSay(actor, COMMENT), mayEverSay(actor, INSTRUCTION)]).toEqual([mayComment, mayInstruct]);
  });

  const leader = someone([LEADER]);
  it('what is done or cancelled is still spoken of, but nothing is instructed any more', () => {
    const over = { ...task, isOver: true };
    expect([refusalToSay(leader, over, COMMENT), refusalToSay(leader, over, INSTRUCTION)]).toEqual([null, 'OVER']);
  });

  it('an archived plan takes neither', () => {
    const archived = { ...task, planStatus: PlanStatus.ARCHIVED };
    for (const kind of [COMMENT, INSTRUCTION]) expect(refusalToSay(leader, archived, kind)).toBe('ARCHIVED');
  });
});
