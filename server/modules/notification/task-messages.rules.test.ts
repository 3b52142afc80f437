import { describe, expect, it } from '@jest/globals';
import { type Change, TaskEventKind } from '../history/task-event.rules.js';
import { PlanStatus } from '../plan/plan.rules.js';
import type { Recipients } from './notification.rules.js';
import { type Happening, messagesOf } from './task-messages.rules.js';

const task = {
  planStatus: PlanStatus.ACTIVE,
  leadDepartmentId: 'lead',
  supportingDepartmentIds: ['s1', 's2'],
  isInternal: false,
};
const changed = (field: string, from: string | null, to: string | null): Change => ({ field, from, to });
const moved = (from: string, to: string): Change[] => [changed('status', from, to)];
const created = [
  changed('leadDepartment', null, 'lead'),
  changed('supportingDepartments', null, '["s1","s2"]'),
  changed('dueOn', null, '2022-09-30'),
];
const happening = (kind: string, changes: readonly Change[], more: Partial<Happening> = {}): Happening => {
  const found = Object.values(TaskEventKind).find((one) => one === kind);
  if (!found) throw new Error(`there is no event ${kind}`);
  return { kind: found, changes, note: null, ...more };
};

/** Whom a message is for, in a word. */
const whom = ({ departmentIds = [], office, accountIds = [] }: Recipients): string =>
  [...departmentIds, ...(office ? ['office'] : []), ...accountIds].join(' ');
const told = (event: Happening, planStatus = PlanStatus.ACTIVE) =>
  Object.fromEntries(messagesOf(event, { ...task, planStatus }).map(({ kind, to }) => [kind, whom(to)]));

describe('who is told of an event', () => {
  it.each<[string, Happening, Record<string, string>]>([
    ['a new task', happening('CREATED', created), { ASSIGNED: 'lead', SUPPORT_ASSIGNED: 's1 s2' }],
    [
      'a new task with somebody in charge',
      happening('CREATED', [...created, changed('assignee', null, 'person')]),
      { ASSIGNED: 'lead', ASSIGNEE: 'person', SUPPORT_ASSIGNED: 's1 s2' },
    ],
    [
      'a further one of several that are dealt at once',
      happening('CREATED', created, {
        copy: { batchId: 'batch', leadDepartmentId: 'lead', leadDepartmentIds: ['other', 'lead', 'third'] },
      }),
      { ASSIGNED: 'lead' },
    ],
    [
      'the first of several, for whoever supports it because they lead the one before',
      happening('CREATED', created, {
        copy: { batchId: 'batch', leadDepartmentId: 'lead', leadDepartmentIds: ['s1', 'lead', 'third'] },
      }),
      { ASSIGNED: 'lead', SUPPORT_ASSIGNED: 's1' },
    ],
    [
      'another lead',
      happening('UPDATED', [changed('leadDepartment', 'former', 'lead')]),
      { ASSIGNED: 'lead', REASSIGNED: 'former' },
    ],
    [
      'another supporting department, the others as they were',
      happening('UPDATED', [changed('supportingDepartments', '["s1"]', '["s1","s2"]')]),
      { SUPPORT_ASSIGNED: 's2' },
    ],
    [
      'another due date',
      happening('UPDATED', [changed('dueOn', '2022-09-30', '2022-10-31')]),
      { DUE_ON_CHANGED: 'lead s1 s2' },
    ],
    ['another title', happening('UPDATED', [changed('title', 'Old', 'New')]), {}],
    ['accepted', happening('MOVED', moved('NOT_STARTED', 'IN_PROGRESS')), {}],
    ['submitted', happening('MOVED', moved('IN_PROGRESS', 'IN_REVIEW')), { SUBMITTED: 'office' }],
    ['closed', happening('MOVED', moved('IN_REVIEW', 'DONE')), { CLOSED: 'lead' }],
    ['returned', happening('MOVED', moved('IN_REVIEW', 'IN_PROGRESS')), { RETURNED: 'lead' }],
    ['reopened', happening('MOVED', moved('DONE', 'IN_PROGRESS')), { REOPENED: 'lead s1 s2' }],
    ['paused', happening('MOVED', moved('IN_PROGRESS', 'PAUSED')), { PAUSED: 'lead s1 s2' }],
    ['resumed', happening('MOVED', moved('PAUSED', 'IN_PROGRESS')), { RESUMED: 'lead s1 s2' }],
    ['cancelled', happening('MOVED', moved('IN_PROGRESS', 'CANCELLED')), { CANCELLED: 'lead s1 s2' }],
    ['put elsewhere in its column', happening('REORDERED', [changed('position', 'a0', 'a1')]), {}],
    ['declined', happening('DECLINED', []), { DECLINED: 'office' }],
    ['insisted on', happening('INSISTED', []), { INSISTED: 'lead' }],
    ['an extension asked for', happening('EXTENSION_REQUESTED', []), { EXTENSION_REQUESTED: 'office' }],
    [
      'an extension granted',
      happening('EXTENSION_DECIDED', [changed('dueOn', '2022-09-30', '2022-10-31')]),
      { EXTENSION_DECIDED: 'lead', DUE_ON_CHANGED: 's1 s2' },
    ],
    ['an extension refused', happening('EXTENSION_DECIDED', []), { EXTENSION_DECIDED: 'lead' }],
    ['a notice', happening('NOTICE_ISSUED', []), { NOTICE_ISSUED: 'lead' }],
    [
      'a notice answered',
      happening('NOTICE_ANSWERED', [], { concerned: { accountIds: ['issuer'] } }),
      { NOTICE_ANSWERED: 'issuer' },
    ],
    ['an instruction', happening('INSTRUCTED', []), { INSTRUCTED: 'lead office' }],
    ['a report', happening('REPORTED', []), { INSTRUCTION_ANSWERED: '' }],
    [
      'a report that a leader waits for',
      happening('REPORTED', [], { concerned: { accountIds: ['leader'] } }),
      { INSTRUCTION_ANSWERED: 'leader' },
    ],
    [
      'a comment',
      happening('COMMENTED', [], { concerned: { departmentIds: ['lead'], accountIds: ['speaker'] } }),
      { COMMENTED: 'lead speaker' },
    ],
    [
      'a comment that mentions people',
      happening('COMMENTED', [changed('mentionedUsers', null, '["one","two"]')], {
        concerned: { accountIds: ['one'] },
      }),
      { MENTIONED: 'one two', COMMENTED: 'one' },
    ],
    [
      'an instruction that mentions a department',
      happening('INSTRUCTED', [changed('mentionedDepartments', null, '["other"]')]),
      { MENTIONED: 'other', INSTRUCTED: 'lead office' },
    ],
  ])('%s', (_what, event, expected) => {
    expect(told(event)).toEqual(expected);
  });

  it.each([PlanStatus.DRAFT, PlanStatus.ARCHIVED])('nobody, of a plan that is %s', (status) => {
    expect(told(happening('CREATED', created), status)).toEqual({});
  });

  it('whoever is mentioned gets that first, a person before their department, with where it was', () => {
    const changes = [changed('mentionedDepartments', null, '["other"]'), changed('mentionedUsers', null, '["one"]')];
    const messages = messagesOf(happening('INSTRUCTED', changes), task);
    expect(messages.map(({ kind, to, facts }) => [kind, whom(to), facts])).toEqual([
      ['MENTIONED', 'one', { inInstruction: 'true' }],
      ['MENTIONED', 'other', { inInstruction: 'true', asDepartment: 'true' }],
      ['INSTRUCTED', 'lead office', {}],
    ]);
  });

  it('repeats the beginning of a note, and no more', () => {
    const [message] = messagesOf(happening('INSTRUCTED', [], { note: '字'.repeat(200) }), task);
    expect(message?.facts?.note).toBe(`${'字'.repeat(139)}…`);
  });
});
