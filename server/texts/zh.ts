import { signInLimits } from '../modules/account/account.rules.js';
import { type PasswordFault, passwordLimits } from '../modules/account/password.rules.js';
import type { NoticeLevel } from '../modules/notice/notice.rules.js';
import type { MilestoneCase } from '../modules/rulebook/rulebook.rules.js';
import type { LightCase, LightThresholds } from '../modules/task/light.rules.js';
import type { TaskStatus } from '../modules/task/task.rules.js';
import { accounts, departments } from './accounts.zh.js';
import { deliveries } from './deliveries.zh.js';
import { history } from './history.zh.js';
import { notifications } from './notifications.zh.js';
import { refusals } from './refusals.zh.js';
import { refused } from './refused.zh.js';
import { reminders } from './reminders.zh.js';
import { action, status } from './stages.zh.js';

/** What decides a light: said so that it reads after “亮灯，当……”. */
const lightCase: Record<LightCase, (thresholds: LightThresholds) => string> = {
  CANCELLED: () => '已撤销',
  PAUSED: () => '暂缓中',
  STARTS_LATER: () => '还没到开始日期',
  DONE: () => '已办结',
  OVERDUE: () => '过了期限还没有办结',
  FAR_BEHIND: ({ redBehind }) => `进度比时间落后超过${redBehind}个百分点`,
  DUE_SOON: ({ dueSoonDays }) => `离期限只有${dueSoonDays}天或更少`,
  BEHIND: ({ yellowBehind }) => `进度比时间落后${yellowBehind}个百分点或更多`,
  OTHERWISE: () => '其他情形',
};

const milestoneCase: Record<MilestoneCase, string> = {
  REACHED: '已经达到',
  OVERDUE: '过了日期还没有达到',
  BY_TASKS: '其他情形：同所属任务里最差的一盏',
};

const noticeLevel: Record<NoticeLevel, string> = { BLUE: '蓝色', ORANGE: '橙色', RED: '红色' };

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
  ...refusals,
  refused,
  ...reminders,
  lightCase,
  milestoneCase,
  noticeLevel,
  history,
  notifications,
  deliveries,
  date: dateWords,
  none: '无',
  list: (names: readonly string[]) => names.join('、'),
  errors: {
    unauthenticated: '请先登录。',
    wrongPassword: '账号或密码不对，请再试一次。忘了密码，请找系统管理员重置。',
    rateLimited: (minutes: number) => `登录失败次数太多，请${minutes}分钟后再试，或请系统管理员重置密码。`,
    forbiddenRole: '您的账号没有这项权限。',
    homeNotYours: '这一页不在您能看的范围里，请另选一页。',
    reorderOnly: '列内的顺序由办公室安排。',
    partOnly: '只有牵头单位、配合单位或办公室可以填报进展。',
    answerWithdrawn: '这次修改已经办过；当时的答复您现在不能再看了。请刷新后再试。',
    extensionLeadOnly: '只有牵头单位或妇儿工委办公室可以申请延期。',
    withdrawOwn: '延期申请由提出申请的单位撤回。',
    answerExtension: '这项任务有一份延期申请在等答复。请先答复：同意时可以另定日期，不同意之后再改期限。',
    notFound: '没有找到，可能已不在这份计划里。请刷新后再试。',
    conflict: (version: number) => `别人刚刚改过这项任务（现在是第${version}版）。请看过最新内容再改，您写的内容还在。`,
    reportedMeanwhile: '您写这份报告的时候，本单位又报过一次。请看过那一次再决定，您写的内容还在。',
    conflictOutline: (version: number) =>
      `别人刚刚改过这里（现在是第${version}版）。请看过最新内容再改，您写的内容还在。`,
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
    between: (least: number, most: number) => `须是${least}到${most}的整数。`,
    redAboveYellow: '滞后的界限须比预警的大，否则不会亮预警。',
    year: '年份须是2000到2100之间的整数。',
    endBeforeStart: '结束日期不能早于开始日期。',
    notYetReached: '达成日期不能晚于今天。',
    noteForMilestone: '计划已发布，改里程碑的日期或取消达成须写明原因，会记入历史。',
    rowCount: '一次可以新建1到200项任务。',
    leadCount: (fewest: number, most: number) => `请选${fewest}到${most}个牵头单位，每个单位各建一项。`,
    leadTwice: '同一个单位列了两次。每个单位只建一项，请删去重复的。',
    leadsArchived: (names: string) => `${names}已归档，不能再接新的任务。请去掉后再分派。`,
    leadsHaveIt: (names: string) => `${names}在这一批里已有一项。请去掉后再分派。`,
    batchFull: (most: number) => `同一批最多${most}项。请少选几个单位，其余的另建一批。`,
    percent: '进度须是0到100的整数。',
    noFormerReport: '还没有报告过，不能只报“没有变化”，请写一写现在的情况。',
    hasChanged: '进度或文字和上次报告不一样，不能算“没有变化”。请按有变化提交。',
    filesAreNew: '带了新文件，就不能算“没有变化”。请按有变化提交。',
    unreadableKey: 'Idempotency-Key须是1到200个字符，不能含有控制字符。',
    tooManyIds: (most: number) => `一次最多${most}条。`,
    tooManyMentions: (most: number) => `一次最多@${most}个单位和${most}个人。`,
    usedKey: '这个Idempotency-Key已经用在另一次修改上。',
    noteRequired: '请写明原因，对方会看到。',
    noteForRedirect: '改期限或换牵头单位须写明原因，会记入经过。',
    respondByAhead: '答复期限不能早于今天。',
    laterThanDue: (due: string) => `须晚于现在的期限（${due}）。`,
    grantedWhenRefused: '不同意延期时不用填日期。',
    leadSupports: '牵头单位不用再列为配合单位。',
    startAfterDue: '开始日期不能晚于期限。',
    dueBeforeStart: '期限不能早于开始日期。',
    otherPlan: '不属于同一份计划。',
    disabledAccount: '这个账号已停用，请另选责任人。',
    neighbour: '参照的任务不在要移入的那一列，请刷新后再试。',
    neighbourOrder: '前后两项任务的次序不对，请刷新后再试。',
    itemNeighbourSelf: '不能以这一条自己为参照。',
    itemNeighbourOrder: '前后两条的次序不对，请刷新后再试。',
    asOfAhead: '这一天还没有到，请选今天或以前的日期。',
    neighbourSelf: '不能以任务自己为参照。',
    columnLimit: (most: number) => `列上限须是1到${figure(most)}的整数；不设上限就留空。`,
    noColumnLimit: (stage: TaskStatus) => `“${status[stage]}”这一列不设上限。`,
    filterNameTaken: '已有同名的常用筛选，请换一个名称。',
    tooManyFilters: (most: number) => `最多保存${most}个，请先删去不用的。`,
  },
  files: {
    tooLarge: (megabytes: number) => `文件太大，最大${figure(megabytes)}MB。请压缩，或拆成几个再传。`,
    empty: '这个文件是空的，请另选一个。',
    otherKind: '只收PDF、图片、Word、Excel和纯文本文件；看的是文件内容，不是文件名。',
    noFile: '没有收到文件，请重新选择。',
    gone: '有一个文件已经不在了：上传超过一天，或已随别的进展提交。请移除它，重新选择。',
    notAmong: '标为内部的文件不在这次进展的文件之中。',
    tooMany: (most: number) => `一次进展最多带${most}个文件。`,
    tooManyWaiting: '您上传后没有提交的文件太多了，请先提交进展，或明天再传。',
    storeUnavailable: '存文件的地方现在连不上，文件没有丢。请稍后再试；如仍不行，请告诉系统管理员。',
    noThumbnail: '这个文件没有缩略图。',
    notFound: '没有这个文件，或您不能看它。',
  },
  accounts,
  departments,
  password: {
    rules: [
      `${passwordLimits.shortest}到${passwordLimits.longest}个字符；`,
      '要有字母，还要有数字或符号；',
      '不能含有自己的账号，也不能与现在的密码相同。',
    ],
    fault: {
      TOO_SHORT: `太短了，至少要${passwordLimits.shortest}个字符。`,
      TOO_LONG: `太长了，最多${passwordLimits.longest}个字符。`,
      UNREADABLE: '含有无法保存的字符，请换一个。',
      ONE_KIND: '要有字母，还要有数字或符号。',
      NAMES_LOGIN: '不能含有自己的账号，容易被猜到。',
      UNCHANGED: '与现在的密码相同，请换一个。',
    } satisfies Record<PasswordFault, string>,
    changeFirst: '这是管理员给的一次性密码，请先换成自己的密码，再做别的事。',
    wrongCurrent: '现在的密码不对，请再输一遍。',
    tooManyGuesses: `现在的密码输错次数太多，请${signInLimits.windowMinutes}分钟后再试，或请系统管理员重置密码。`,
  },
  expectation: {
    ACCEPT: { title: '请您现在签收', sentence: (due: string) => `任务已分派给贵单位，期限${due}。签收后开始推进。` },
    INSISTED: {
      title: '办公室坚持分派，请您签收',
      sentence: (note: string, due: string) => `办公室答复退签：“${note}”。期限${due}。`,
    },
    ASSIGN: {
      title: '请您答复退签',
      sentence: (department: string, reason: string) =>
        `${department}退签：“${reason}”。可改派给别的单位；坚持分派的，写明理由。`,
    },
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
      sentence: (due: string) => `进度已到100%，期限${due}。提交后由办公室审核销号。`,
    },
    DECIDE_EXTENSION: {
      title: '请您答复延期申请',
      sentence: (department: string, on: string, from: string, until: string) =>
        `${department}${on}申请把期限从${from}延到${until}。`,
      late: '提出时期限已过。',
    },
    CLOSE: {
      title: '请您审核',
      sentence: (department: string, on: string) => `${department}${on}申请办结。看过报告后办结销号，或写明意见退回。`,
    },
  },
};
