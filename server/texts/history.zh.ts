import type { PlanStatus } from '../modules/plan/plan.rules.js';
import type { TaskAction, TaskStatus } from '../modules/task/task.rules.js';
import { status } from './stages.zh.js';

/** Events in words. */
export const history = {
  system: '系统',
  by: (actor: string, words: string) => `${actor}${words}`,
  created: (code: string, lead: string, due: string) => `立项，编号${code}，由${lead}牵头，期限${due}`,
  moved: {
    ACCEPT: '签收了任务',
    SUBMIT_FOR_CLOSURE: '申请办结',
    CLOSE: '审核通过，办结销号',
    RETURN: '退回任务',
    REOPEN: '重新打开任务',
    PAUSE: '暂缓任务',
    RESUME: '恢复推进',
    CANCEL: '撤销任务',
  } satisfies Partial<Record<TaskAction, string>>,
  onBehalf: (words: string, department: string) => `代${department}${words}`,
  selfAudited: '（办公室自行审核）',
  movedTo: (from: TaskStatus, to: TaskStatus) => `从“${status[from]}”移到“${status[to]}”`,
  reordered: '调整了它在列内的次序',
  deleted: '删除了任务',
  declined: '退签，不接这项任务',
  insisted: '答复退签，坚持分派',
  commented: '留言',
  instructed: '批示',
  mentioning: (words: string, names: string) => `${words}，提到${names}`,
  outline: {
    created: { PLAN: '建立了计划', ITEM: '增加了这一条工作', MILESTONE: '增加了里程碑' },
    deleted: { PLAN: '删除了计划', ITEM: '删除了这一条工作', MILESTONE: '删除了里程碑' },
    status: { ACTIVE: '发布了计划', ARCHIVED: '把计划归档' } satisfies Partial<Record<PlanStatus, string>>,
    reached: (date: string) => `确认${date}达到`,
    notReached: '收回了“已达到”',
    field: {
      number: '序号',
      title: '标题',
      shortTitle: '简称',
      narrative: '正文',
      series: '系列',
      year: '年度',
      startsOn: '开始日期',
      endsOn: '结束日期',
      dueOn: '期限',
    },
    about: {
      PLAN: (title: string) => `计划：${title}`,
      ITEM: (title: string) => `条目：${title}`,
      MILESTONE: (title: string) => `里程碑：${title}`,
    },
  },
  reported: (department: string, from: string | null, to: string) =>
    from === null || from === to
      ? `代表${department}填报进展，进度${to}%`
      : `代表${department}填报进展，进度${from}%→${to}%`,
  reportedInternally: (department: string, from: string | null, to: string | null) => {
    if (to === null) return `代表${department}填报内部进展`;
    return from === null || from === to
      ? `代表${department}填报内部进展，进度${to}%`
      : `代表${department}填报内部进展，进度${from}%→${to}%`;
  },
  batch: { created: '，同批分派给多个单位', joined: '同批再分派给别的单位' },
  internal: { created: '，列为内部', marked: '列为内部', unmarked: '不再列为内部' },
  notice: {
    issued: (level: string, number: string, respondBy: string) => `签发${level}督办单第${number}号，${respondBy}前答复`,
    answered: (numbers: readonly string[]) => `的报告答复了督办单第${numbers.join('、')}号`,
  },
  extension: {
    requested: (until: string) => `申请延期到${until}`,
    askedLate: '（期限已过才申请）',
    approved: (from: string, to: string) => `同意延期，期限从${from}改为${to}`,
    rejected: (until: string) => `不同意延期到${until}`,
    withdrawn: '撤回了延期申请',
    lapsed: '，等待答复的延期申请随之作废',
  },
  unchanged: (department: string, percent: string) => `代表${department}报告没有变化，进度${percent}%`,
  updated: (parts: readonly string[]) => parts.join('，'),
  changed: (field: string, from: string, to: string) => `把${field}从${from}改为${to}`,
  rewritten: (field: string) => `修改了${field}`,
  field: {
    code: '编号',
    title: '标题',
    description: '说明',
    milestone: '里程碑',
    leadDepartment: '牵头单位',
    supportingDepartments: '配合单位',
    assignee: '责任人',
    startsOn: '开始日期',
    dueOn: '期限',
  },
};
