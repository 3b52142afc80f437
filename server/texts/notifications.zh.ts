import type { NotificationKind } from '../modules/notification/notification.rules.js';
import type { Said } from '../modules/notification/sentence.rules.js';
import { type DigestLineKind, digestLineKinds } from '../modules/reminder/digest.rules.js';

/** What a digest counts, the most urgent first. */
const counted: Record<DigestLineKind, (count: string) => string> = {
  NOTICE_PASSED: (count) => `${count}份督办单过期未答复`,
  NOTICE_DUE: (count) => `${count}份督办单待答复`,
  OVERDUE: (count) => `${count}项逾期`,
  DUE_SOON: (count) => `${count}项临近期限`,
  REPORT_DUE: (count) => `${count}项本月待填报`,
  SUBMISSION_WAITS: (count) => `${count}项办结申请待审核`,
  EXTENSION_WAITS: (count) => `${count}份延期申请待答复`,
  SILENT: () => '有单位本月没有填报',
  LATE: (count) => `逾期最久的${count}项`,
};

const sentence: Record<NotificationKind, (said: Said) => string> = {
  ASSIGNED: ({ actor, date }) => `${actor}把任务分派给贵单位牵头，期限${date('dueOn')}，请签收`,
  SUPPORT_ASSIGNED: ({ actor, has, fact }) =>
    has('copies') ? `${actor}把贵单位列为配合单位，同批${fact('copies')}项` : `${actor}把贵单位列为配合单位`,
  ASSIGNEE: ({ actor }) => `${actor}指定您为责任人`,
  REASSIGNED: ({ actor, department }) => `${actor}把任务改派给${department('department')}，贵单位不再牵头`,
  DUE_ON_CHANGED: ({ actor, date }) => `${actor}把期限从${date('from')}改为${date('to')}`,
  DECLINED: ({ actor }) => `${actor}退签，请改派或坚持分派`,
  INSISTED: ({ actor }) => `${actor}答复退签：坚持分派，请签收`,
  SUBMITTED: ({ actor }) => `${actor}申请办结，请审核`,
  CLOSED: ({ actor }) => `${actor}审核通过，任务已办结销号`,
  RETURNED: ({ actor }) => `${actor}退回任务，请补充进展后再提交`,
  REOPENED: ({ actor }) => `${actor}重新打开了任务`,
  PAUSED: ({ actor }) => `${actor}暂缓了任务`,
  RESUMED: ({ actor }) => `${actor}恢复推进任务`,
  CANCELLED: ({ actor }) => `${actor}撤销了任务`,
  EXTENSION_REQUESTED: ({ actor, date }) => `${actor}申请延期到${date('requestedDueOn')}，请答复`,
  EXTENSION_DECIDED: ({ actor, date, has }) =>
    has('dueOn') ? `${actor}同意延期，期限改为${date('dueOn')}` : `${actor}不同意延期到${date('requestedDueOn')}`,
  NOTICE_ISSUED: ({ actor, level, fact, date }) =>
    `${actor}签发${level}督办单第${fact('noticeNumber')}号，请在${date('respondBy')}前答复`,
  NOTICE_ANSWERED: ({ actor, fact }) => `${actor}填报进展，答复了督办单第${fact('noticeNumber')}号`,
  MENTIONED: ({ actor, has }) =>
    `${actor}在${has('inInstruction') ? '批示' : '留言'}中提到${has('asDepartment') ? '贵单位' : '您'}`,
  INSTRUCTED: ({ actor }) => `${actor}批示`,
  INSTRUCTION_ANSWERED: ({ actor }) => `${actor}填报进展，答复了您的批示`,
  COMMENTED: ({ actor }) => `${actor}留言`,
  DIGEST: ({ date, has, fact }) =>
    `${date('on')}的提醒：${digestLineKinds
      .filter(has)
      .map((kind) => counted[kind](fact(kind)))
      .join('，')}`,
  PLAN_ACTIVATED: ({ plan, fact }) =>
    `${plan}已发布，贵单位牵头${fact('led')}项、配合${fact('supported')}项任务，请逐项签收`,
};

/** What people are told of, in words. */
export const notifications = {
  system: '系统',
  withheld: '这条通知所说的内容，您现在不能再看了',
  sentence,
};
