import { describe, expect, it } from '@jest/globals';
import { type Actor, Role } from '../account/account.rules.js';
import { PlanStatus } from '../plan/plan.rules.js';
import { type Dealt, type DeclineRefusal, DeclineState, refusalToDecline, refusalToInsist } from './decline.rules.js';

const someone = (roles: Role[], departmentId: string | null = null): Actor => ({
  accountId: 'somebody',
  roles,
  departmentId,
  language: 'en',
});
const lead = someone([Role.DEPARTMENT_HEAD], 'lead');
const office = someone([Role.OFFICE], 'committee');
const officeThatLeads = someone([Role.OFFICE, Role.DEPARTMENT_HEAD], 'lead');
const bystanders: readonly [string, Actor][] = [
  ['a supporting department', someone([Role.DEPARTMENT_HEAD], 'support')],
  ['an account of the department that is no head', someone([], 'lead')],
  ['a leader', someone([Role.LEADER])],
  ['an admin', someone([Role.ADMIN])],
];
const { DECLINED, INSISTED } = DeclineState;

const dealt = (facts: Partial<Dealt> = {}): Dealt => ({
  awaitsAcceptance: true,
  planStatus: PlanStatus.ACTIVE,
  leadDepartmentId: 'lead',
  declineState: null,
  ...facts,
});

describe('declining', () => {
  it.each<[string, Actor, Partial<Dealt>, DeclineRefusal | null]>([
    ['the lead department, before it accepts', lead, {}, null],
    ['the office’s head, where the office leads', officeThatLeads, {}, null],
    ['the office, which reassigns instead', office, {}, 'LEAD_ONLY'],
    ['the lead department, once accepted', lead, { awaitsAcceptance: false }, 'ACCEPTED'],
    ['a second time', lead, { declineState: DECLINED }, 'DECLINED_ALREADY'],
    ['after the office insisted', lead, { declineState: INSISTED }, 'INSISTED_ON'],
    ['in an archived plan', lead, { planStatus: PlanStatus.ARCHIVED }, 'ARCHIVED'],
    ...bystanders.map(([name, actor]): [string, Actor, Partial<Dealt>, DeclineRefusal] => [
      name,
      actor,
      {},
      'LEAD_ONLY',
    ]),
  ])('%s', (_who, actor, facts, refusal) => {
    expect(refusalToDecline(actor, dealt(facts))).toBe(refusal);
  });
});

describe('insisting', () => {
  it.each<[string, Actor, Partial<Dealt>, DeclineRefusal | null]>([
    ['the office, on what was declined', office, { declineState: DECLINED }, null],
    ['on what nobody declined', office, {}, 'NOT_DECLINED'],
    ['twice', office, { declineState: INSISTED }, 'NOT_DECLINED'],
    ['on what is paused', office, { declineState: DECLINED, awaitsAcceptance: false }, 'NOT_DECLINED'],
    ['in an archived plan', office, { declineState: DECLINED, planStatus: PlanStatus.ARCHIVED }, 'ARCHIVED'],
    ['the lead department', lead, { declineState: DECLINED }, 'OFFICE_ONLY'],
    ...bystanders.map(([name, actor]): [string, Actor, Partial<Dealt>, DeclineRefusal] => [
      name,
      actor,
      { declineState: DECLINED },
      'OFFICE_ONLY',
    ]),
  ])('%s', (_who, actor, facts, refusal) => {
    expect(refusalToInsist(actor, dealt(facts))).toBe(refusal);
  });
});
