import { Account, Session, SignInAttempt } from './modules/account/account.entity.js';
import { Attachment } from './modules/attachment/attachment.entity.js';
import { ColumnLimit } from './modules/board/column-limit.entity.js';
import { SavedFilter } from './modules/board/saved-filter.entity.js';
import { DayException } from './modules/calendar/day-exception.entity.js';
import { Comment } from './modules/comment/comment.entity.js';
import { Delivery } from './modules/delivery/delivery.entity.js';
import { Robot } from './modules/delivery/robot.entity.js';
import { Department } from './modules/department/department.entity.js';
import { ExtensionRequest } from './modules/extension/extension-request.entity.js';
import { TaskEvent } from './modules/history/task-event.entity.js';
import { IdempotencyKey } from './modules/idempotency/idempotency-key.entity.js';
import { Milestone } from './modules/milestone/milestone.entity.js';
import { SupervisionNotice } from './modules/notice/supervision-notice.entity.js';
import { Notification } from './modules/notification/notification.entity.js';
import { Organisation } from './modules/organisation/organisation.entity.js';
import { Plan, PlanCounter, PlanItem } from './modules/plan/plan.entity.js';
import { Preference } from './modules/preference/preference.entity.js';
import { ProgressReport } from './modules/progress-report/progress-report.entity.js';
import { RefusedAttempt } from './modules/refusal/refused-attempt.entity.js';
import { Digest, DigestDay } from './modules/reminder/digest.entity.js';
import { ReminderSetting } from './modules/reminder/reminder-setting.entity.js';
import { Task } from './modules/task/task.entity.js';

/** Every table of ours. */
export const entities = [
  Account,
  Session,
  SignInAttempt,
  Preference,
  Organisation,
  DayException,
  ReminderSetting,
  Digest,
  DigestDay,
  Department,
  Plan,
  PlanItem,
  PlanCounter,
  Milestone,
  Task,
  ProgressReport,
  Comment,
  ExtensionRequest,
  SupervisionNotice,
  TaskEvent,
  Notification,
  Robot,
  Delivery,
  ColumnLimit,
  SavedFilter,
  IdempotencyKey,
  RefusedAttempt,
  Attachment,
];
