import { describe, expect, it } from '@jest/globals';
import { type Actor, Role } from '../account/account.rules.js';
import { type ReportWords, refusalOfNoChange, speaksFor } from './progress-report.rules.js';

const someone = (roles: Role[], departmentId: string | null): Actor => ({
  accountId: 'somebody',
  roles,
  departmentId,
  language: 'en',
});
const task = { leadDepartmentId: 'lead', supportingDepartmentIds: ['support'] };
const { OFFICE, DEPARTMENT_HEAD, LEADER } = Role;

it.each<[string, Actor, string | null]>([
  ['the lead’s head', someone([DEPARTMENT_HEAD], 'lead'), 'lead'],
  ['a supporting department’s head', someone([DEPARTMENT_HEAD], 'support'), 'support'],
  ['the office', someone([OFFICE], 'committee'), 'lead'],
  ['a supporting head who is of the office too', someone([OFFICE, DEPARTMENT_HEAD], 'support'), 'support'],
  ['a head elsewhere who is of the office too', someone([OFFICE, DEPARTMENT_HEAD], 'other'), 'lead'],
  ['another department’s head', someone([DEPARTMENT_HEAD], 'other'), null],
  ['a leader', someone([LEADER], 'lead'), null],
])('a report by %s speaks for its department', (_who, actor, departmentId) => {
  expect(speaksFor(actor, task)).toBe(departmentId);
});

describe('“no change”', () => {
  const last: ReportWords = { progressPercent: 60, narrative: 'Drafted', problems: null, nextSteps: 'Send' };
  it.each<[string, ReportWords | null, Partial<ReportWords>, ReturnType<typeof refusalOfNoChange>]>([
    ['is an answer in the same figure and words', last, {}, null],
    ['is none before the first report', null, {}, 'NO_FORMER_REPORT'],
    ['is none with another figure', last, { progressPercent: 61 }, 'CHANGED'],
    ['is none in other words', last, { narrative: 'Drafted twice' }, 'CHANGED'],
    ['is none with a new problem', last, { problems: 'Rain' }, 'CHANGED'],
    ['is none without the next steps', last, { nextSteps: null }, 'CHANGED'],
  ])('%s', (_what, former, difference, refusal) => {
    expect(refusalOfNoChange(former, { ...last, ...difference })).toBe(refusal);
  });
});
