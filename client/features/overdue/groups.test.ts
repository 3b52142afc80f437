import { describe, expect, it } from '@jest/globals';
import type { OverdueTaskFragment } from '../../generated/graphql.js';
import { grouped, type Heading, type TaskRow } from './groups.js';

const task = (id: string, department: string): TaskRow => ({
  isGone: false,
  row: {
    id,
    code: id,
    title: id,
    isInternal: false,
    status: 'IN_PROGRESS',
    daysOverdue: 1,
    waitsForOffice: false,
    dueOn: '2022-09-14',
    baselineDueOn: '2022-09-14',
    dueOnChanges: 0,
    submittedOn: null,
    viewerCan: [],
    item: { id: 'i', number: 1, shortTitle: 'I' },
    leadDepartment: { id: department, shortName: department },
    assignee: null,
    latestReport: null,
  },
});
const heading = (id: string, count: number | null = 1): Heading => ({ id, title: id, count });
const own = (one: OverdueTaskFragment): Heading => heading(one.leadDepartment.id, null);

it('groups stand in the order of the headings, rows in their own; what has no heading comes last', () => {
  const rows = [task('1.1', 'b'), task('1.2', 'new'), task('1.3', 'a'), task('1.4', 'b')];
  const groups = grouped(rows, [heading('a'), heading('empty'), heading('b', 2)], own);
  expect(groups.map((group) => [group.heading?.id, group.heading?.count, group.rows.map(({ row }) => row.id)])).toEqual(
    [
      ['a', 1, ['1.3']],
      ['b', 2, ['1.1', '1.4']],
      ['new', null, ['1.2']],
    ],
  );
});

describe('nothing', () => {
  it('is no group', () => expect(grouped([], [heading('a')], own)).toEqual([]));
});
