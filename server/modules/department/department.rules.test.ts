import { describe, expect, it } from '@jest/globals';
import {
  DepartmentAction,
  type DepartmentFacts,
  type DepartmentRefusal,
  isDepartmentCode,
  makesCircle,
  refusalToKeep,
} from './department.rules.js';

const { EDIT, ARCHIVE, RESTORE } = DepartmentAction;
const idle: DepartmentFacts = { isArchived: false, openParts: 0, openTasks: 0 };

describe('keeping departments', () => {
  it.each<[DepartmentAction, boolean, Partial<DepartmentFacts>, DepartmentRefusal | null]>([
    [EDIT, false, {}, 'ADMIN_ONLY'],
    [ARCHIVE, false, {}, 'ADMIN_ONLY'],
    [RESTORE, false, { isArchived: true }, 'ADMIN_ONLY'],
    [EDIT, true, { openParts: 2, openTasks: 3 }, null],
    [EDIT, true, { isArchived: true }, 'ARCHIVED'],
    [ARCHIVE, true, {}, null],
    [ARCHIVE, true, { openParts: 1 }, 'HAS_PARTS'],
    [ARCHIVE, true, { openTasks: 1 }, 'LEADS_OPEN_TASKS'],
    [ARCHIVE, true, { isArchived: true }, 'ARCHIVED'],
    [RESTORE, true, { isArchived: true }, null],
    [RESTORE, true, {}, 'NOT_ARCHIVED'],
  ])('%s, by an admin: %s, with %j: %s', (action, mayAdminister, facts, refusal) => {
    expect(refusalToKeep(action, mayAdminister, { ...idle, ...facts })).toBe(refusal);
  });

  const parents = new Map([
    ['top', null],
    ['part', 'top'],
    ['part of part', 'part'],
    ['other', null],
  ]);
  it.each<[string, string | null, boolean]>([
    ['top', null, false],
    ['top', 'top', true],
    ['top', 'part', true],
    ['top', 'part of part', true],
    ['part', 'other', false],
    ['other', 'part of part', false],
    ['part of part', 'top', false],
  ])('%s under %s makes a circle: %s', (id, parent, circle) => expect(makesCircle(id, parent, parents)).toBe(circle));

  it.each([
    ['guicheng', true],
    ['a-2', true],
    ['', false],
    ['Rights', false],
    ['2a', false],
    ['妇联', false],
    ['x'.repeat(33), false],
  ])('%j can be a code: %s', (code, expected) => expect(isDepartmentCode(code)).toBe(expected));
});
