import { Account, Session, SignInAttempt } from './modules/account/account.entity.js';
import { Department } from './modules/department/department.entity.js';
import { TaskEvent } from './modules/history/task-event.entity.js';
import { Milestone } from './modules/milestone/milestone.entity.js';
import { Plan, PlanCounter, PlanItem } from './modules/plan/plan.entity.js';
import { ProgressReport } from './modules/progress-report/progress-report.entity.js';
import { Task } from './modules/task/task.entity.js';

/** Every table of ours. */
export const entities = [
  Account,
  Session,
  SignInAttempt,
  Department,
  Plan,
  PlanItem,
  PlanCounter,
  Milestone,
  Task,
  ProgressReport,
  TaskEvent,
];
