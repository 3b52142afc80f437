import type { CommentRefusal } from '../modules/comment/comment.rules.js';
import type { MentionRefusal } from '../modules/comment/mention.rules.js';
import type { DeclineRefusal } from '../modules/decline/decline.rules.js';
import type { ExtensionRefusal } from '../modules/extension/extension.rules.js';
import type { NoticeRefusal } from '../modules/notice/notice.rules.js';
import type { PlanRefusal } from '../modules/plan/plan.rules.js';
import type { Refusal, TaskStatus } from '../modules/task/task.rules.js';
import { status } from './stages.zh.js';

/** What can be refused, in one sentence that says which rule it is and, where there is one, the way out. */
const refusal: Record<Refusal, (from: TaskStatus, to: TaskStatus) => string> = {
  OFFICE_ONLY: () => '这一步由办公室办理。',
  LEAD_ONLY: () => '只有牵头单位或办公室可以办理。',
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

/** The same of a plan, its items and milestones. */
const planRefusal: Record<PlanRefusal, string> = {
  ARCHIVED: '计划已归档，只能查看。',
  ALREADY_ACTIVE: '计划已经发布。',
  NO_TASKS: '计划里还没有任务，先建任务再发布。',
  STILL_DRAFT: '草案没有发布过，不能归档。',
  NUMBERS_FIXED: '计划已发布，条目的序号写在任务编号里，不能再调整。',
  NEVER_DELETED: '计划已发布，内容不能删除；不再推进的任务可以撤销。',
  ITEM_IN_USE: '这一条下面还有任务或里程碑，先删去或移走，再删这一条。',
  MILESTONE_IN_USE: '还有任务通向这个里程碑，先改这些任务，再删里程碑。',
  TASK_UNDER_WAY: '任务已经签收或填报过进展，不能删除，可以撤销。',
};

/** The same of a request for a later due date. */
const extensionRefusal: Record<ExtensionRefusal, string> = {
  DRAFT: '计划还是草案，期限由办公室直接改，不用申请延期。',
  ARCHIVED: '计划已归档，只能查看。',
  TASK_OVER: '任务已办结或已撤销，不再延期。',
  ALREADY_PENDING: '这项任务已有一份延期申请在等答复，答复或撤回之后才能再申请。',
  NOT_PENDING: '这份延期申请已有结果，不用再答复或撤回。请刷新后再看。',
};

/** The same of declining a task, and of insisting on it. */
const declineRefusal: Record<DeclineRefusal, string> = {
  LEAD_ONLY: '只有牵头单位可以退签。',
  OFFICE_ONLY: '只有办公室可以答复退签。',
  ARCHIVED: '计划已归档，只能查看。',
  ACCEPTED: '只有待签收的任务可以退签；已经签收的，可请办公室调整分工。',
  DECLINED_ALREADY: '贵单位已经退签，正等办公室答复。',
  INSISTED_ON: '办公室已答复坚持分派，不能再次退签；可以签收，或与办公室商量改派。',
  NOT_DECLINED: '这项任务没有待答复的退签，请刷新后再看。',
};

/** The same of comments and instructions. */
const commentRefusal: Record<CommentRefusal, string> = {
  LEADER_ONLY: '只有分管领导可以批示。',
  PART_ONLY: '只有牵头单位、配合单位、办公室和分管领导可以留言。',
  ARCHIVED: '计划已归档，只能查看。',
  OVER: '任务已经办结或撤销，不再批示；有话可以留言。',
};

/** Why somebody cannot be mentioned in what is said, by the name that they go by. */
const mentionRefusal: Record<MentionRefusal | 'NOT_WRITTEN', (name: string) => string> = {
  NOT_PUBLISHED: (name) => `计划还是草案，不通知任何人，请删去“@${name}”。`,
  OUT_OF_USE: (name) => `“${name}”已停用，不能再@，请删去或另选。`,
  NOBODY: (name) => `“${name}”还没有单位负责人账号，@了也没有人收到，请改@具体的人。`,
  CANNOT_SEE: (name) => `“${name}”不能看这项任务，不能@，请删去或另选。`,
  NOT_WRITTEN: (name) => `正文里没有“@${name}”，名称可能改过，请重新选一次。`,
};

/** The same of a notice. */
const noticeRefusal: Record<NoticeRefusal, string> = {
  DRAFT: '计划还是草案，不能督办。',
  ARCHIVED: '计划已归档，只能查看。',
  TASK_OVER: '任务已办结或已撤销，不用再督办。',
  TASK_PAUSED: '任务在暂缓，恢复推进后才能督办。',
  NONE_DUE: '上一份督办单还没有过答复期限，或已是最高一级，现在不能再发。',
  OTHER_LEVEL: '督办须逐级：蓝色过期未答复才发橙色，橙色过期未答复才发红色。',
};

/** What can be refused, of whatever it is. */
export const refusals = {
  refusal,
  planRefusal,
  extensionRefusal,
  declineRefusal,
  commentRefusal,
  mentionRefusal,
  noticeRefusal,
};
