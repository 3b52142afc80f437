import type { Refusal, TaskAction, TaskStatus } from '../modules/task/task.rules.js';

const status: Record<TaskStatus, string> = {
  NOT_STARTED: '待签收',
  IN_PROGRESS: '推进中',
  IN_REVIEW: '待审核',
  DONE: '已办结',
  PAUSED: '暂缓',
  CANCELLED: '撤销',
};

const action: Record<TaskAction, string> = {
  ACCEPT: '签收',
  REPORT_PROGRESS: '填报进展',
  SUBMIT_FOR_CLOSURE: '申请办结',
  CLOSE: '办结销号',
  RETURN: '退回',
  REOPEN: '重新打开',
  PAUSE: '暂缓',
  RESUME: '恢复推进',
  CANCEL: '撤销',
  EDIT: '修改',
  ASSIGN: '调整分工',
};

/** What can be refused, in one sentence that says which rule it is and, where there is one, the way out. */
const refusal: Record<Refusal, (from: TaskStatus, to: TaskStatus) => string> = {
  OFFICE_ONLY: () => '这一步由妇儿工委办公室办理。',
  LEAD_ONLY: () => '只有牵头单位或妇儿工委办公室可以办理。',
  ANOTHER_AUDITOR: () => '办公室自己牵头的任务，须由提交人以外的另一位办公室人员审核。',
  PLAN_ARCHIVED: () => '计划已归档，只能查看。',
  NO_SUCH_STEP: (from, to) => {
    if (to === 'DONE')
      return from === 'IN_PROGRESS' ? '先申请办结，审核后销号。' : `${status[from]}的任务不能直接办结。`;
    if (to === 'NOT_STARTED') return '签收过的任务不再退回待签收。';
    if (to === 'IN_REVIEW')
      return from === 'NOT_STARTED' ? '先签收并填报进展，再申请办结。' : '推进中的任务才能申请办结。';
    if (to === 'PAUSED' && from === 'IN_REVIEW') return '待审核的任务须先退回，才能暂缓。';
    if (to === 'CANCELLED' && from === 'DONE') return '已办结的任务不能撤销，可先重新打开。';
    return `不能从“${status[from]}”移到“${status[to]}”。`;
  },
  RESUME_ELSEWHERE: () => '恢复时回到暂缓之前的阶段。',
  REPORT_FIRST: () => '先填一次进展，再申请办结。',
  REPORT_AGAIN: () => '退回之后还没有新的进展报告，补充后再申请办结。',
};

/** 10,000 */
const figure = (value: number): string => value.toLocaleString('zh-CN');

/** As the screen writes it: without the year inside the plan's year. */
const dateWords = (date: string, planYear: number): string => {
  const [year, month, day] = date.split('-').map(Number);
  return year === planYear ? `${month}月${day}日` : `${year}年${month}月${day}日`;
};

export const zh = {
  status,
  action,
  refusal,
  date: dateWords,
  none: '无',
  list: (names: readonly string[]) => names.join('、'),
  errors: {
    unauthenticated: '请先登录。',
    wrongPassword: '账号或密码不对，请再试一次。忘了密码，请找系统管理员重置。',
    rateLimited: (minutes: number) => `登录失败次数太多，请${minutes}分钟后再试，或请系统管理员重置密码。`,
    forbiddenRole: '您的账号没有这项权限。',
    reorderOnly: '列内的顺序由妇儿工委办公室安排。',
    partOnly: '只有牵头单位、配合单位或妇儿工委办公室可以填报进展。',
    notFound: '没有找到，可能已不在这份计划里。请刷新后再试。',
    conflict: (version: number) => `别人刚刚改过这项任务（现在是第${version}版）。请看过最新内容再改，您写的内容还在。`,
    reportStage: (from: TaskStatus) => `“${status[from]}”的任务不能填报进展，推进中或待审核的才可以。`,
    redirect: (from: TaskStatus) => `“${status[from]}”的任务不能再改期限或牵头单位，可先重新打开。`,
    archived: '计划已归档，只能查看。',
    tooComplex: '查询太大，请减少每页的数量或层数。',
    tooDeep: '查询嵌套太深。',
    internal: (reference: string) =>
      `服务器出了问题，已经记下。请稍后再试；如仍不行，把编号${reference}告诉系统管理员。`,
    pageSize: '每页的数量须在1到200之间。',
    cursor: '分页位置读不出来，请从第一页重新开始。',
    wholeNumber: '须是整数。',
    shape: '填写的内容格式不对。',
  },
  fields: {
    required: '请填写，不能只有空格。',
    tooLong: (limit: number) => `太长了，最多${figure(limit)}个字。`,
    unreadable: '含有无法保存的字符，请删去后再试。',
    percent: '进度须是0到100的整数。',
    noteRequired: '请写明原因，对方会看到。',
    noteForRedirect: '改期限或换牵头单位须写明原因，会记入经过。',
    leadSupports: '牵头单位不用再列为配合单位。',
    startAfterDue: '开始日期不能晚于期限。',
    dueBeforeStart: '期限不能早于开始日期。',
    otherPlan: '不属于同一份计划。',
    disabledAccount: '这个账号已停用，请另选责任人。',
    neighbour: '参照的任务不在要移入的那一列，请刷新后再试。',
    neighbourOrder: '前后两项任务的次序不对，请刷新后再试。',
    neighbourSelf: '不能以任务自己为参照。',
  },
  expectation: {
    ACCEPT: { title: '请您现在签收', sentence: (due: string) => `任务已分派给贵单位，期限${due}。签收后开始推进。` },
    REPORT_PROGRESS: {
      title: '请您填一次进展',
      sentence: (due: string, overdue: number) =>
        overdue > 0 ? `期限${due}已过${overdue}天，请说明进展、问题和下一步。` : `期限${due}，请填报最新进展。`,
    },
    REPORT_AGAIN: {
      title: '请您补充后再提交',
      sentence: (note: string) => `办公室退回：“${note}”。补充进展后可再次申请办结。`,
    },
    SUBMIT_FOR_CLOSURE: {
      title: '请您申请办结',
      sentence: (due: string) => `进度已到100%，期限${due}。提交后由妇儿工委办公室审核销号。`,
    },
    CLOSE: {
      title: '请您审核',
      sentence: (department: string, on: string) => `${department}${on}申请办结。看过报告后办结销号，或写明意见退回。`,
    },
  },
  history: {
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
    reported: (department: string, from: string | null, to: string) =>
      from === null || from === to
        ? `代表${department}填报进展，进度${to}%`
        : `代表${department}填报进展，进度${from}%→${to}%`,
    updated: (parts: readonly string[]) => parts.join('，'),
    changed: (field: string, from: string, to: string) => `把${field}从${from}改为${to}`,
    rewritten: (field: string) => `修改了${field}`,
    field: {
      title: '标题',
      description: '说明',
      milestone: '里程碑',
      leadDepartment: '牵头单位',
      supportingDepartments: '配合单位',
      assignee: '责任人',
      startsOn: '开始日期',
      dueOn: '期限',
    },
  },
};
