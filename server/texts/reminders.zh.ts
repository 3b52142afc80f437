import type { DigestLineKind } from '../modules/reminder/digest.rules.js';
import type { AboutAll, AboutDepartment } from '../modules/reminder/silent.rules.js';

/** A line of a digest: the date it is about, and how many working days. The task's title stands beside it. */
const line: Record<DigestLineKind, (date: string, count: number) => string> = {
  NOTICE_PASSED: (date) => `督办单应于${date}前答复，还没有答复`,
  NOTICE_DUE: (date) => `督办单请于${date}前答复`,
  OVERDUE: (date, count) => `期限${date}，已逾期${count}天`,
  DUE_SOON: (date, count) => `期限${date}，还有${count}个工作日`,
  REPORT_DUE: (date, count) => (count < 0 ? `进展应于${date}前填报，请补报` : `请于${date}前填报进展`),
  SUBMISSION_WAITS: (date, count) => `${date}申请办结，已等${count}个工作日`,
  EXTENSION_WAITS: (date, count) => `${date}申请延期，已等${count}个工作日`,
  SILENT: (date, count) => `填报截止${date}已过，还有${count}项任务的牵头单位没有填报`,
  LATE: (date, count) => `期限${date}，已逾期${count}天`,
};

/** What is said of working days and reminders. */
export const reminders = {
  calendar: {
    makeUp: (holiday: string) => `${holiday}调休`,
    yearBetween: (first: number, last: number) => `年份须在${first}到${last}之间。`,
    noException: '这一天没有另作安排，可能别人刚刚删去了。请刷新后再看。',
  },
  reminding: {
    days: (most: number, least: number, latest: number) => `最多填${most}个，每个是${least}到${latest}的整数。`,
    line,
  },
  silent: {
    month: (month: number) => `${month}月`,
    forDepartment: ({ month, by, isPast, name, count, tasks }: AboutDepartment) =>
      [
        `【${month}进展填报】${name}：`,
        `贵单位牵头的${count}项任务本月还没有填报进展，${isPast ? `应于${by}前填报，请尽快补报` : `请于${by}前在“落实”填报`}。没有变化的，点“没有变化”就可以。`,
        tasks,
      ].join('\n'),
    task: (number: number, code: string, title: string, due: string) => `${number}. ${code} ${title}（期限${due}）`,
    internalTask: (number: number, code: string) => `${number}. ${code}（内部任务，名称请登录后看）`,
    moreTasks: (count: number) => `另有${count}项，请登录后看“我的任务”。`,
    forAll: ({ month, by, isPast, departments }: AboutAll) =>
      [
        `【${month}进展填报】`,
        `以下单位还有任务本月没有填报进展，${isPast ? `应于${by}前填报，请尽快补报` : `请于${by}前在“落实”填报`}：`,
        `${departments}。`,
        '没有变化的，点“没有变化”就可以。',
      ].join('\n'),
    ofDepartment: (name: string, count: number) => `${name}${count}项`,
    list: (names: readonly string[]) => names.join('、'),
  },
};
