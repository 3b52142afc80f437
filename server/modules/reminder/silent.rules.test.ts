import { describe, expect, it } from '@jest/globals';
import { textsIn } from '../../texts.js';
import { type Silence, type SilentTask, textForAll, textForDepartment } from './silent.rules.js';

const month = { today: '2022-09-15', reportDueOn: '2022-09-25', planYear: 2022 };
const past = { ...month, today: '2022-09-26' };
const task = (code: string, isInternal = false): SilentTask => ({
  code,
  title: `Title of ${code}`,
  dueOn: '2022-09-30',
  isInternal,
});
const silence = (name: string, tasks: SilentTask[], taskCount = tasks.length): Silence => ({
  name,
  tasks,
  taskCount,
  openCount: taskCount - tasks.filter(({ isInternal }) => isInternal).length,
});

describe('what is sent to a department', () => {
  it('names its tasks, the day, and the one tap that does', () => {
    expect(textForDepartment(silence('教育局', [task('2.3'), task('5.1')]), month, textsIn('zh'))).toBe(
      `【9月进展填报】教育局：
贵单位牵头的2项任务本月还没有填报进展，请于9月25日前在“落实”填报。没有变化的，点“没有变化”就可以。
1. 2.3 Title of 2.3（期限9月30日）
2. 5.1 Title of 5.1（期限9月30日）`,
    );
  });

  it('says after the day that it has passed, in English too', () => {
    expect(textForDepartment(silence('Education', [task('2.3')]), past, textsIn('en'))).toBe(
      `[Progress reports of September] Education:
1 task led by your department has no report this month. It was due by Sep 25: please report soon. Where nothing has changed, one tap on “No change” does.
1. 2.3 Title of 2.3 (due Sep 30)`,
    );
  });

  it('says of an internal task no more than its code', () => {
    const text = textForDepartment(silence('公安分局', [task('8.1', true)]), month, textsIn('zh'));
    expect(text).toContain('1. 8.1（内部任务');
    expect(text).not.toContain('Title');
    expect(text).not.toContain('期限');
  });

  it('counts the rest where there are too many to name', () => {
    expect(textForDepartment(silence('教育局', [task('2.3')], 12), month, textsIn('zh'))).toContain('另有11项');
  });
});

describe('what is sent to all', () => {
  it('names each department with its number, and no task', () => {
    const text = textForAll(
      [silence('教育局', [task('2.3'), task('5.1')]), silence('卫健局', [task('1.1')])],
      month,
      textsIn('zh'),
    );
    expect(text).toContain('教育局2项、卫健局1项。');
    expect(text).not.toContain('Title');
  });

  it('does not count internal tasks, and does not name whoever has no other', () => {
    const some = [silence('公安分局', [task('8.1', true)]), silence('教育局', [task('2.3'), task('2.4', true)])];
    const text = textForAll(some, month, textsIn('zh'));
    expect(text).toContain('教育局1项。');
    expect(text).not.toContain('公安');
    expect(textForAll([silence('公安分局', [task('8.1', true)])], month, textsIn('zh'))).toBeNull();
  });
});
