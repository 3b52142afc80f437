import type { TaskAction, TaskStatus } from '../modules/task/task.rules.js';

export const status: Record<TaskStatus, string> = {
  NOT_STARTED: '待签收',
  IN_PROGRESS: '推进中',
  IN_REVIEW: '待审核',
  DONE: '已办结',
  PAUSED: '暂缓',
  CANCELLED: '撤销',
};

export const action: Record<TaskAction, string> = {
  ACCEPT: '签收',
  DECLINE: '退签',
  INSIST: '坚持分派',
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
  REQUEST_EXTENSION: '申请延期',
  DECIDE_EXTENSION: '答复延期申请',
  ISSUE_NOTICE: '签发督办单',
  INSTRUCT: '批示',
  COMMENT: '留言',
  DELETE: '删除',
};
