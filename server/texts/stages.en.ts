import type { Texts } from '../texts.js';

export const status: Texts['status'] = {
  NOT_STARTED: 'To accept',
  IN_PROGRESS: 'In progress',
  IN_REVIEW: 'In review',
  DONE: 'Done',
  PAUSED: 'Paused',
  CANCELLED: 'Cancelled',
};

export const action: Texts['action'] = {
  ACCEPT: 'Accept',
  DECLINE: 'Decline',
  INSIST: 'Insist',
  REPORT_PROGRESS: 'Report progress',
  SUBMIT_FOR_CLOSURE: 'Submit for closure',
  CLOSE: 'Close',
  RETURN: 'Return',
  REOPEN: 'Reopen',
  PAUSE: 'Pause',
  RESUME: 'Resume',
  CANCEL: 'Cancel',
  EDIT: 'Edit',
  ASSIGN: 'Reassign',
  REQUEST_EXTENSION: 'Ask for an extension',
  DECIDE_EXTENSION: 'Answer an extension request',
  ISSUE_NOTICE: 'Issue a notice',
  INSTRUCT: 'Instruct',
  COMMENT: 'Comment',
  DELETE: 'Delete',
};
