import { filter, map, pipe } from '@graphql-yoga/subscription';
import { ApiError } from '../errors.js';
import type { UserView } from '../modules/account/account.graphql.js';
import type { Language } from '../modules/account/account.rules.js';
import type { AccountImportService } from '../modules/account/account-import.service.js';
import type { AdministrationService } from '../modules/account/administration.service.js';
import type { PasswordService } from '../modules/account/password.service.js';
import type { SessionService, SignedIn } from '../modules/account/session.service.js';
import type { SignInService } from '../modules/account/sign-in.service.js';
import type { AttachmentService } from '../modules/attachment/attachment.service.js';
import type { ThumbnailService } from '../modules/attachment/thumbnail.service.js';
import type { ColumnLimitService } from '../modules/board/column-limit.service.js';
import type { SavedFilterService } from '../modules/board/saved-filter.service.js';
import type { CalendarService } from '../modules/calendar/calendar.service.js';
import type { CommentService } from '../modules/comment/comment.service.js';
import type { DeclineService } from '../modules/decline/decline.service.js';
import type { ChannelService } from '../modules/delivery/channel.service.js';
import type { DeadLetterService } from '../modules/delivery/dead-letter.service.js';
import type { DeliveryService } from '../modules/delivery/delivery.service.js';
import type { RobotService } from '../modules/delivery/robot.service.js';
import type { DepartmentService } from '../modules/department/department.service.js';
import type { Directory } from '../modules/department/directory.query.js';
import type { ExtensionService } from '../modules/extension/extension.service.js';
import type { IdempotencyService } from '../modules/idempotency/idempotency.service.js';
import type { MilestoneService } from '../modules/milestone/milestone.service.js';
import type { NoticeService } from '../modules/notice/notice.service.js';
import type { NotificationService } from '../modules/notification/notification.service.js';
import type { OrganisationService } from '../modules/organisation/organisation.service.js';
import type { PlanView } from '../modules/plan/plan.graphql.js';
import type { PlanService } from '../modules/plan/plan.service.js';
import type { PlanItemService } from '../modules/plan/plan-item.service.js';
import type { PreferenceService } from '../modules/preference/preference.service.js';
import type { ReportProgressService } from '../modules/progress-report/report-progress.service.js';
import type { RefusalService } from '../modules/refusal/refusal.service.js';
import type { DigestService } from '../modules/reminder/digest.service.js';
import type { ReminderSettingService } from '../modules/reminder/reminder-setting.service.js';
import type { CreateTasksService } from '../modules/task/create-tasks.service.js';
import type { DealTaskService } from '../modules/task/deal-task.service.js';
import type { MoveTaskService } from '../modules/task/move-task.service.js';
import type { TaskView } from '../modules/task/task.graphql.js';
import type { TaskService } from '../modules/task/task.service.js';
import { isAmong } from '../modules/task/visibility.rules.js';
import { textsIn } from '../texts.js';
import type { Told } from './changes.js';
import type { Scope, Shown } from './scope.js';

/** The use cases that resolvers may call. */
export interface Services {
  readonly signIn: SignInService;
  readonly sessions: SessionService;
  readonly passwords: PasswordService;
  readonly organisation: OrganisationService;
  readonly calendar: CalendarService;
  readonly reminderSettings: ReminderSettingService;
  readonly digests: DigestService;
  readonly preferences: PreferenceService;
  readonly plans: PlanService;
  readonly planItems: PlanItemService;
  readonly milestones: MilestoneService;
  readonly administration: AdministrationService;
  readonly accountImport: AccountImportService;
  readonly departments: DepartmentService;
  readonly tasks: TaskService;
  readonly taskLists: CreateTasksService;
  readonly deals: DealTaskService;
  readonly moves: MoveTaskService;
  readonly declining: DeclineService;
  readonly comments: CommentService;
  readonly reports: ReportProgressService;
  readonly extensions: ExtensionService;
  readonly notices: NoticeService;
  readonly notifications: NotificationService;
  readonly channels: ChannelService;
  readonly robots: RobotService;
  readonly deliveries: DeliveryService;
  readonly deadLetters: DeadLetterService;
  readonly columnLimits: ColumnLimitService;
  readonly savedFilters: SavedFilterService;
  readonly attachments: AttachmentService;
  readonly thumbnails: ThumbnailService;
  readonly idempotency: IdempotencyService;
  readonly refusals: RefusalService;
}

/** The wire of a request, as far as signing in and out needs it. Cookies and headers end in app.ts. */
export interface Wire {
  readonly address: string;
  /** What the Idempotency-Key header says; null without one. */
  readonly idempotencyKey: string | null;
  keepToken(token: string, expiresAt: Date): void;
  forgetToken(): void;
  /** Says that the answer is one that was given before. */
  tellReplayed(): void;
}

/** What the process has opened, as a request needs it. */
export interface Opened {
  scope(signedIn: SignedIn, language: Language, shown: Shown | null): Scope;
  directory(): Promise<Directory>;
  /** The plan's tasks that change, told while the session is open; first those that did within the last seconds. */
  changes(planId: string, signedIn: SignedIn, lastSeconds: number): AsyncIterable<Told>;
  /** What somebody is told of, while the session is open. */
  notifications(signedIn: SignedIn): AsyncIterable<Told>;
}

/** A task that changed, as its reader sees it now; or why it could not be read. */
export interface ChangedTask {
  readonly task: TaskView | null;
  readonly fault?: unknown;
}

/** Who is asking, in which language, and what has been read for them. */
export class RequestContext {
  // Not #private: Apollo Server copies the context of each request, and a copy has no #private fields.
  private openedScope: Scope | undefined;
  private shown: Shown | null = null;

  constructor(
    readonly services: Services,
    readonly language: Language,
    readonly signedIn: SignedIn | null,
    readonly wire: Wire,
    private readonly opened: Opened,
  ) {}

  /** @throws ApiError UNAUTHENTICATED when nobody is signed in */
  get scope(): Scope {
    this.openedScope ??= this.freshScope();
    return this.openedScope;
  }

  /** From now on it is kept which plans and tasks are read for the answer. */
  watchShown(): Shown {
    this.shown = { planIds: new Set(), taskIds: new Set(), internalTaskIds: new Set() };
    return this.shown;
  }

  /** Begins anew: each event of a subscription reads everything again, for an earlier one read what has changed since. */
  renewScope(): Scope {
    this.openedScope = this.freshScope();
    return this.openedScope;
  }

  /**
   * A plan as it is after the change that was just made to it: everything is read anew.
   * @throws ApiError NOT_FOUND when it does not exist for the viewer
   */
  async planNow(planId: string): Promise<PlanView> {
    const seen = await this.renewScope().plan(planId);
    if (!seen) throw new ApiError('NOT_FOUND', textsIn(this.language).errors.notFound);
    return seen.plan;
  }

  /**
   * The plan's tasks as they change, until the session ends; of what the viewer may not see they hear nothing.
   * @param lastSeconds begins with those that changed within so many seconds before, 60 at most
   * @throws ApiError UNAUTHENTICATED, NOT_FOUND for a plan that the viewer cannot see
   */
  async tasksChanging(planId: string, lastSeconds: number): Promise<AsyncIterable<ChangedTask>> {
    return pipe(
      await this.changesOf(planId, lastSeconds),
      map(({ id }) => this.readAnew(id)),
      filter(({ task, fault }) => task !== null || fault !== undefined),
    );
  }

  /**
   * Ids of the plan's tasks that the viewer could see and may see no more, as it happens.
   * @param lastSeconds begins with what happened within so many seconds before, 60 at most
   * @throws ApiError UNAUTHENTICATED, NOT_FOUND for a plan that the viewer cannot see
   */
  async tasksHiding(planId: string, lastSeconds: number): Promise<AsyncIterable<string>> {
    return pipe(
      await this.changesOf(planId, lastSeconds),
      filter(
        async ({ id, lost }) =>
          lost !== undefined && isAmong(this.scope.sight, lost) && (await this.freshScope().task(id)) === null,
      ),
      map(({ id }) => id),
    );
  }

  /** It is the answer to this event, and what hangs on it is read with it. */
  private async readAnew(taskId: string): Promise<ChangedTask> {
    try {
      return { task: await this.renewScope().task(taskId) };
    } catch (fault) {
      return { task: null, fault };
    }
  }

  private async changesOf(planId: string, lastSeconds: number): Promise<AsyncIterable<Told>> {
    const seen = await this.freshScope().plan(planId);
    if (!seen) throw new ApiError('NOT_FOUND', textsIn(this.language).errors.notFound);
    return this.opened.changes(planId, this.mustBeSignedIn(), lastSeconds);
  }

  /**
   * Ids of the viewer's own notifications as they come, until the session ends.
   * @throws ApiError UNAUTHENTICATED
   */
  subscribeToNotifications(): AsyncIterable<string> {
    return pipe(
      this.opened.notifications(this.mustBeSignedIn()),
      map(({ id }) => id),
    );
  }

  mustBeSignedIn(): SignedIn {
    if (!this.signedIn) throw new ApiError('UNAUTHENTICATED', textsIn(this.language).errors.unauthenticated);
    return this.signedIn;
  }

  /** The person who has just signed in: their session began after this request. */
  async viewerNamed(accountId: string): Promise<UserView> {
    const viewer = (await this.opened.directory()).accounts.get(accountId);
    if (!viewer) throw new Error('the account that signed in is gone');
    return viewer;
  }

  private freshScope(): Scope {
    return this.opened.scope(this.mustBeSignedIn(), this.language, this.shown);
  }
}
