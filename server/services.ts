import type { Services } from './api/context.js';
import { Scope } from './api/scope.js';
import type { Clock } from './clock.js';
import type { Config } from './config.js';
import type { Database } from './database.js';
import { AccountImportService } from './modules/account/account-import.service.js';
import { AdministrationService } from './modules/account/administration.service.js';
import { PasswordService } from './modules/account/password.service.js';
import { SessionService } from './modules/account/session.service.js';
import { SignInService } from './modules/account/sign-in.service.js';
import { AttachmentService, type FileStore } from './modules/attachment/attachment.service.js';
import { ThumbnailService } from './modules/attachment/thumbnail.service.js';
import { ColumnLimitService } from './modules/board/column-limit.service.js';
import { SavedFilterService } from './modules/board/saved-filter.service.js';
import { CalendarService } from './modules/calendar/calendar.service.js';
import { CommentService } from './modules/comment/comment.service.js';
import { DeclineService } from './modules/decline/decline.service.js';
import { ChannelService } from './modules/delivery/channel.service.js';
import { DeadLetterService } from './modules/delivery/dead-letter.service.js';
import type { Delivery } from './modules/delivery/delivery.rules.js';
import { type Compose, DeliveryService } from './modules/delivery/delivery.service.js';
import { type Around, letterOf } from './modules/delivery/letter-page.js';
import { RobotService } from './modules/delivery/robot.service.js';
import { robotMessageOf } from './modules/delivery/robot-message-page.js';
import { DepartmentService } from './modules/department/department.service.js';
import { ExtensionService } from './modules/extension/extension.service.js';
import { IdempotencyService } from './modules/idempotency/idempotency.service.js';
import { MilestoneService } from './modules/milestone/milestone.service.js';
import { NoticeService } from './modules/notice/notice.service.js';
import { NotificationService } from './modules/notification/notification.service.js';
import { OrganisationService } from './modules/organisation/organisation.service.js';
import { PlanService } from './modules/plan/plan.service.js';
import { PlanItemService } from './modules/plan/plan-item.service.js';
import { PreferenceService } from './modules/preference/preference.service.js';
import { ReportProgressService } from './modules/progress-report/report-progress.service.js';
import { RefusalService } from './modules/refusal/refusal.service.js';
import { DigestService } from './modules/reminder/digest.service.js';
import { ReminderSettingService } from './modules/reminder/reminder-setting.service.js';
import { CreateTasksService } from './modules/task/create-tasks.service.js';
import { DealTaskService } from './modules/task/deal-task.service.js';
import { MoveTaskService } from './modules/task/move-task.service.js';
import { TaskService } from './modules/task/task.service.js';
import { TaskWriter } from './modules/task/task-writer.js';
import { openCourier } from './runtime/courier.js';
import { drawThumbnail } from './runtime/thumbnail.js';

/** What the use cases are given of the settings. */
export interface ServiceOptions {
  readonly config: Pick<Config, 'fileLimitMb' | 'smtp' | 'robotHosts'>;
  readonly sessionSecret: string;
  readonly files: FileStore;
  /** Where people open this site: what is sent out leads there. Asked when something is sent. */
  readonly site: () => string;
  /** How long whatever something is sent to may take to answer, in milliseconds. */
  readonly deliveryLimitMs?: number;
}

/** The largest file that is taken, in bytes. */
export const largestFile = ({ fileLimitMb }: Pick<Config, 'fileLimitMb'>): number => fileLimitMb * 1_000_000;

/** The use cases over one database, one clock. */
export function openServices(
  database: Database,
  clock: Clock,
  { sessionSecret, files, config, site, deliveryLimitMs }: ServiceOptions,
): Services {
  const sessions = new SessionService(database, clock, sessionSecret);
  const signIn = new SignInService(database, clock, sessions, sessionSecret);
  const writer = new TaskWriter(database, clock);
  const courier = openCourier({ ...config, timeLimitMs: deliveryLimitMs });
  const compose = composing({ site, scopeOf: (actor) => new Scope(database, clock, actor) });
  return {
    sessions,
    signIn,
    passwords: new PasswordService(database, signIn),
    organisation: new OrganisationService(database),
    calendar: new CalendarService(database, clock),
    reminderSettings: new ReminderSettingService(database),
    digests: new DigestService(database, clock),
    preferences: new PreferenceService(database),
    plans: new PlanService(database, clock),
    planItems: new PlanItemService(database, clock),
    milestones: new MilestoneService(database, clock),
    taskLists: new CreateTasksService(database, clock),
    deals: new DealTaskService(database, clock, writer),
    administration: new AdministrationService(database, clock),
    accountImport: new AccountImportService(database),
    departments: new DepartmentService(database, clock),
    tasks: new TaskService(database, clock, writer),
    moves: new MoveTaskService(writer, clock),
    declining: new DeclineService(writer, clock),
    comments: new CommentService(writer, clock),
    reports: new ReportProgressService(writer, clock),
    extensions: new ExtensionService(database, clock, writer),
    notices: new NoticeService(clock, writer),
    notifications: new NotificationService(database, clock),
    channels: new ChannelService(database, clock),
    robots: new RobotService(database, clock, sessionSecret, config.robotHosts),
    deliveries: new DeliveryService(database, clock, sessionSecret, courier, compose),
    deadLetters: new DeadLetterService(database, clock),
    columnLimits: new ColumnLimitService(database),
    savedFilters: new SavedFilterService(database),
    attachments: new AttachmentService(database, clock, files, largestFile(config)),
    thumbnails: new ThumbnailService(files, drawThumbnail),
    idempotency: new IdempotencyService(database, clock, sessionSecret),
    refusals: new RefusalService(database, clock),
  };
}

/** What is sent out is put into words by the readings of the screens, by the receiver's own rights. */
function composing({ site, scopeOf }: { readonly site: () => string } & Pick<Around, 'scopeOf'>): Compose {
  return async (delivery: Delivery) => {
    const around = { site: site(), scopeOf };
    const { accountId, robotId } = delivery;
    if (accountId !== null) {
      const letter = await letterOf({ ...delivery, accountId }, around);
      return letter && { letter };
    }
    const message = robotId === null ? null : await robotMessageOf({ ...delivery, robotId }, around);
    return message && { message };
  };
}
