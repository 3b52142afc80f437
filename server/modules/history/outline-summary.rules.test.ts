import { describe, expect, it } from '@jest/globals';
import { textsIn } from '../../texts.js';
import { outlineSummaryOf } from './outline-summary.rules.js';
import { type Change, SubjectKind, TaskEventKind } from './task-event.rules.js';

const texts = textsIn('zh');
const words = { ...texts, date: (date: string) => texts.date(date, 2022) };
const changed = (field: string, from: string | null, to: string | null): Change => ({ field, from, to });

describe('what happens to a plan, an item or a milestone, in words', () => {
  it.each<[SubjectKind, TaskEventKind, Change[], string]>([
    [SubjectKind.PLAN, TaskEventKind.CREATED, [changed('title', null, '计划')], '建立了计划'],
    [SubjectKind.PLAN, TaskEventKind.UPDATED, [changed('status', 'DRAFT', 'ACTIVE')], '发布了计划'],
    [SubjectKind.PLAN, TaskEventKind.UPDATED, [changed('status', 'ACTIVE', 'ARCHIVED')], '把计划归档'],
    [
      SubjectKind.PLAN,
      TaskEventKind.UPDATED,
      [changed('endsOn', '2022-12-31', '2023-03-31')],
      '把结束日期从12月31日改为2023年3月31日',
    ],
    [SubjectKind.ITEM, TaskEventKind.UPDATED, [changed('narrative', null, '很长的正文')], '修改了正文'],
    [SubjectKind.ITEM, TaskEventKind.UPDATED, [changed('number', '2', '1')], '把序号从2改为1'],
    [SubjectKind.ITEM, TaskEventKind.DELETED, [changed('title', '条目', null)], '删除了这一条工作'],
    [SubjectKind.MILESTONE, TaskEventKind.UPDATED, [changed('reachedOn', null, '2022-09-14')], '确认9月14日达到'],
    [SubjectKind.MILESTONE, TaskEventKind.UPDATED, [changed('reachedOn', '2022-09-14', null)], '收回了“已达到”'],
    [
      SubjectKind.MILESTONE,
      TaskEventKind.UPDATED,
      [changed('title', '完成选举', '完成换届'), changed('dueOn', '2022-09-30', '2022-10-31')],
      '把标题从完成选举改为完成换届，把期限从9月30日改为10月31日',
    ],
  ])('%s %s %j is told as “%s”', (subject, kind, changes, told) => {
    expect(outlineSummaryOf({ kind, changes }, subject, words)).toBe(told);
  });
});
