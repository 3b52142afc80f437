/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** What an admin may do with an account. */
export type AccountAction =
  | 'DISABLE'
  | 'EDIT'
  | 'ENABLE'
  | 'RESET_PASSWORD';

/** A row of a spreadsheet, as it was typed. */
export type AccountRowInput = {
  /** Code, name or short name; blank for none. */
  department: string;
  login: string;
  name: string;
  /** Names of roles in either language, divided by commas, 、 or spaces. */
  roles: string;
};

/** Publishes a draft: baselines and item numbers are fixed, and nothing is deleted from here on. */
export type ActivatePlanInput = {
  expectedVersion: number;
  planId: string;
};

export type AddCommentInput = {
  body: string;
  kind?: CommentKind | null | undefined;
  /** The same of departments: all of their heads are told. */
  mentionedDepartmentIds?: Array<string> | null | undefined;
  /** Of Task.viewerCanMention: each is told of it, once. The body names each of them after an @. At most 20. */
  mentionedUserIds?: Array<string> | null | undefined;
  taskId: string;
};

export type ArchiveDepartmentInput = {
  departmentId: string;
};

/** Makes a published plan read only, for good. */
export type ArchivePlanInput = {
  expectedVersion: number;
  planId: string;
};

export type ChangeOwnPasswordInput = {
  currentPassword: string;
  /** As passwordRules ask for it. */
  newPassword: string;
};

/** Said in passing, or by a leader who expects an answer. */
export type CommentKind =
  /** 意见 */
  | 'COMMENT'
  /** 批示 */
  | 'INSTRUCTION';

export type CreateAccountInput = {
  /** A department head needs one. */
  departmentId?: string | null | undefined;
  /** Where e-mail goes. */
  email?: string | null | undefined;
  /** Up to 64 characters without spaces, unique whatever its capitals. */
  login: string;
  name: string;
  roles: Array<Role>;
};

export type CreateDepartmentInput = {
  /** A lower-case latin letter, then letters, digits and hyphens; at most 32. Unique. */
  code: string;
  headId?: string | null | undefined;
  kind: DepartmentKind;
  name: string;
  parentId?: string | null | undefined;
  shortName: string;
};

export type CreateMilestoneInput = {
  dueOn: string;
  itemId: string;
  /** Milestones of one series make one line in time, by their dates. */
  series: string;
  title: string;
};

/** Makes a draft, which only OFFICE and ADMIN see. */
export type CreatePlanInput = {
  /** By default the year’s last day. */
  endsOn?: string | null | undefined;
  /** By default the year’s first day. */
  startsOn?: string | null | undefined;
  title: string;
  /** 2000 to 2100. */
  year: number;
};

/** The item gets the next number. */
export type CreatePlanItemInput = {
  narrative?: string | null | undefined;
  planId: string;
  /** Up to 20 characters, for where room is short. */
  shortTitle: string;
  title: string;
};

export type CreateRobotInput = {
  /** The webhook, at its maker’s own host. */
  address: string;
  departmentId?: string | null | undefined;
  kind: RobotKind;
  /** ZH where it is absent. */
  language?: Language | null | undefined;
  /** Up to 40 characters. */
  name: string;
  /** That messages are signed with: PLAIN needs one, WECOM has none. */
  secret?: string | null | undefined;
  /** At least one. */
  topics: Array<RobotTopic>;
};

export type CreateTaskInput = {
  assigneeId?: string | null | undefined;
  description?: string | null | undefined;
  dueOn: string;
  /** Only for its lead and supporting departments, OFFICE and LEADER. */
  isInternal?: boolean | null | undefined;
  itemId: string;
  leadDepartmentId: string;
  milestoneId?: string | null | undefined;
  startsOn?: string | null | undefined;
  supportingDepartmentIds?: Array<string> | null | undefined;
  title: string;
};

/** 1 to 200 tasks of one plan: all of them, or none. Every fault of every row is told at once, as input.rows.3.dueOn. */
export type CreateTasksInput = {
  /** Checks everything and writes nothing. */
  dryRun?: boolean | null | undefined;
  planId: string;
  rows: Array<TaskRowInput>;
};

/** Deals a task as it now reads to further departments. It and the new tasks belong to one batch from then on. */
export type DealTaskFurtherInput = {
  /** Of the new tasks; without it, that of the task. */
  dueOn?: string | null | undefined;
  expectedVersion: number;
  /** Each once, and none that leads one of the batch already. */
  leadDepartmentIds: Array<string>;
  taskId: string;
};

/** As CreateTaskInput, for 2 to 200 lead departments: a task for each of them, or none at all. Who is in charge is said of each task afterwards. */
export type DealTaskInput = {
  description?: string | null | undefined;
  dueOn: string;
  /** Only for its lead and supporting departments, OFFICE and LEADER; the leads do not see each other’s. */
  isInternal?: boolean | null | undefined;
  itemId: string;
  /** Each once. */
  leadDepartmentIds: Array<string>;
  milestoneId?: string | null | undefined;
  startsOn?: string | null | undefined;
  /** Of every one of the tasks. */
  supportingDepartmentIds?: Array<string> | null | undefined;
  title: string;
};

export type DecideExtensionInput = {
  approve: boolean;
  /** Later than the present due date; the date that was asked for where nothing is said. */
  grantedDueOn?: string | null | undefined;
  /** Required when it is refused. */
  note?: string | null | undefined;
  requestId: string;
};

/** By the lead department, before anybody has accepted the task, and once. */
export type DeclineTaskInput = {
  expectedVersion: number;
  reason: string;
  taskId: string;
};

/** Only from a draft, and a milestone that no task leads to. */
export type DeleteMilestoneInput = {
  expectedVersion: number;
  milestoneId: string;
};

/** Only from a draft, and an item without tasks and milestones. */
export type DeletePlanItemInput = {
  expectedVersion: number;
  itemId: string;
};

export type DeleteRobotInput = {
  robotId: string;
};

export type DeleteSavedFilterInput = {
  savedFilterId: string;
};

/** Only of a draft, and a task that nobody has begun; its history stays. */
export type DeleteTaskInput = {
  expectedVersion: number;
  taskId: string;
};

/** How something leaves the program. */
export type DeliveryChannel =
  | 'EMAIL'
  | 'ROBOT';

/** What became of something that leaves the program. */
export type DeliveryState =
  /** Given up: a dead letter. */
  | 'DEAD'
  /** Not sent: nothing of it was for the receiver any more, or an admin dismissed it. */
  | 'DROPPED'
  /** To be sent, or sent again. */
  | 'PENDING'
  | 'SENT';

/** What an admin may do with a department. */
export type DepartmentAction =
  | 'ARCHIVE'
  | 'EDIT'
  | 'RESTORE';

/** What a department is to the plan. */
export type DepartmentKind =
  | 'COMMITTEE_OFFICE'
  | 'FEDERATION'
  | 'MEMBER_UNIT'
  | 'TOWNSHIP';

/** Why something stands in a digest, the most urgent first. */
export type DigestLineKind =
  | 'DUE_SOON'
  /** To OFFICE: an extension that waits for a decision. */
  | 'EXTENSION_WAITS'
  /** To leaders, once a week: what has been overdue the longest. */
  | 'LATE'
  /** A notice is to be answered today or on the next working day. */
  | 'NOTICE_DUE'
  /** A notice was to be answered, and the day has passed. */
  | 'NOTICE_PASSED'
  | 'OVERDUE'
  /** The report of the month by the recipient’s department. */
  | 'REPORT_DUE'
  /** To OFFICE, once a month: so many tasks without a report. Of no single task. */
  | 'SILENT'
  /** To OFFICE: handed in, and waiting for a decision. */
  | 'SUBMISSION_WAITS';

export type DisableAccountInput = {
  accountId: string;
};

export type DismissDeadLetterInput = {
  id: string;
};

/** OVERDUE; WEEK: due within 7 days; MONTH: due by the end of the month. Reckoned when it is opened. */
export type DueWindow =
  | 'MONTH'
  | 'OVERDUE'
  | 'WEEK';

export type EnableAccountInput = {
  accountId: string;
};

/** What became of a request for a later due date. */
export type ExtensionStatus =
  /** 已同意 */
  | 'APPROVED'
  /** 待答复 */
  | 'PENDING'
  /** 未同意 */
  | 'REJECTED'
  /** 已撤回: by the department, or because the task was closed, cancelled or given to another department. */
  | 'WITHDRAWN';

/** Said beside the thing that it speaks of, on somebody’s first days, until they put it away. */
export type Hint =
  | 'ADMIN_FIRST'
  | 'ADMIN_HELP'
  | 'ADMIN_ORGANISATION'
  | 'HEAD_DRAFT'
  | 'HEAD_FIRST'
  | 'HEAD_REPORT'
  | 'LEADER_PRINT'
  | 'LEADER_ROWS'
  | 'LEADER_TOTALS'
  | 'OFFICE_HELP'
  | 'OFFICE_MOVE'
  | 'OFFICE_SENTENCE';

/** All of what is given must hold; an empty list holds for nothing. */
export type HistoryFilter = {
  /** Whoever did it. */
  actorId?: string | null | undefined;
  /** Of tasks that the department leads or supports today. */
  departmentId?: string | null | undefined;
  /** Of this business date, or later. */
  from?: string | null | undefined;
  kinds?: Array<TaskEventKind> | null | undefined;
  taskId?: string | null | undefined;
  /** A literal, case-insensitive part of a note, of a text that was changed, or of the task’s code or title today. */
  text?: string | null | undefined;
  /** Of this business date, or earlier. */
  to?: string | null | undefined;
};

/** A page that somebody may begin at. */
export type Home =
  | 'BOARD'
  | 'MY_TASKS'
  | 'OVERDUE'
  | 'PLAN'
  | 'SETTINGS';

export type ImportAccountsInput = {
  /** 1 to 300. */
  rows: Array<AccountRowInput>;
};

/** What waits for the office. */
export type InboxKind =
  /** A task that was handed in: it is closed or returned. */
  | 'CLOSURE'
  /** A task that its lead declined: it is reassigned or insisted on. */
  | 'DECLINE'
  /** A request for a later due date: it is granted or refused. */
  | 'EXTENSION'
  /** A proposal: the task is overdue, not handed in, and the last notice, if any, is past its day: one of nextNoticeLevel may be issued. */
  | 'NOTICE';

/** The office’s answer to a task that was declined, where it does not change the lead. */
export type InsistOnTaskInput = {
  expectedVersion: number;
  /** Why it stays where it was: the department sees it. */
  note: string;
  taskId: string;
};

export type IssueNoticeInput = {
  /** The task’s nextNoticeLevel: another is INVALID_TRANSITION. */
  level: NoticeLevel;
  message: string;
  /** Today or later. */
  respondBy: string;
  taskId: string;
};

/** What a board’s lanes are made by: the item or the lead department of a task. */
export type LaneKind =
  | 'DEPARTMENT'
  | 'ITEM';

/** Of screens and sentences. */
export type Language =
  /** English */
  | 'EN'
  /** 中文 */
  | 'ZH';

/** Derived, never stored. */
export type Light =
  | 'GREEN'
  | 'GREY'
  | 'RED'
  | 'YELLOW';

export type MailChoiceInput = {
  group: MailGroup;
  isOn: boolean;
};

/** What somebody decides about together: whether it also comes by e-mail. On the page all of it is told. */
export type MailGroup =
  /** Comments, and what answers a notice or an instruction. */
  | 'ANSWERS'
  /** Who leads, supports, is in charge; declined and insisted on; a plan published. */
  | 'ASSIGNMENTS'
  /** The day’s reminders, in one letter. */
  | 'DIGEST'
  /** A leader’s instruction, and being mentioned by @. */
  | 'INSTRUCTIONS'
  | 'NOTICES'
  /** Handed in, closed, returned, paused, another due date. */
  | 'STEPS';

export type MarkNotificationsReadInput = {
  /** At most 200; all of the viewer’s own without it. */
  ids?: Array<string> | null | undefined;
};

/** What a person may do with a milestone. EDIT covers setting when it was reached. */
export type MilestoneAction =
  | 'DELETE'
  | 'EDIT';

/** Only in a draft: items are numbered anew, and the codes of their tasks with them. Right behind one item, or right before one; without either it goes to the end. */
export type MovePlanItemInput = {
  afterItemId?: string | null | undefined;
  beforeItemId?: string | null | undefined;
  expectedVersion: number;
  itemId: string;
};

/** The one door for a change of stage or place. Without afterTaskId/beforeTaskId it goes to the column’s end. */
export type MoveTaskInput = {
  afterTaskId?: string | null | undefined;
  beforeTaskId?: string | null | undefined;
  expectedVersion: number;
  /** Required for RETURN, REOPEN, PAUSE and CANCEL. */
  note?: string | null | undefined;
  taskId: string;
  toStatus: TaskStatus;
};

/** Under which head one of my tasks is listed. */
export type MyTaskGroup =
  | 'NOW'
  | 'ON_COURSE'
  | 'SOON'
  | 'THIS_MONTH'
  | 'WAITING';

/** Why a task stands among somebody’s own, the most urgent first. */
export type MyTaskKind =
  /** Reported this month, and due within the days of the yellow light. */
  | 'DUE_SOON'
  /** The office answered the lead’s request for a later date, and the lead has not reported since. */
  | 'EXTENSION_DECIDED'
  /** The lead declined it, and the office insists: it is to be accepted. */
  | 'INSISTED'
  /** A leader’s instruction waits for the lead’s report. */
  | 'INSTRUCTED'
  /** A notice waits for the lead’s report; where it is not accepted, that comes first. */
  | 'NOTICED'
  /** Reported this month, or not begun: nothing is asked. */
  | 'ON_COURSE'
  /** Overdue and not handed in; for a supporting department: and not reported this month. */
  | 'OVERDUE'
  /** The viewer’s department has not reported this month. */
  | 'REPORT_DUE'
  /** The office returned it, and the lead has not reported since. */
  | 'RETURNED'
  /** Waits for the lead department to accept it. */
  | 'TO_ACCEPT'
  /** Progress is at 100: it can be submitted for closure. */
  | 'TO_SUBMIT'
  /** Waits for somebody else: the office, or the lead department. */
  | 'WAITING';

/** Escalation of a supervision notice. */
export type NoticeLevel =
  /** Reminds. */
  | 'BLUE'
  /** Warns: only after the blue one passed unanswered. */
  | 'ORANGE'
  /** Holds to account: only after the orange one passed unanswered. */
  | 'RED';

/** What somebody can be told of. */
export type NotificationKind =
  /** The viewer’s department leads the task from now on. */
  | 'ASSIGNED'
  /** The viewer is the person in charge. */
  | 'ASSIGNEE'
  | 'CANCELLED'
  | 'CLOSED'
  | 'COMMENTED'
  | 'DECLINED'
  /** The day’s reminders, to be read by digest(businessDate). */
  | 'DIGEST'
  | 'DUE_ON_CHANGED'
  | 'EXTENSION_DECIDED'
  | 'EXTENSION_REQUESTED'
  | 'INSISTED'
  | 'INSTRUCTED'
  /** The lead reported after the viewer’s instruction. */
  | 'INSTRUCTION_ANSWERED'
  /** A comment or an instruction mentions the viewer, or the viewer’s department. */
  | 'MENTIONED'
  | 'NOTICE_ANSWERED'
  | 'NOTICE_ISSUED'
  | 'PAUSED'
  /** The plan is published; the viewer’s department takes part in it. */
  | 'PLAN_ACTIVATED'
  /** Another department leads it now. */
  | 'REASSIGNED'
  | 'REOPENED'
  | 'RESUMED'
  | 'RETURNED'
  | 'SUBMITTED'
  /** The viewer’s department supports the task from now on. */
  | 'SUPPORT_ASSIGNED';

/** How long something is overdue, in calendar days; OverdueBandCount says where each begins and ends. */
export type OverdueBand =
  | 'DAYS_1_TO_7'
  | 'DAYS_8_TO_30'
  | 'DAYS_31_TO_90'
  | 'DAYS_OVER_90';

/** As whom somebody meets a task. */
export type Party =
  | 'ADMIN'
  | 'LEAD'
  | 'LEADER'
  | 'OFFICE'
  | 'OTHER_DEPARTMENT'
  | 'SUPPORTING';

/** What a person may do with a plan. EDIT covers adding items, milestones and tasks to it. */
export type PlanAction =
  | 'ACTIVATE'
  | 'ARCHIVE'
  | 'EDIT';

/** What a person may do with an item. MOVE gives it another number, in a draft. */
export type PlanItemAction =
  | 'DELETE'
  | 'EDIT'
  | 'MOVE';

/** What goes beyond a single task. */
export type PlanRight =
  | 'CREATE_TASKS'
  | 'KEEP_ACCOUNTS'
  | 'KEEP_PLANS'
  | 'ORDER_COLUMNS'
  | 'READ_INBOX'
  | 'READ_LOG'
  | 'SEE_DRAFTS'
  | 'SET_LIMITS'
  | 'SHARE_FILTERS'
  | 'UPDATE_ORGANISATION';

/** DRAFT is seen by OFFICE and ADMIN, ACTIVE is published, ARCHIVED is read only. */
export type PlanStatus =
  | 'ACTIVE'
  | 'ARCHIVED'
  | 'DRAFT';

/** All of what is given must hold. */
export type RefusedAttemptFilter = {
  /** Whoever tried it. */
  actorId?: string | null | undefined;
  /** On tasks that the department leads or supports today. */
  departmentId?: string | null | undefined;
  /** Of this business date, or later. */
  from?: string | null | undefined;
  /** A literal, case-insensitive part of what was asked for in words, of what was answered, or of the task’s code or title today. */
  text?: string | null | undefined;
  /** Of this business date, or earlier. */
  to?: string | null | undefined;
};

export type RemoveDayExceptionInput = {
  date: string;
};

/** Sent with an Idempotency-Key header it is taken once: the same key and input again give the same report. */
export type ReportProgressInput = {
  /** One’s own uploads of the last 24 hours (POST /files), each for one report; they come or fail with it. */
  attachmentIds?: Array<string> | null | undefined;
  /** Of attachmentIds those that are internal by themselves; in an internal report all are. */
  internalAttachmentIds?: Array<string> | null | undefined;
  /** Only for the departments that lead or support the task, OFFICE and LEADER; for good. What repeats the words of an internal report (noChange) is internal too. */
  isInternal?: boolean | null | undefined;
  /** The department’s last report when this one was written, null when there was none: CONFLICT when another has come since. Absent: not asked. */
  lastReportId?: string | null | undefined;
  narrative: string;
  nextSteps?: string | null | undefined;
  /** True says that nothing has changed: figure and words must be those of the department’s last report. */
  noChange?: boolean | null | undefined;
  problems?: string | null | undefined;
  progressPercent: number;
  taskId: string;
};

export type RequestExtensionInput = {
  /** Later than the present due date. */
  newDueOn: string;
  reason: string;
  taskId: string;
};

export type ResendDeadLetterInput = {
  id: string;
};

export type ResetPasswordInput = {
  accountId: string;
};

export type RestoreDepartmentInput = {
  departmentId: string;
};

/** Whose group robot it is. */
export type RobotKind =
  /** 钉钉 */
  | 'DINGTALK'
  /** 飞书 */
  | 'FEISHU'
  /** Any receiver of signed JSON: docs/decisions/0026. */
  | 'PLAIN'
  /** 企业微信 */
  | 'WECOM';

/** What a group may be told of; of internal tasks never anything. */
export type RobotTopic =
  /** A leader instructed; without the words. */
  | 'INSTRUCTIONS'
  /** A notice is issued. */
  | 'NOTICES'
  /** Once a week: what is overdue. */
  | 'OVERDUE'
  /** A plan is published. */
  | 'PLANS';

/** An account may hold several. */
export type Role =
  | 'ADMIN'
  | 'DEPARTMENT_HEAD'
  | 'LEADER'
  | 'OFFICE';

export type SaveFilterInput = {
  /** The lead department. */
  departmentId?: string | null | undefined;
  due?: DueWindow | null | undefined;
  /** The office’s alone. */
  isShared?: boolean | null | undefined;
  itemId?: string | null | undefined;
  lanes?: LaneKind | null | undefined;
  light?: Light | null | undefined;
  milestoneId?: string | null | undefined;
  /** The viewer’s department leads or supports; beside a departmentId it is not kept. */
  mine?: boolean | null | undefined;
  /** Up to 40 characters, once in each list. */
  name: string;
  planId: string;
  /** Up to 200 characters. */
  search?: string | null | undefined;
};

export type SetColumnLimitInput = {
  /** 1 to 999; null takes the limit away. */
  most?: number | null | undefined;
  planId: string;
  /** Any stage but DONE and CANCELLED. */
  status: TaskStatus;
};

export type SetDayExceptionInput = {
  date: string;
  isWorked: boolean;
  /** Why; up to 200 characters. */
  name: string;
};

export type SignInInput = {
  login: string;
  password: string;
};

/** What became of an attempt to sign in, or to change one’s own password. */
export type SignInOutcome =
  | 'DISABLED'
  | 'PASSWORD_CHANGED'
  | 'SUCCEEDED'
  | 'UNKNOWN_LOGIN'
  | 'WRONG_CURRENT_PASSWORD'
  | 'WRONG_PASSWORD';

/** What a person may do with a task. */
export type TaskAction =
  | 'ACCEPT'
  | 'ASSIGN'
  | 'CANCEL'
  | 'CLOSE'
  | 'COMMENT'
  | 'DECIDE_EXTENSION'
  | 'DECLINE'
  | 'DELETE'
  | 'EDIT'
  | 'INSIST'
  | 'INSTRUCT'
  | 'ISSUE_NOTICE'
  | 'PAUSE'
  | 'REOPEN'
  | 'REPORT_PROGRESS'
  | 'REQUEST_EXTENSION'
  | 'RESUME'
  | 'RETURN'
  | 'SUBMIT_FOR_CLOSURE';

/** What can happen to a task. */
export type TaskEventKind =
  | 'COMMENTED'
  | 'CREATED'
  | 'DECLINED'
  | 'DELETED'
  | 'EXTENSION_DECIDED'
  | 'EXTENSION_REQUESTED'
  | 'EXTENSION_WITHDRAWN'
  | 'INSISTED'
  | 'INSTRUCTED'
  | 'MOVED'
  | 'NOTICE_ANSWERED'
  | 'NOTICE_ISSUED'
  | 'REORDERED'
  | 'REPORTED'
  | 'UPDATED';

/** All of what is given must hold; an empty list holds for nothing. */
export type TaskFilter = {
  /** Only what was dealt together as one of these: TaskBatch.id. */
  batchIds?: Array<string> | null | undefined;
  /** Lead or supporting. */
  departmentIds?: Array<string> | null | undefined;
  dueFrom?: string | null | undefined;
  dueTo?: string | null | undefined;
  /** Only these tasks: for asking again about tasks that changed. */
  ids?: Array<string> | null | undefined;
  itemIds?: Array<string> | null | undefined;
  leadDepartmentIds?: Array<string> | null | undefined;
  lights?: Array<Light> | null | undefined;
  milestoneIds?: Array<string> | null | undefined;
  /** The viewer’s department leads or supports it; false asks for the others. */
  mine?: boolean | null | undefined;
  /** False asks for those that are not. */
  overdue?: boolean | null | undefined;
  /** Overdue for as long as one of these says. */
  overdueBands?: Array<OverdueBand> | null | undefined;
  /** A literal, case-insensitive part of code, title or description; % and _ mean themselves. */
  search?: string | null | undefined;
  statuses?: Array<TaskStatus> | null | undefined;
  /** In review and handed in by its due date, as Task.waitsForOffice; false asks for all others. */
  waitsForOffice?: boolean | null | undefined;
};

/** A row of a list. What is missing in it is told with everything else that is wrong. */
export type TaskRowInput = {
  assigneeId?: string | null | undefined;
  description?: string | null | undefined;
  dueOn?: string | null | undefined;
  /** Only for its lead and supporting departments, OFFICE and LEADER. */
  isInternal?: boolean | null | undefined;
  itemId?: string | null | undefined;
  leadDepartmentId?: string | null | undefined;
  milestoneId?: string | null | undefined;
  startsOn?: string | null | undefined;
  supportingDepartmentIds?: Array<string> | null | undefined;
  title?: string | null | undefined;
};

/** Stages of a task. One state machine on the server decides who may move a task where. */
export type TaskStatus =
  /** 撤销 */
  | 'CANCELLED'
  /** 已办结（销号） */
  | 'DONE'
  /** 推进中 */
  | 'IN_PROGRESS'
  /** 申请办结，待审核 */
  | 'IN_REVIEW'
  /** 待签收 */
  | 'NOT_STARTED'
  /** 暂缓 */
  | 'PAUSED';

export type TryRobotInput = {
  robotId: string;
};

export type UpdateAccountInput = {
  accountId: string;
  departmentId?: string | null | undefined;
  /** Where e-mail goes; null takes it away. */
  email?: string | null | undefined;
  name?: string | null | undefined;
  roles?: Array<Role> | null | undefined;
};

/** What is absent stays as it is. */
export type UpdateChannelsInput = {
  /** Null or blank takes it away: then nothing comes by e-mail. */
  email?: string | null | undefined;
  /** Groups that are absent stay as they are. */
  mail?: Array<MailChoiceInput> | null | undefined;
};

export type UpdateDepartmentInput = {
  /** The one among the parts of the same body that it shall follow; null for the first place. */
  afterDepartmentId?: string | null | undefined;
  code?: string | null | undefined;
  departmentId: string;
  headId?: string | null | undefined;
  kind?: DepartmentKind | null | undefined;
  name?: string | null | undefined;
  parentId?: string | null | undefined;
  shortName?: string | null | undefined;
};

/** An absent field is unchanged; null clears reachedOn: it is not reached after all. */
export type UpdateMilestoneInput = {
  dueOn?: string | null | undefined;
  expectedVersion: number;
  itemId?: string | null | undefined;
  milestoneId: string;
  /** Required in an active plan when dueOn changes or reachedOn is cleared. */
  note?: string | null | undefined;
  /** Not after today. */
  reachedOn?: string | null | undefined;
  series?: string | null | undefined;
  title?: string | null | undefined;
};

/** What is absent stays as it is; nothing of it may be cleared. */
export type UpdateOrganisationInput = {
  committeeOfficeName?: string | null | undefined;
  committeeOfficeShortName?: string | null | undefined;
  dueSoonDays?: number | null | undefined;
  federationName?: string | null | undefined;
  federationShortName?: string | null | undefined;
  redBehind?: number | null | undefined;
  yellowBehind?: number | null | undefined;
};

/** An absent field is unchanged; none can be cleared. */
export type UpdatePlanInput = {
  endsOn?: string | null | undefined;
  expectedVersion: number;
  planId: string;
  startsOn?: string | null | undefined;
  title?: string | null | undefined;
  year?: number | null | undefined;
};

/** An absent field is unchanged; null clears the narrative. */
export type UpdatePlanItemInput = {
  expectedVersion: number;
  itemId: string;
  narrative?: string | null | undefined;
  shortTitle?: string | null | undefined;
  title?: string | null | undefined;
};

/** What is absent stays as it is. */
export type UpdatePreferencesInput = {
  /** Null is the page of their role. */
  home?: Home | null | undefined;
  /** Null leaves it to the browser. */
  language?: Language | null | undefined;
  /** Put away for good, beside those that are. */
  putAwayHints?: Array<Hint> | null | undefined;
  /** Brings all hints back, before others are put away. */
  showHintsAgain?: boolean | null | undefined;
};

/** What is absent stays as it is; nothing of it may be cleared. */
export type UpdateReminderSettingsInput = {
  daysAfter?: Array<number> | null | undefined;
  daysBefore?: Array<number> | null | undefined;
  hour?: number | null | undefined;
  isOn?: boolean | null | undefined;
  mandatoryMail?: Array<MailGroup> | null | undefined;
  reportByDay?: number | null | undefined;
  waitsDays?: number | null | undefined;
  weekday?: number | null | undefined;
};

/** What is absent stays as it is; so does what kind of robot it is. */
export type UpdateRobotInput = {
  /** Null and absent leave it as it is. */
  address?: string | null | undefined;
  /** Null is everything. */
  departmentId?: string | null | undefined;
  language?: Language | null | undefined;
  name?: string | null | undefined;
  robotId: string;
  /** Null takes it away. */
  secret?: string | null | undefined;
  topics?: Array<RobotTopic> | null | undefined;
};

export type UpdateSavedFilterInput = {
  /** By its owner alone, who is of the office. */
  isShared?: boolean | null | undefined;
  name?: string | null | undefined;
  savedFilterId: string;
};

export type UpdateTaskInput = {
  assigneeId?: string | null | undefined;
  description?: string | null | undefined;
  /** Moving a due date directly is the office’s. */
  dueOn?: string | null | undefined;
  expectedVersion: number;
  /** Only for its lead and supporting departments, OFFICE and LEADER. */
  isInternal?: boolean | null | undefined;
  leadDepartmentId?: string | null | undefined;
  milestoneId?: string | null | undefined;
  /** Required when dueOn or the lead department changes in an active plan; the change counts as one of dates. */
  note?: string | null | undefined;
  startsOn?: string | null | undefined;
  supportingDepartmentIds?: Array<string> | null | undefined;
  taskId: string;
  title?: string | null | undefined;
};

export type WithdrawExtensionInput = {
  requestId: string;
};

export type SessionQueryVariables = Exact<{ [key: string]: never; }>;


export type SessionQuery = { today: string, timeZone: string, viewerCanCreatePlan: boolean, viewer: { id: string, name: string, roles: Array<Role>, department: { id: string, shortName: string } | null } | null, preferences: { language: Language | null, home: Home, chosenHome: Home | null, homes: Array<Home>, hints: Array<Hint>, hasPutHintsAway: boolean }, plans: Array<{ id: string, year: number, title: string, status: PlanStatus, isDemonstration: boolean, viewerCanCreateTask: boolean, progress: { overdue: number } }> };

export type OverdueCountQueryVariables = Exact<{
  planId: string;
}>;


export type OverdueCountQuery = { plan: { id: string, progress: { overdue: number } } | null };

export type SignOutMutationVariables = Exact<{ [key: string]: never; }>;


export type SignOutMutation = { signOut: { ok: boolean } };

export type LaneFiguresFragment = { id: string, totalCount: number, overdueCount: number, item: { id: string, number: number, shortTitle: string, title: string } | null, department: { id: string, name: string, shortName: string } | null, counts: Array<{ status: TaskStatus, totalCount: number, lateCount: number }> };

export type BoardLanesQueryVariables = Exact<{
  planId: string;
  filter?: TaskFilter | null | undefined;
  by: LaneKind;
}>;


export type BoardLanesQuery = { board: { columns: Array<{ status: TaskStatus, totalCount: number, lateCount: number, viewerCanSetLimit: boolean, limit: { most: number, held: number, excess: number } | null }>, lanes: Array<{ id: string, totalCount: number, overdueCount: number, item: { id: string, number: number, shortTitle: string, title: string } | null, department: { id: string, name: string, shortName: string } | null, counts: Array<{ status: TaskStatus, totalCount: number, lateCount: number }> }> } };

export type LaneCardsQueryVariables = Exact<{
  planId: string;
  filter?: TaskFilter | null | undefined;
}>;


export type LaneCardsQuery = { board: { columns: Array<{ status: TaskStatus, totalCount: number, lateCount: number, viewerCanSetLimit: boolean, tasks: { nodes: Array<{ id: string, code: string, title: string, status: TaskStatus, light: Light, progressPercent: number, dueOn: string, dueOnChanges: number, completedOn: string | null, isOverdue: boolean, daysOverdue: number, daysLate: number | null, isDeclined: boolean, isInternal: boolean, position: string, version: number, viewerCanMoveTo: Array<TaskStatus>, viewerCanReorder: boolean, leadDepartment: { id: string, shortName: string }, supportingDepartments: Array<{ id: string }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, limit: { most: number, held: number, excess: number } | null }> } };

export type ChangedInLanesQueryVariables = Exact<{
  planId: string;
  filter?: TaskFilter | null | undefined;
  by: LaneKind;
  changed?: TaskFilter | null | undefined;
}>;


export type ChangedInLanesQuery = { tasks: { nodes: Array<{ id: string, code: string, title: string, status: TaskStatus, light: Light, progressPercent: number, dueOn: string, dueOnChanges: number, completedOn: string | null, isOverdue: boolean, daysOverdue: number, daysLate: number | null, isDeclined: boolean, isInternal: boolean, position: string, version: number, viewerCanMoveTo: Array<TaskStatus>, viewerCanReorder: boolean, item: { id: string }, leadDepartment: { id: string, shortName: string }, supportingDepartments: Array<{ id: string }> }> }, board: { columns: Array<{ status: TaskStatus, totalCount: number, lateCount: number, viewerCanSetLimit: boolean, limit: { most: number, held: number, excess: number } | null }>, lanes: Array<{ id: string, totalCount: number, overdueCount: number, item: { id: string, number: number, shortTitle: string, title: string } | null, department: { id: string, name: string, shortName: string } | null, counts: Array<{ status: TaskStatus, totalCount: number, lateCount: number }> }> } };

export type MoreOfColumnQueryVariables = Exact<{
  planId: string;
  filter?: TaskFilter | null | undefined;
  after?: string | null | undefined;
  first: number;
}>;


export type MoreOfColumnQuery = { tasks: { nodes: Array<{ id: string, code: string, title: string, status: TaskStatus, light: Light, progressPercent: number, dueOn: string, dueOnChanges: number, completedOn: string | null, isOverdue: boolean, daysOverdue: number, daysLate: number | null, isDeclined: boolean, isInternal: boolean, position: string, version: number, viewerCanMoveTo: Array<TaskStatus>, viewerCanReorder: boolean, leadDepartment: { id: string, shortName: string }, supportingDepartments: Array<{ id: string }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type ChangedOnBoardQueryVariables = Exact<{
  planId: string;
  filter?: TaskFilter | null | undefined;
  changed?: TaskFilter | null | undefined;
}>;


export type ChangedOnBoardQuery = { tasks: { nodes: Array<{ id: string, code: string, title: string, status: TaskStatus, light: Light, progressPercent: number, dueOn: string, dueOnChanges: number, completedOn: string | null, isOverdue: boolean, daysOverdue: number, daysLate: number | null, isDeclined: boolean, isInternal: boolean, position: string, version: number, viewerCanMoveTo: Array<TaskStatus>, viewerCanReorder: boolean, leadDepartment: { id: string, shortName: string }, supportingDepartments: Array<{ id: string }> }> }, board: { columns: Array<{ status: TaskStatus, totalCount: number, lateCount: number, viewerCanSetLimit: boolean, limit: { most: number, held: number, excess: number } | null }> } };

export type SetColumnLimitMutationVariables = Exact<{
  input: SetColumnLimitInput;
}>;


export type SetColumnLimitMutation = { setColumnLimit: { column: { status: TaskStatus, limit: { most: number, held: number, excess: number } | null } } };

export type FilterChoicesQueryVariables = Exact<{
  planId: string;
}>;


export type FilterChoicesQuery = { plan: { id: string, year: number, viewerCanShareFilters: boolean, items: Array<{ id: string, number: number, title: string, shortTitle: string }>, milestones: Array<{ id: string, title: string, item: { id: string } }>, savedFilters: Array<{ id: string, name: string, isShared: boolean, mine: boolean, light: Light | null, due: DueWindow | null, search: string | null, lanes: LaneKind | null, viewerCanChange: boolean, viewerCanShare: boolean, item: { id: string } | null, department: { id: string } | null, milestone: { id: string } | null }> } | null, departments: Array<{ id: string, shortName: string, kind: DepartmentKind, isArchived: boolean }> };

export type SavedFilterInMenuFragment = { id: string, name: string, isShared: boolean, mine: boolean, light: Light | null, due: DueWindow | null, search: string | null, lanes: LaneKind | null, viewerCanChange: boolean, viewerCanShare: boolean, item: { id: string } | null, department: { id: string } | null, milestone: { id: string } | null };

export type SaveFilterMutationVariables = Exact<{
  input: SaveFilterInput;
}>;


export type SaveFilterMutation = { saveFilter: { plan: { id: string, savedFilters: Array<{ id: string, name: string, isShared: boolean, mine: boolean, light: Light | null, due: DueWindow | null, search: string | null, lanes: LaneKind | null, viewerCanChange: boolean, viewerCanShare: boolean, item: { id: string } | null, department: { id: string } | null, milestone: { id: string } | null }> } } };

export type UpdateSavedFilterMutationVariables = Exact<{
  input: UpdateSavedFilterInput;
}>;


export type UpdateSavedFilterMutation = { updateSavedFilter: { plan: { id: string, savedFilters: Array<{ id: string, name: string, isShared: boolean, mine: boolean, light: Light | null, due: DueWindow | null, search: string | null, lanes: LaneKind | null, viewerCanChange: boolean, viewerCanShare: boolean, item: { id: string } | null, department: { id: string } | null, milestone: { id: string } | null }> } } };

export type DeleteSavedFilterMutationVariables = Exact<{
  input: DeleteSavedFilterInput;
}>;


export type DeleteSavedFilterMutation = { deleteSavedFilter: { savedFilterId: string, plan: { id: string, savedFilters: Array<{ id: string, name: string, isShared: boolean, mine: boolean, light: Light | null, due: DueWindow | null, search: string | null, lanes: LaneKind | null, viewerCanChange: boolean, viewerCanShare: boolean, item: { id: string } | null, department: { id: string } | null, milestone: { id: string } | null }> } } };

export type BoardOfDayQueryVariables = Exact<{
  planId: string;
  filter?: TaskFilter | null | undefined;
  asOf: string;
}>;


export type BoardOfDayQuery = { board: { columns: Array<{ status: TaskStatus, totalCount: number, lateCount: number, viewerCanSetLimit: boolean, tasks: { nodes: Array<{ id: string, code: string, title: string, status: TaskStatus, light: Light, progressPercent: number, dueOn: string, dueOnChanges: number, completedOn: string | null, isOverdue: boolean, daysOverdue: number, daysLate: number | null, isDeclined: boolean, isInternal: boolean, position: string, version: number, viewerCanMoveTo: Array<TaskStatus>, viewerCanReorder: boolean, leadDepartment: { id: string, shortName: string }, supportingDepartments: Array<{ id: string }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, limit: { most: number, held: number, excess: number } | null }> } };

export type MoreOfDayQueryVariables = Exact<{
  planId: string;
  filter?: TaskFilter | null | undefined;
  asOf: string;
  after?: string | null | undefined;
  first: number;
}>;


export type MoreOfDayQuery = { tasks: { nodes: Array<{ id: string, code: string, title: string, status: TaskStatus, light: Light, progressPercent: number, dueOn: string, dueOnChanges: number, completedOn: string | null, isOverdue: boolean, daysOverdue: number, daysLate: number | null, isDeclined: boolean, isInternal: boolean, position: string, version: number, viewerCanMoveTo: Array<TaskStatus>, viewerCanReorder: boolean, leadDepartment: { id: string, shortName: string }, supportingDepartments: Array<{ id: string }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type DepartmentsQueryVariables = Exact<{
  planId: string;
}>;


export type DepartmentsQuery = { departments: Array<{ id: string, code: string, name: string, shortName: string, kind: DepartmentKind, isArchived: boolean, supportedTotal: number, head: { id: string, name: string } | null, progress: { total: number, overdue: number, byLight: Array<{ light: Light, count: number }>, byStatus: Array<{ status: TaskStatus, count: number }> } }> };

export type DepartmentQueryVariables = Exact<{
  code: string;
  planId: string;
  first: number;
}>;


export type DepartmentQuery = { department: { id: string, code: string, name: string, shortName: string, kind: DepartmentKind, isArchived: boolean, parent: { id: string, code: string, shortName: string } | null, head: { id: string, name: string } | null, members: Array<{ id: string, name: string, roles: Array<Role> }>, progress: { total: number, overdue: number, byLight: Array<{ light: Light, count: number }>, byStatus: Array<{ status: TaskStatus, count: number }> }, ledTasks: { totalCount: number, nodes: Array<{ id: string, code: string, title: string, status: TaskStatus, light: Light, progressPercent: number, dueOn: string, baselineDueOn: string, completedOn: string | null, isOverdue: boolean, daysOverdue: number, waitsForOffice: boolean, daysLate: number | null, item: { id: string, shortTitle: string }, leadDepartment: { id: string, code: string, shortName: string }, assignee: { id: string, name: string } | null }> }, supportedTasks: { totalCount: number, nodes: Array<{ id: string, code: string, title: string, status: TaskStatus, light: Light, progressPercent: number, dueOn: string, baselineDueOn: string, completedOn: string | null, isOverdue: boolean, daysOverdue: number, waitsForOffice: boolean, daysLate: number | null, item: { id: string, shortTitle: string }, leadDepartment: { id: string, code: string, shortName: string }, assignee: { id: string, name: string } | null }> }, milestones: Array<{ id: string, title: string, series: string, dueOn: string, reachedOn: string | null, light: Light, daysOverdue: number }> } | null };

export type DepartmentTaskFragment = { id: string, code: string, title: string, status: TaskStatus, light: Light, progressPercent: number, dueOn: string, baselineDueOn: string, completedOn: string | null, isOverdue: boolean, daysOverdue: number, waitsForOffice: boolean, daysLate: number | null, item: { id: string, shortTitle: string }, leadDepartment: { id: string, code: string, shortName: string }, assignee: { id: string, name: string } | null };

export type DigestQueryVariables = Exact<{
  businessDate: string;
}>;


export type DigestQuery = { digest: { businessDate: string, withheldCount: number, entries: Array<{ kind: DigestLineKind, sentence: string, task: { id: string, code: string, title: string, status: TaskStatus, light: Light, leadDepartment: { id: string, shortName: string } } | null }> } | null };

export type DigestEntryFragment = { kind: DigestLineKind, sentence: string, task: { id: string, code: string, title: string, status: TaskStatus, light: Light, leadDepartment: { id: string, shortName: string } } | null };

export type RulesQueryVariables = Exact<{ [key: string]: never; }>;


export type RulesQuery = { rules: { always: Array<string>, steps: Array<{ fromStatus: TaskStatus, toStatus: TaskStatus, action: TaskAction, actionName: string, parties: Array<Party>, needsNote: boolean, conditions: Array<string> }>, lights: Array<{ light: Light | null, condition: string }>, milestoneLights: Array<{ light: Light | null, condition: string }>, rights: Array<{ party: Party, planRights: Array<PlanRight>, actions: Array<{ action: TaskAction, actionName: string, statuses: Array<TaskStatus> }> }> } };

export type InboxQueryVariables = Exact<{
  planId: string;
  first: number;
  after?: string | null | undefined;
}>;


export type InboxQuery = { viewer: { id: string } | null, inbox: { totalCount: number, counts: Array<{ kind: InboxKind, count: number }>, nodes: Array<{ id: string, kind: InboxKind, since: string, daysWaiting: number, task: { viewerCan: Array<TaskAction>, nextNoticeLevel: NoticeLevel | null, submittedOn: string | null, id: string, code: string, title: string, status: TaskStatus, light: Light, progressPercent: number, dueOn: string, dueOnChanges: number, completedOn: string | null, isOverdue: boolean, daysOverdue: number, daysLate: number | null, isDeclined: boolean, isInternal: boolean, position: string, version: number, viewerCanMoveTo: Array<TaskStatus>, viewerCanReorder: boolean, decline: { declinedOn: string, reason: string, declinedBy: { id: string, name: string } | null } | null, latestReports: Array<{ id: string, reportedOn: string, progressPercent: number, previousPercent: number | null, noChange: boolean, isInternal: boolean, narrative: string, problems: string | null, nextSteps: string | null, author: { id: string, name: string }, department: { id: string, shortName: string } }>, attachments: { totalCount: number, nodes: Array<{ id: string, fileName: string, size: number, isPicture: boolean, report: { id: string, reportedOn: string, author: { id: string, name: string }, department: { id: string, shortName: string } } }>, pageInfo: { endCursor: string | null } }, leadDepartment: { id: string, shortName: string }, supportingDepartments: Array<{ id: string }> }, extensionRequest: { id: string, requestedOn: string, reason: string, previousDueOn: string, newDueOn: string, grantedDueOn: string | null, askedLate: boolean, status: ExtensionStatus, decidedOn: string | null, decisionNote: string | null, viewerCanWithdraw: boolean, requestedBy: { id: string, name: string }, department: { id: string, shortName: string }, decidedBy: { id: string, name: string } | null } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type InboxItemFragment = { id: string, kind: InboxKind, since: string, daysWaiting: number, task: { viewerCan: Array<TaskAction>, nextNoticeLevel: NoticeLevel | null, submittedOn: string | null, id: string, code: string, title: string, status: TaskStatus, light: Light, progressPercent: number, dueOn: string, dueOnChanges: number, completedOn: string | null, isOverdue: boolean, daysOverdue: number, daysLate: number | null, isDeclined: boolean, isInternal: boolean, position: string, version: number, viewerCanMoveTo: Array<TaskStatus>, viewerCanReorder: boolean, decline: { declinedOn: string, reason: string, declinedBy: { id: string, name: string } | null } | null, latestReports: Array<{ id: string, reportedOn: string, progressPercent: number, previousPercent: number | null, noChange: boolean, isInternal: boolean, narrative: string, problems: string | null, nextSteps: string | null, author: { id: string, name: string }, department: { id: string, shortName: string } }>, attachments: { totalCount: number, nodes: Array<{ id: string, fileName: string, size: number, isPicture: boolean, report: { id: string, reportedOn: string, author: { id: string, name: string }, department: { id: string, shortName: string } } }>, pageInfo: { endCursor: string | null } }, leadDepartment: { id: string, shortName: string }, supportingDepartments: Array<{ id: string }> }, extensionRequest: { id: string, requestedOn: string, reason: string, previousDueOn: string, newDueOn: string, grantedDueOn: string | null, askedLate: boolean, status: ExtensionStatus, decidedOn: string | null, decisionNote: string | null, viewerCanWithdraw: boolean, requestedBy: { id: string, name: string }, department: { id: string, shortName: string }, decidedBy: { id: string, name: string } | null } | null };

export type SilentDepartmentsQueryVariables = Exact<{
  planId: string;
}>;


export type SilentDepartmentsQuery = { silentDepartments: { reportDueOn: string, isPast: boolean, text: string | null, departments: Array<{ taskCount: number, text: string, department: { id: string, shortName: string }, tasks: Array<{ id: string, code: string, title: string }> }> } };

export type SilentDepartmentFragment = { taskCount: number, text: string, department: { id: string, shortName: string }, tasks: Array<{ id: string, code: string, title: string }> };

export type LogQueryVariables = Exact<{
  planId: string;
  isOfRefused: boolean;
  filter?: HistoryFilter | null | undefined;
  refusedFilter?: RefusedAttemptFilter | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type LogQuery = { history?: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, at: string, businessDate: string, about: string, summary: string, note: string | null, task: { id: string } | null }> }, refusedAttempts?: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, at: string, businessDate: string, about: string, summary: string, note: string, task: { id: string } | null }> } };

export type LogEventFragment = { id: string, at: string, businessDate: string, about: string, summary: string, note: string | null, task: { id: string } | null };

export type LogRefusedFragment = { id: string, at: string, businessDate: string, about: string, summary: string, note: string, task: { id: string } | null };

export type LogChoicesQueryVariables = Exact<{
  planId: string;
}>;


export type LogChoicesQuery = { historyActors: Array<{ id: string, name: string }>, departments: Array<{ id: string, shortName: string }> };

export type MyTasksQueryVariables = Exact<{
  planId: string;
}>;


export type MyTasksQuery = { viewer: { id: string } | null, myTasks: { totalCount: number, counts: Array<{ group: MyTaskGroup, count: number }>, nodes: Array<{ kind: MyTaskKind, group: MyTaskGroup, action: TaskAction | null, reportDueOn: string | null, returnNote: string | null, insistNote: string | null, decidedExtension: { id: string, requestedOn: string, reason: string, previousDueOn: string, newDueOn: string, grantedDueOn: string | null, askedLate: boolean, status: ExtensionStatus, decidedOn: string | null, decisionNote: string | null, viewerCanWithdraw: boolean, requestedBy: { id: string, name: string }, department: { id: string, shortName: string }, decidedBy: { id: string, name: string } | null } | null, task: { startsOn: string | null, submittedOn: string | null, waitsForOffice: boolean, viewerCan: Array<TaskAction>, id: string, code: string, title: string, status: TaskStatus, light: Light, progressPercent: number, dueOn: string, dueOnChanges: number, completedOn: string | null, isOverdue: boolean, daysOverdue: number, daysLate: number | null, isDeclined: boolean, isInternal: boolean, position: string, version: number, viewerCanMoveTo: Array<TaskStatus>, viewerCanReorder: boolean, viewerReportSetsProgress: boolean, notices: Array<{ id: string, year: number, number: number, level: NoticeLevel, issuedOn: string, message: string, respondBy: string, respondedOn: string | null, department: { id: string, name: string, shortName: string }, issuedBy: { id: string, name: string } }>, openInstructions: Array<{ id: string, kind: CommentKind, body: string, createdOn: string, author: { id: string, name: string, department: { id: string, shortName: string } | null }, mentions: Array<{ name: string }> }>, leadDepartment: { id: string, shortName: string }, supportingDepartments: Array<{ id: string }>, viewerLastReport: { id: string, reportedOn: string, progressPercent: number, narrative: string, problems: string | null, nextSteps: string | null, isInternal: boolean, author: { id: string, name: string } } | null } }> } };

export type MyTaskEntryFragment = { kind: MyTaskKind, group: MyTaskGroup, action: TaskAction | null, reportDueOn: string | null, returnNote: string | null, insistNote: string | null, decidedExtension: { id: string, requestedOn: string, reason: string, previousDueOn: string, newDueOn: string, grantedDueOn: string | null, askedLate: boolean, status: ExtensionStatus, decidedOn: string | null, decisionNote: string | null, viewerCanWithdraw: boolean, requestedBy: { id: string, name: string }, department: { id: string, shortName: string }, decidedBy: { id: string, name: string } | null } | null, task: { startsOn: string | null, submittedOn: string | null, waitsForOffice: boolean, viewerCan: Array<TaskAction>, id: string, code: string, title: string, status: TaskStatus, light: Light, progressPercent: number, dueOn: string, dueOnChanges: number, completedOn: string | null, isOverdue: boolean, daysOverdue: number, daysLate: number | null, isDeclined: boolean, isInternal: boolean, position: string, version: number, viewerCanMoveTo: Array<TaskStatus>, viewerCanReorder: boolean, viewerReportSetsProgress: boolean, notices: Array<{ id: string, year: number, number: number, level: NoticeLevel, issuedOn: string, message: string, respondBy: string, respondedOn: string | null, department: { id: string, name: string, shortName: string }, issuedBy: { id: string, name: string } }>, openInstructions: Array<{ id: string, kind: CommentKind, body: string, createdOn: string, author: { id: string, name: string, department: { id: string, shortName: string } | null }, mentions: Array<{ name: string }> }>, leadDepartment: { id: string, shortName: string }, supportingDepartments: Array<{ id: string }>, viewerLastReport: { id: string, reportedOn: string, progressPercent: number, narrative: string, problems: string | null, nextSteps: string | null, isInternal: boolean, author: { id: string, name: string } } | null } };

export type NoticeSheetQueryVariables = Exact<{
  taskId: string;
}>;


export type NoticeSheetQuery = { organisation: { committeeOfficeName: string | null }, task: { id: string, code: string, title: string, dueOn: string, progressPercent: number, item: { id: string, title: string }, notices: Array<{ id: string, year: number, number: number, level: NoticeLevel, issuedOn: string, message: string, respondBy: string, respondedOn: string | null, department: { id: string, name: string, shortName: string }, issuedBy: { id: string, name: string } }> } | null };

export type NotificationsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type NotificationsQuery = { unreadNotificationCount: number, notifications: { totalCount: number, nodes: Array<{ id: string, kind: NotificationKind | null, summary: string, note: string | null, isWithheld: boolean, isRead: boolean, at: string, businessDate: string, task: { id: string, code: string, title: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type NotificationRowFragment = { id: string, kind: NotificationKind | null, summary: string, note: string | null, isWithheld: boolean, isRead: boolean, at: string, businessDate: string, task: { id: string, code: string, title: string } | null };

export type MarkNotificationsReadMutationVariables = Exact<{
  input: MarkNotificationsReadInput;
}>;


export type MarkNotificationsReadMutation = { markNotificationsRead: { unreadNotificationCount: number } };

export type OverdueSummaryQueryVariables = Exact<{
  planId: string;
}>;


export type OverdueSummaryQuery = { today: string, plan: { id: string, progress: { total: number, overdue: number, completionRate: number, byStatus: Array<{ status: TaskStatus, count: number }> }, overdue: { late: number, waitingForOffice: number, longestDays: number, moved: number, notAccepted: number, byBand: Array<{ band: OverdueBand, fromDays: number, toDays: number | null, count: number }>, departments: Array<{ late: number, waitingForOffice: number, department: { id: string, shortName: string }, byBand: Array<{ band: OverdueBand, fromDays: number, toDays: number | null, count: number }> }>, items: Array<{ late: number, item: { id: string, number: number, shortTitle: string }, byBand: Array<{ band: OverdueBand, fromDays: number, toDays: number | null, count: number }> }> } } | null };

export type BandCountFragment = { band: OverdueBand, fromDays: number, toDays: number | null, count: number };

export type OverdueTasksQueryVariables = Exact<{
  planId: string;
  filter: TaskFilter;
  first: number;
  after?: string | null | undefined;
}>;


export type OverdueTasksQuery = { tasks: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, code: string, title: string, isInternal: boolean, status: TaskStatus, daysOverdue: number, waitsForOffice: boolean, dueOn: string, baselineDueOn: string, dueOnChanges: number, submittedOn: string | null, viewerCan: Array<TaskAction>, item: { id: string, number: number, shortTitle: string }, leadDepartment: { id: string, shortName: string }, assignee: { id: string, name: string } | null, latestReport: { id: string, reportedOn: string, progressPercent: number, narrative: string, nextSteps: string | null } | null }> } };

export type OverdueTaskFragment = { id: string, code: string, title: string, isInternal: boolean, status: TaskStatus, daysOverdue: number, waitsForOffice: boolean, dueOn: string, baselineDueOn: string, dueOnChanges: number, submittedOn: string | null, viewerCan: Array<TaskAction>, item: { id: string, number: number, shortTitle: string }, leadDepartment: { id: string, shortName: string }, assignee: { id: string, name: string } | null, latestReport: { id: string, reportedOn: string, progressPercent: number, narrative: string, nextSteps: string | null } | null };

export type KeptPlanFragment = { id: string, version: number, status: PlanStatus, title: string, year: number, startsOn: string, endsOn: string, isDemonstration: boolean, viewerCan: Array<PlanAction>, viewerActivationRefusal: string | null };

export type KeptMilestoneFragment = { id: string, version: number, title: string, series: string, dueOn: string, reachedOn: string | null, viewerCan: Array<MilestoneAction>, item: { id: string } };

export type KeptItemFragment = { id: string, version: number, number: number, title: string, shortTitle: string, narrative: string | null, viewerCan: Array<PlanItemAction> };

export type KeptTaskFragment = { id: string, version: number, code: string, title: string, dueOn: string, viewerCan: Array<TaskAction>, leadDepartment: { id: string, shortName: string } };

export type PlanKeepingQueryVariables = Exact<{
  planId: string;
}>;


export type PlanKeepingQuery = { plan: { id: string, version: number, status: PlanStatus, title: string, year: number, startsOn: string, endsOn: string, isDemonstration: boolean, viewerCan: Array<PlanAction>, viewerActivationRefusal: string | null, items: Array<{ id: string, version: number, number: number, title: string, shortTitle: string, narrative: string | null, viewerCan: Array<PlanItemAction>, milestones: Array<{ id: string, version: number, title: string, series: string, dueOn: string, reachedOn: string | null, viewerCan: Array<MilestoneAction>, item: { id: string } }>, tasks: { totalCount: number, nodes: Array<{ id: string, version: number, code: string, title: string, dueOn: string, viewerCan: Array<TaskAction>, leadDepartment: { id: string, shortName: string } }> } }> } | null };

export type PasteChoicesQueryVariables = Exact<{
  planId: string;
}>;


export type PasteChoicesQuery = { departments: Array<{ id: string, code: string, name: string, shortName: string, members: Array<{ id: string, name: string }> }>, plan: { id: string, version: number, status: PlanStatus, title: string, year: number, startsOn: string, endsOn: string, isDemonstration: boolean, viewerCan: Array<PlanAction>, viewerActivationRefusal: string | null, items: Array<{ id: string, number: number, title: string, shortTitle: string, milestones: Array<{ id: string, title: string }> }> } | null };

export type CreatePlanMutationVariables = Exact<{
  input: CreatePlanInput;
}>;


export type CreatePlanMutation = { createPlan: { plan: { id: string, version: number, status: PlanStatus, title: string, year: number, startsOn: string, endsOn: string, isDemonstration: boolean, viewerCan: Array<PlanAction>, viewerActivationRefusal: string | null } } };

export type UpdatePlanMutationVariables = Exact<{
  input: UpdatePlanInput;
}>;


export type UpdatePlanMutation = { updatePlan: { plan: { id: string, version: number, status: PlanStatus, title: string, year: number, startsOn: string, endsOn: string, isDemonstration: boolean, viewerCan: Array<PlanAction>, viewerActivationRefusal: string | null } } };

export type ActivatePlanMutationVariables = Exact<{
  input: ActivatePlanInput;
}>;


export type ActivatePlanMutation = { activatePlan: { plan: { id: string, version: number, status: PlanStatus, title: string, year: number, startsOn: string, endsOn: string, isDemonstration: boolean, viewerCan: Array<PlanAction>, viewerActivationRefusal: string | null } } };

export type ArchivePlanMutationVariables = Exact<{
  input: ArchivePlanInput;
}>;


export type ArchivePlanMutation = { archivePlan: { plan: { id: string, version: number, status: PlanStatus, title: string, year: number, startsOn: string, endsOn: string, isDemonstration: boolean, viewerCan: Array<PlanAction>, viewerActivationRefusal: string | null } } };

export type CreatePlanItemMutationVariables = Exact<{
  input: CreatePlanItemInput;
}>;


export type CreatePlanItemMutation = { createPlanItem: { item: { id: string } } };

export type UpdatePlanItemMutationVariables = Exact<{
  input: UpdatePlanItemInput;
}>;


export type UpdatePlanItemMutation = { updatePlanItem: { item: { id: string, version: number, number: number, title: string, shortTitle: string, narrative: string | null, viewerCan: Array<PlanItemAction> } } };

export type MovePlanItemMutationVariables = Exact<{
  input: MovePlanItemInput;
}>;


export type MovePlanItemMutation = { movePlanItem: { item: { id: string } } };

export type DeletePlanItemMutationVariables = Exact<{
  input: DeletePlanItemInput;
}>;


export type DeletePlanItemMutation = { deletePlanItem: { deletedId: string } };

export type CreateMilestoneMutationVariables = Exact<{
  input: CreateMilestoneInput;
}>;


export type CreateMilestoneMutation = { createMilestone: { milestone: { id: string } } };

export type UpdateMilestoneMutationVariables = Exact<{
  input: UpdateMilestoneInput;
}>;


export type UpdateMilestoneMutation = { updateMilestone: { milestone: { id: string, version: number, title: string, series: string, dueOn: string, reachedOn: string | null, viewerCan: Array<MilestoneAction>, item: { id: string } } } };

export type DeleteMilestoneMutationVariables = Exact<{
  input: DeleteMilestoneInput;
}>;


export type DeleteMilestoneMutation = { deleteMilestone: { deletedId: string } };

export type DeleteTaskMutationVariables = Exact<{
  input: DeleteTaskInput;
}>;


export type DeleteTaskMutation = { deleteTask: { deletedId: string } };

export type CreateTasksMutationVariables = Exact<{
  input: CreateTasksInput;
}>;


export type CreateTasksMutation = { createTasks: { codes: Array<string> } };

export type PlanPageQueryVariables = Exact<{
  planId: string;
}>;


export type PlanPageQuery = { plan: { id: string, year: number, title: string, startsOn: string, endsOn: string, progress: { total: number, done: number, inForce: number, overdue: number, completionRate: number, byStatus: Array<{ status: TaskStatus, count: number }>, byLight: Array<{ light: Light, count: number }> }, items: Array<{ id: string, number: number, title: string, shortTitle: string, light: Light, progress: { total: number, done: number, inForce: number, overdue: number, completionRate: number, byStatus: Array<{ status: TaskStatus, count: number }>, byLight: Array<{ light: Light, count: number }> }, nextMilestone: { id: string, title: string, dueOn: string, isOverdue: boolean, daysOverdue: number } | null }>, milestones: Array<{ id: string, title: string, series: string, dueOn: string, reachedOn: string | null, isOverdue: boolean, daysOverdue: number, daysLate: number | null, item: { id: string, number: number, shortTitle: string }, progress: { total: number, done: number, inForce: number } }> } | null };

export type ItemPageQueryVariables = Exact<{
  planId: string;
  number: number;
}>;


export type ItemPageQuery = { plan: { id: string, items: Array<{ id: string, number: number, shortTitle: string }>, item: { id: string, number: number, title: string, shortTitle: string, narrative: string | null, light: Light, progress: { total: number, done: number, inForce: number, overdue: number, completionRate: number, byStatus: Array<{ status: TaskStatus, count: number }>, byLight: Array<{ light: Light, count: number }> }, milestones: Array<{ id: string, title: string, series: string, dueOn: string, reachedOn: string | null, isOverdue: boolean, daysOverdue: number, daysLate: number | null, item: { id: string, number: number, shortTitle: string }, progress: { total: number, done: number, inForce: number } }>, tasks: { totalCount: number, nodes: Array<{ id: string, code: string, title: string, status: TaskStatus, light: Light, progressPercent: number, dueOn: string, baselineDueOn: string, completedOn: string | null, isOverdue: boolean, daysOverdue: number, daysLate: number | null, batch: { id: string, light: Light, mostDaysOverdue: number, progress: { total: number, done: number, overdue: number, byStatus: Array<{ status: TaskStatus, count: number }> } } | null, leadDepartment: { id: string, shortName: string }, assignee: { id: string, name: string } | null }> } } | null } | null };

export type StandingFragment = { total: number, done: number, inForce: number, overdue: number, completionRate: number, byStatus: Array<{ status: TaskStatus, count: number }>, byLight: Array<{ light: Light, count: number }> };

export type MilestoneMarkFragment = { id: string, title: string, series: string, dueOn: string, reachedOn: string | null, isOverdue: boolean, daysOverdue: number, daysLate: number | null, item: { id: string, number: number, shortTitle: string }, progress: { total: number, done: number, inForce: number } };

export type ItemTaskFragment = { id: string, code: string, title: string, status: TaskStatus, light: Light, progressPercent: number, dueOn: string, baselineDueOn: string, completedOn: string | null, isOverdue: boolean, daysOverdue: number, daysLate: number | null, batch: { id: string, light: Light, mostDaysOverdue: number, progress: { total: number, done: number, overdue: number, byStatus: Array<{ status: TaskStatus, count: number }> } } | null, leadDepartment: { id: string, shortName: string }, assignee: { id: string, name: string } | null };

export type KeptAccountFragment = { id: string, login: string, name: string, roles: Array<Role>, email: string | null, isDisabled: boolean, mustChangePassword: boolean, isLastAdmin: boolean, lastSignedInAt: string | null, viewerCan: Array<AccountAction>, department: { id: string, shortName: string } | null };

export type AccountsQueryVariables = Exact<{
  search?: string | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type AccountsQuery = { accounts: { totalCount: number, nodes: Array<{ id: string, login: string, name: string, roles: Array<Role>, email: string | null, isDisabled: boolean, mustChangePassword: boolean, isLastAdmin: boolean, lastSignedInAt: string | null, viewerCan: Array<AccountAction>, department: { id: string, shortName: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type CreateAccountMutationVariables = Exact<{
  input: CreateAccountInput;
}>;


export type CreateAccountMutation = { createAccount: { oneTimePassword: string, account: { id: string, login: string, name: string, roles: Array<Role>, email: string | null, isDisabled: boolean, mustChangePassword: boolean, isLastAdmin: boolean, lastSignedInAt: string | null, viewerCan: Array<AccountAction>, department: { id: string, shortName: string } | null } } };

export type UpdateAccountMutationVariables = Exact<{
  input: UpdateAccountInput;
}>;


export type UpdateAccountMutation = { updateAccount: { account: { id: string, login: string, name: string, roles: Array<Role>, email: string | null, isDisabled: boolean, mustChangePassword: boolean, isLastAdmin: boolean, lastSignedInAt: string | null, viewerCan: Array<AccountAction>, department: { id: string, shortName: string } | null } } };

export type DisableAccountMutationVariables = Exact<{
  input: DisableAccountInput;
}>;


export type DisableAccountMutation = { disableAccount: { account: { id: string, login: string, name: string, roles: Array<Role>, email: string | null, isDisabled: boolean, mustChangePassword: boolean, isLastAdmin: boolean, lastSignedInAt: string | null, viewerCan: Array<AccountAction>, department: { id: string, shortName: string } | null } } };

export type EnableAccountMutationVariables = Exact<{
  input: EnableAccountInput;
}>;


export type EnableAccountMutation = { enableAccount: { account: { id: string, login: string, name: string, roles: Array<Role>, email: string | null, isDisabled: boolean, mustChangePassword: boolean, isLastAdmin: boolean, lastSignedInAt: string | null, viewerCan: Array<AccountAction>, department: { id: string, shortName: string } | null } } };

export type ResetPasswordMutationVariables = Exact<{
  input: ResetPasswordInput;
}>;


export type ResetPasswordMutation = { resetPassword: { oneTimePassword: string, account: { id: string, login: string, name: string, roles: Array<Role>, email: string | null, isDisabled: boolean, mustChangePassword: boolean, isLastAdmin: boolean, lastSignedInAt: string | null, viewerCan: Array<AccountAction>, department: { id: string, shortName: string } | null } } };

export type SignInLogQueryVariables = Exact<{
  failed?: boolean | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type SignInLogQuery = { signInLog: { totalCount: number, nodes: Array<{ id: string, at: string, login: string | null, address: string, outcome: SignInOutcome, account: { id: string, name: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type KeptDepartmentFragment = { id: string, code: string, name: string, shortName: string, kind: DepartmentKind, isArchived: boolean, viewerCan: Array<DepartmentAction>, parent: { id: string } | null, head: { id: string, name: string } | null, members: Array<{ id: string, name: string }> };

export type DepartmentTreeQueryVariables = Exact<{ [key: string]: never; }>;


export type DepartmentTreeQuery = { departments: Array<{ id: string, code: string, name: string, shortName: string, kind: DepartmentKind, isArchived: boolean, viewerCan: Array<DepartmentAction>, parent: { id: string } | null, head: { id: string, name: string } | null, members: Array<{ id: string, name: string }> }> };

export type CreateDepartmentMutationVariables = Exact<{
  input: CreateDepartmentInput;
}>;


export type CreateDepartmentMutation = { createDepartment: { department: { id: string, code: string, name: string, shortName: string, kind: DepartmentKind, isArchived: boolean, viewerCan: Array<DepartmentAction>, parent: { id: string } | null, head: { id: string, name: string } | null, members: Array<{ id: string, name: string }> } } };

export type UpdateDepartmentMutationVariables = Exact<{
  input: UpdateDepartmentInput;
}>;


export type UpdateDepartmentMutation = { updateDepartment: { department: { id: string, code: string, name: string, shortName: string, kind: DepartmentKind, isArchived: boolean, viewerCan: Array<DepartmentAction>, parent: { id: string } | null, head: { id: string, name: string } | null, members: Array<{ id: string, name: string }> } } };

export type ArchiveDepartmentMutationVariables = Exact<{
  input: ArchiveDepartmentInput;
}>;


export type ArchiveDepartmentMutation = { archiveDepartment: { department: { id: string, code: string, name: string, shortName: string, kind: DepartmentKind, isArchived: boolean, viewerCan: Array<DepartmentAction>, parent: { id: string } | null, head: { id: string, name: string } | null, members: Array<{ id: string, name: string }> } } };

export type RestoreDepartmentMutationVariables = Exact<{
  input: RestoreDepartmentInput;
}>;


export type RestoreDepartmentMutation = { restoreDepartment: { department: { id: string, code: string, name: string, shortName: string, kind: DepartmentKind, isArchived: boolean, viewerCan: Array<DepartmentAction>, parent: { id: string } | null, head: { id: string, name: string } | null, members: Array<{ id: string, name: string }> } } };

export type ImportPreviewQueryVariables = Exact<{
  input: ImportAccountsInput;
}>;


export type ImportPreviewQuery = { accountImportPreview: Array<{ number: number, login: string, name: string, roles: Array<Role>, department: { id: string, shortName: string } | null, faults: Array<{ field: string, message: string }> }> };

export type ImportAccountsMutationVariables = Exact<{
  input: ImportAccountsInput;
}>;


export type ImportAccountsMutation = { importAccounts: { accounts: Array<{ oneTimePassword: string, account: { id: string, login: string, name: string, department: { id: string, shortName: string } | null } }> } };

export type ChannelsQueryVariables = Exact<{ [key: string]: never; }>;


export type ChannelsQuery = { channels: { mailIsSetUp: boolean, email: string | null, mail: Array<{ group: MailGroup, isOn: boolean, isMandatory: boolean }> } };

export type OwnChannelsFragment = { mailIsSetUp: boolean, email: string | null, mail: Array<{ group: MailGroup, isOn: boolean, isMandatory: boolean }> };

export type UpdateChannelsMutationVariables = Exact<{
  input: UpdateChannelsInput;
}>;


export type UpdateChannelsMutation = { updateChannels: { channels: { mailIsSetUp: boolean, email: string | null, mail: Array<{ group: MailGroup, isOn: boolean, isMandatory: boolean }> } } };

export type SendTrialMailMutationVariables = Exact<{ [key: string]: never; }>;


export type SendTrialMailMutation = { sendTrialMail: { channels: { email: string | null } } };

export type RobotsQueryVariables = Exact<{ [key: string]: never; }>;


export type RobotsQuery = { robots: Array<{ id: string, name: string, kind: RobotKind, host: string, hasSecret: boolean, topics: Array<RobotTopic>, language: Language, waitingCount: number, lastSentAt: string | null, lastTrial: DeliveryState | null, department: { id: string, shortName: string } | null }> };

export type KeptRobotFragment = { id: string, name: string, kind: RobotKind, host: string, hasSecret: boolean, topics: Array<RobotTopic>, language: Language, waitingCount: number, lastSentAt: string | null, lastTrial: DeliveryState | null, department: { id: string, shortName: string } | null };

export type CreateRobotMutationVariables = Exact<{
  input: CreateRobotInput;
}>;


export type CreateRobotMutation = { createRobot: { robot: { id: string, name: string, kind: RobotKind, host: string, hasSecret: boolean, topics: Array<RobotTopic>, language: Language, waitingCount: number, lastSentAt: string | null, lastTrial: DeliveryState | null, department: { id: string, shortName: string } | null } } };

export type UpdateRobotMutationVariables = Exact<{
  input: UpdateRobotInput;
}>;


export type UpdateRobotMutation = { updateRobot: { robot: { id: string, name: string, kind: RobotKind, host: string, hasSecret: boolean, topics: Array<RobotTopic>, language: Language, waitingCount: number, lastSentAt: string | null, lastTrial: DeliveryState | null, department: { id: string, shortName: string } | null } } };

export type DeleteRobotMutationVariables = Exact<{
  input: DeleteRobotInput;
}>;


export type DeleteRobotMutation = { deleteRobot: { robotId: string } };

export type TryRobotMutationVariables = Exact<{
  input: TryRobotInput;
}>;


export type TryRobotMutation = { tryRobot: { robot: { id: string, name: string, kind: RobotKind, host: string, hasSecret: boolean, topics: Array<RobotTopic>, language: Language, waitingCount: number, lastSentAt: string | null, lastTrial: DeliveryState | null, department: { id: string, shortName: string } | null } } };

export type DeadLettersQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type DeadLettersQuery = { deadLetters: { totalCount: number, nodes: Array<{ id: string, channel: DeliveryChannel, to: string, address: string | null, about: string, attempts: number, endedAt: string | null, reason: string, said: string }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type ResendDeadLetterMutationVariables = Exact<{
  input: ResendDeadLetterInput;
}>;


export type ResendDeadLetterMutation = { resendDeadLetter: { id: string } };

export type DismissDeadLetterMutationVariables = Exact<{
  input: DismissDeadLetterInput;
}>;


export type DismissDeadLetterMutation = { dismissDeadLetter: { id: string } };

export type PasswordRulesQueryVariables = Exact<{ [key: string]: never; }>;


export type PasswordRulesQuery = { passwordRules: Array<string> };

export type ChangeOwnPasswordMutationVariables = Exact<{
  input: ChangeOwnPasswordInput;
}>;


export type ChangeOwnPasswordMutation = { changeOwnPassword: { viewer: { id: string } } };

export type PreferencesQueryVariables = Exact<{ [key: string]: never; }>;


export type PreferencesQuery = { preferences: { language: Language | null, home: Home, chosenHome: Home | null, homes: Array<Home>, hints: Array<Hint>, hasPutHintsAway: boolean } };

export type OrganisationQueryVariables = Exact<{ [key: string]: never; }>;


export type OrganisationQuery = { organisation: { federationName: string | null, federationShortName: string | null, committeeOfficeName: string | null, committeeOfficeShortName: string | null, dueSoonDays: number, yellowBehind: number, redBehind: number, viewerCanUpdate: boolean } };

export type OrganisationSettingsFragment = { federationName: string | null, federationShortName: string | null, committeeOfficeName: string | null, committeeOfficeShortName: string | null, dueSoonDays: number, yellowBehind: number, redBehind: number, viewerCanUpdate: boolean };

export type UpdateOrganisationMutationVariables = Exact<{
  input: UpdateOrganisationInput;
}>;


export type UpdateOrganisationMutation = { updateOrganisation: { organisation: { federationName: string | null, federationShortName: string | null, committeeOfficeName: string | null, committeeOfficeShortName: string | null, dueSoonDays: number, yellowBehind: number, redBehind: number, viewerCanUpdate: boolean } } };

export type WorkingYearQueryVariables = Exact<{
  year: number;
}>;


export type WorkingYearQuery = { workingYear: { year: number, isKnown: boolean, viewerCanUpdate: boolean, days: Array<{ date: string, isWorked: boolean, name: string, isOwn: boolean }> } };

export type WorkingYearFragment = { year: number, isKnown: boolean, viewerCanUpdate: boolean, days: Array<{ date: string, isWorked: boolean, name: string, isOwn: boolean }> };

export type SetDayExceptionMutationVariables = Exact<{
  input: SetDayExceptionInput;
}>;


export type SetDayExceptionMutation = { setDayException: { workingYear: { year: number, isKnown: boolean, viewerCanUpdate: boolean, days: Array<{ date: string, isWorked: boolean, name: string, isOwn: boolean }> } } };

export type RemoveDayExceptionMutationVariables = Exact<{
  input: RemoveDayExceptionInput;
}>;


export type RemoveDayExceptionMutation = { removeDayException: { workingYear: { year: number, isKnown: boolean, viewerCanUpdate: boolean, days: Array<{ date: string, isWorked: boolean, name: string, isOwn: boolean }> } } };

export type ReminderSettingsQueryVariables = Exact<{ [key: string]: never; }>;


export type ReminderSettingsQuery = { reminderSettings: { reportByDay: number, isOn: boolean, hour: number, daysBefore: Array<number>, daysAfter: Array<number>, weekday: number, waitsDays: number, mandatoryMail: Array<MailGroup>, mailIsSetUp: boolean, viewerCanUpdate: boolean } };

export type ReminderSettingsFragment = { reportByDay: number, isOn: boolean, hour: number, daysBefore: Array<number>, daysAfter: Array<number>, weekday: number, waitsDays: number, mandatoryMail: Array<MailGroup>, mailIsSetUp: boolean, viewerCanUpdate: boolean };

export type UpdateReminderSettingsMutationVariables = Exact<{
  input: UpdateReminderSettingsInput;
}>;


export type UpdateReminderSettingsMutation = { updateReminderSettings: { reminderSettings: { reportByDay: number, isOn: boolean, hour: number, daysBefore: Array<number>, daysAfter: Array<number>, weekday: number, waitsDays: number, mandatoryMail: Array<MailGroup>, mailIsSetUp: boolean, viewerCanUpdate: boolean } } };

export type SignInMutationVariables = Exact<{
  input: SignInInput;
}>;


export type SignInMutation = { signIn: { viewer: { id: string, name: string, roles: Array<Role>, department: { id: string, shortName: string } | null } } };

export type TaskPanelQueryVariables = Exact<{
  id: string;
  events: number;
  comments: number;
  files: number;
}>;


export type TaskPanelQuery = { viewer: { id: string } | null, task: { description: string | null, sourceExcerpt: string | null, startsOn: string | null, baselineDueOn: string, nextNoticeLevel: NoticeLevel | null, submittedOn: string | null, closedOn: string | null, waitsForOffice: boolean, viewerCan: Array<TaskAction>, id: string, code: string, title: string, status: TaskStatus, light: Light, progressPercent: number, dueOn: string, dueOnChanges: number, completedOn: string | null, isOverdue: boolean, daysOverdue: number, daysLate: number | null, isDeclined: boolean, isInternal: boolean, position: string, version: number, viewerCanMoveTo: Array<TaskStatus>, viewerCanReorder: boolean, viewerReportSetsProgress: boolean, batch: { id: string, mostDaysOverdue: number, progress: { total: number, done: number, overdue: number, byStatus: Array<{ status: TaskStatus, count: number }> }, tasks: Array<{ id: string, status: TaskStatus, light: Light, progressPercent: number, dueOn: string, completedOn: string | null, isOverdue: boolean, daysOverdue: number, daysLate: number | null, leadDepartment: { id: string, shortName: string } }> } | null, attachments: { totalCount: number, nodes: Array<{ id: string, fileName: string, size: number, isPicture: boolean, report: { id: string, reportedOn: string, author: { id: string, name: string }, department: { id: string, shortName: string } } }>, pageInfo: { endCursor: string | null } }, comments: { totalCount: number, nodes: Array<{ id: string, kind: CommentKind, body: string, createdOn: string, author: { id: string, name: string, department: { id: string, shortName: string } | null }, mentions: Array<{ name: string }> }>, pageInfo: { endCursor: string | null } }, history: { totalCount: number, nodes: Array<{ id: string, businessDate: string, summary: string, note: string | null }>, pageInfo: { hasPreviousPage: boolean, startCursor: string | null } }, leadDepartment: { id: string, code: string, shortName: string }, plan: { id: string }, item: { id: string, number: number, title: string }, milestone: { id: string, title: string, dueOn: string } | null, supportingDepartments: Array<{ id: string, shortName: string }>, assignee: { id: string, name: string } | null, extensionRequests: Array<{ id: string, requestedOn: string, reason: string, previousDueOn: string, newDueOn: string, grantedDueOn: string | null, askedLate: boolean, status: ExtensionStatus, decidedOn: string | null, decisionNote: string | null, viewerCanWithdraw: boolean, requestedBy: { id: string, name: string }, department: { id: string, shortName: string }, decidedBy: { id: string, name: string } | null }>, notices: Array<{ id: string, year: number, number: number, level: NoticeLevel, issuedOn: string, message: string, respondBy: string, respondedOn: string | null, department: { id: string, name: string, shortName: string }, issuedBy: { id: string, name: string } }>, decline: { declinedOn: string, reason: string, declinedBy: { id: string, name: string } | null } | null, viewerMoves: Array<{ toStatus: TaskStatus, action: TaskAction | null, allowed: boolean, needsNote: boolean, refusal: string | null }>, openInstructions: Array<{ id: string, kind: CommentKind, body: string, createdOn: string, author: { id: string, name: string, department: { id: string, shortName: string } | null }, mentions: Array<{ name: string }> }>, viewerIsAskedTo: { action: TaskAction, title: string, sentence: string } | null, latestReports: Array<{ id: string, reportedOn: string, progressPercent: number, previousPercent: number | null, noChange: boolean, isInternal: boolean, narrative: string, problems: string | null, nextSteps: string | null, author: { id: string, name: string }, department: { id: string, shortName: string } }>, viewerLastReport: { id: string, reportedOn: string, progressPercent: number, narrative: string, problems: string | null, nextSteps: string | null, isInternal: boolean, author: { id: string, name: string } } | null } | null };

export type TaskOlderEventsQueryVariables = Exact<{
  id: string;
  last: number;
  before: string;
}>;


export type TaskOlderEventsQuery = { task: { id: string, history: { totalCount: number, nodes: Array<{ id: string, businessDate: string, summary: string, note: string | null }>, pageInfo: { hasPreviousPage: boolean, startCursor: string | null } } } | null };

export type TaskOlderCommentsQueryVariables = Exact<{
  id: string;
  first: number;
  after: string;
}>;


export type TaskOlderCommentsQuery = { task: { id: string, comments: { totalCount: number, nodes: Array<{ id: string, kind: CommentKind, body: string, createdOn: string, author: { id: string, name: string, department: { id: string, shortName: string } | null }, mentions: Array<{ name: string }> }>, pageInfo: { endCursor: string | null } } } | null };

export type TaskOlderFilesQueryVariables = Exact<{
  id: string;
  first: number;
  after: string;
}>;


export type TaskOlderFilesQuery = { task: { id: string, attachments: { totalCount: number, nodes: Array<{ id: string, fileName: string, size: number, isPicture: boolean, report: { id: string, reportedOn: string, author: { id: string, name: string }, department: { id: string, shortName: string } } }>, pageInfo: { endCursor: string | null } } } | null };

export type MentionChoicesOfTaskQueryVariables = Exact<{
  id: string;
}>;


export type MentionChoicesOfTaskQuery = { task: { id: string, viewerCanMention: { departments: Array<{ id: string, name: string, shortName: string }>, users: Array<{ id: string, name: string, department: { id: string, shortName: string } | null }> } } | null };

export type AddCommentMutationVariables = Exact<{
  input: AddCommentInput;
}>;


export type AddCommentMutation = { addComment: { comment: { id: string } } };

export type TaskChoicesQueryVariables = Exact<{
  planId: string;
}>;


export type TaskChoicesQuery = { viewer: { id: string } | null, plan: { id: string, year: number, startsOn: string, items: Array<{ id: string, number: number, title: string, milestones: Array<{ id: string, title: string, dueOn: string }> }> } | null, departments: Array<{ id: string, shortName: string, name: string, kind: DepartmentKind, isArchived: boolean, members: Array<{ id: string, name: string }> }> };

export type UpdateTaskMutationVariables = Exact<{
  input: UpdateTaskInput;
}>;


export type UpdateTaskMutation = { updateTask: { task: { description: string | null, sourceExcerpt: string | null, startsOn: string | null, baselineDueOn: string, nextNoticeLevel: NoticeLevel | null, submittedOn: string | null, closedOn: string | null, waitsForOffice: boolean, viewerCan: Array<TaskAction>, id: string, code: string, title: string, status: TaskStatus, light: Light, progressPercent: number, dueOn: string, dueOnChanges: number, completedOn: string | null, isOverdue: boolean, daysOverdue: number, daysLate: number | null, isDeclined: boolean, isInternal: boolean, position: string, version: number, viewerCanMoveTo: Array<TaskStatus>, viewerCanReorder: boolean, viewerReportSetsProgress: boolean, leadDepartment: { id: string, code: string, shortName: string }, plan: { id: string }, item: { id: string, number: number, title: string }, milestone: { id: string, title: string, dueOn: string } | null, supportingDepartments: Array<{ id: string, shortName: string }>, assignee: { id: string, name: string } | null, extensionRequests: Array<{ id: string, requestedOn: string, reason: string, previousDueOn: string, newDueOn: string, grantedDueOn: string | null, askedLate: boolean, status: ExtensionStatus, decidedOn: string | null, decisionNote: string | null, viewerCanWithdraw: boolean, requestedBy: { id: string, name: string }, department: { id: string, shortName: string }, decidedBy: { id: string, name: string } | null }>, notices: Array<{ id: string, year: number, number: number, level: NoticeLevel, issuedOn: string, message: string, respondBy: string, respondedOn: string | null, department: { id: string, name: string, shortName: string }, issuedBy: { id: string, name: string } }>, decline: { declinedOn: string, reason: string, declinedBy: { id: string, name: string } | null } | null, viewerMoves: Array<{ toStatus: TaskStatus, action: TaskAction | null, allowed: boolean, needsNote: boolean, refusal: string | null }>, openInstructions: Array<{ id: string, kind: CommentKind, body: string, createdOn: string, author: { id: string, name: string, department: { id: string, shortName: string } | null }, mentions: Array<{ name: string }> }>, viewerIsAskedTo: { action: TaskAction, title: string, sentence: string } | null, latestReports: Array<{ id: string, reportedOn: string, progressPercent: number, previousPercent: number | null, noChange: boolean, isInternal: boolean, narrative: string, problems: string | null, nextSteps: string | null, author: { id: string, name: string }, department: { id: string, shortName: string } }>, viewerLastReport: { id: string, reportedOn: string, progressPercent: number, narrative: string, problems: string | null, nextSteps: string | null, isInternal: boolean, author: { id: string, name: string } } | null } } };

export type DealTaskMutationVariables = Exact<{
  input: DealTaskInput;
}>;


export type DealTaskMutation = { dealTask: { tasks: Array<{ id: string, code: string, title: string }> } };

export type DealTaskFurtherMutationVariables = Exact<{
  input: DealTaskFurtherInput;
}>;


export type DealTaskFurtherMutation = { dealTaskFurther: { tasks: Array<{ id: string, code: string }> } };

export type CreateTaskMutationVariables = Exact<{
  input: CreateTaskInput;
}>;


export type CreateTaskMutation = { createTask: { task: { id: string, code: string, title: string } } };

export type TaskPanelTaskFragment = { description: string | null, sourceExcerpt: string | null, startsOn: string | null, baselineDueOn: string, nextNoticeLevel: NoticeLevel | null, submittedOn: string | null, closedOn: string | null, waitsForOffice: boolean, viewerCan: Array<TaskAction>, id: string, code: string, title: string, status: TaskStatus, light: Light, progressPercent: number, dueOn: string, dueOnChanges: number, completedOn: string | null, isOverdue: boolean, daysOverdue: number, daysLate: number | null, isDeclined: boolean, isInternal: boolean, position: string, version: number, viewerCanMoveTo: Array<TaskStatus>, viewerCanReorder: boolean, viewerReportSetsProgress: boolean, leadDepartment: { id: string, code: string, shortName: string }, plan: { id: string }, item: { id: string, number: number, title: string }, milestone: { id: string, title: string, dueOn: string } | null, supportingDepartments: Array<{ id: string, shortName: string }>, assignee: { id: string, name: string } | null, extensionRequests: Array<{ id: string, requestedOn: string, reason: string, previousDueOn: string, newDueOn: string, grantedDueOn: string | null, askedLate: boolean, status: ExtensionStatus, decidedOn: string | null, decisionNote: string | null, viewerCanWithdraw: boolean, requestedBy: { id: string, name: string }, department: { id: string, shortName: string }, decidedBy: { id: string, name: string } | null }>, notices: Array<{ id: string, year: number, number: number, level: NoticeLevel, issuedOn: string, message: string, respondBy: string, respondedOn: string | null, department: { id: string, name: string, shortName: string }, issuedBy: { id: string, name: string } }>, decline: { declinedOn: string, reason: string, declinedBy: { id: string, name: string } | null } | null, viewerMoves: Array<{ toStatus: TaskStatus, action: TaskAction | null, allowed: boolean, needsNote: boolean, refusal: string | null }>, openInstructions: Array<{ id: string, kind: CommentKind, body: string, createdOn: string, author: { id: string, name: string, department: { id: string, shortName: string } | null }, mentions: Array<{ name: string }> }>, viewerIsAskedTo: { action: TaskAction, title: string, sentence: string } | null, latestReports: Array<{ id: string, reportedOn: string, progressPercent: number, previousPercent: number | null, noChange: boolean, isInternal: boolean, narrative: string, problems: string | null, nextSteps: string | null, author: { id: string, name: string }, department: { id: string, shortName: string } }>, viewerLastReport: { id: string, reportedOn: string, progressPercent: number, narrative: string, problems: string | null, nextSteps: string | null, isInternal: boolean, author: { id: string, name: string } } | null };

export type BatchOfTaskFragment = { id: string, mostDaysOverdue: number, progress: { total: number, done: number, overdue: number, byStatus: Array<{ status: TaskStatus, count: number }> }, tasks: Array<{ id: string, status: TaskStatus, light: Light, progressPercent: number, dueOn: string, completedOn: string | null, isOverdue: boolean, daysOverdue: number, daysLate: number | null, leadDepartment: { id: string, shortName: string } }> };

export type TaskPanelCommentsFragment = { totalCount: number, nodes: Array<{ id: string, kind: CommentKind, body: string, createdOn: string, author: { id: string, name: string, department: { id: string, shortName: string } | null }, mentions: Array<{ name: string }> }>, pageInfo: { endCursor: string | null } };

export type TaskPanelEventsFragment = { totalCount: number, nodes: Array<{ id: string, businessDate: string, summary: string, note: string | null }>, pageInfo: { hasPreviousPage: boolean, startCursor: string | null } };

export type UnreadNotificationsQueryVariables = Exact<{ [key: string]: never; }>;


export type UnreadNotificationsQuery = { unreadNotificationCount: number };

export type NotificationReceivedSubscriptionVariables = Exact<{ [key: string]: never; }>;


export type NotificationReceivedSubscription = { notificationReceived: { id: string } };

export type ColumnFiguresFragment = { status: TaskStatus, totalCount: number, lateCount: number, viewerCanSetLimit: boolean, limit: { most: number, held: number, excess: number } | null };

export type ColumnWithCardsFragment = { status: TaskStatus, totalCount: number, lateCount: number, viewerCanSetLimit: boolean, tasks: { nodes: Array<{ id: string, code: string, title: string, status: TaskStatus, light: Light, progressPercent: number, dueOn: string, dueOnChanges: number, completedOn: string | null, isOverdue: boolean, daysOverdue: number, daysLate: number | null, isDeclined: boolean, isInternal: boolean, position: string, version: number, viewerCanMoveTo: Array<TaskStatus>, viewerCanReorder: boolean, leadDepartment: { id: string, shortName: string }, supportingDepartments: Array<{ id: string }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, limit: { most: number, held: number, excess: number } | null };

export type BoardQueryVariables = Exact<{
  planId: string;
  filter?: TaskFilter | null | undefined;
}>;


export type BoardQuery = { board: { columns: Array<{ status: TaskStatus, totalCount: number, lateCount: number, viewerCanSetLimit: boolean, tasks: { nodes: Array<{ id: string, code: string, title: string, status: TaskStatus, light: Light, progressPercent: number, dueOn: string, dueOnChanges: number, completedOn: string | null, isOverdue: boolean, daysOverdue: number, daysLate: number | null, isDeclined: boolean, isInternal: boolean, position: string, version: number, viewerCanMoveTo: Array<TaskStatus>, viewerCanReorder: boolean, leadDepartment: { id: string, shortName: string }, supportingDepartments: Array<{ id: string }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, limit: { most: number, held: number, excess: number } | null }> } };

export type TaskCardFragment = { id: string, code: string, title: string, status: TaskStatus, light: Light, progressPercent: number, dueOn: string, dueOnChanges: number, completedOn: string | null, isOverdue: boolean, daysOverdue: number, daysLate: number | null, isDeclined: boolean, isInternal: boolean, position: string, version: number, viewerCanMoveTo: Array<TaskStatus>, viewerCanReorder: boolean, leadDepartment: { id: string, shortName: string }, supportingDepartments: Array<{ id: string }> };

export type TaskHiddenSubscriptionVariables = Exact<{
  planId: string;
  lastSeconds?: number | null | undefined;
}>;


export type TaskHiddenSubscription = { taskHidden: string };

export type TaskChangedSubscriptionVariables = Exact<{
  planId: string;
  lastSeconds?: number | null | undefined;
}>;


export type TaskChangedSubscription = { taskChanged: { id: string, version: number } };

export type TaskCommentFragment = { id: string, kind: CommentKind, body: string, createdOn: string, author: { id: string, name: string, department: { id: string, shortName: string } | null }, mentions: Array<{ name: string }> };

export type DeclineTaskMutationVariables = Exact<{
  input: DeclineTaskInput;
}>;


export type DeclineTaskMutation = { declineTask: { task: { id: string, code: string, title: string, status: TaskStatus, light: Light, progressPercent: number, dueOn: string, dueOnChanges: number, completedOn: string | null, isOverdue: boolean, daysOverdue: number, daysLate: number | null, isDeclined: boolean, isInternal: boolean, position: string, version: number, viewerCanMoveTo: Array<TaskStatus>, viewerCanReorder: boolean, leadDepartment: { id: string, shortName: string }, supportingDepartments: Array<{ id: string }> } } };

export type InsistOnTaskMutationVariables = Exact<{
  input: InsistOnTaskInput;
}>;


export type InsistOnTaskMutation = { insistOnTask: { task: { id: string, code: string, title: string, status: TaskStatus, light: Light, progressPercent: number, dueOn: string, dueOnChanges: number, completedOn: string | null, isOverdue: boolean, daysOverdue: number, daysLate: number | null, isDeclined: boolean, isInternal: boolean, position: string, version: number, viewerCanMoveTo: Array<TaskStatus>, viewerCanReorder: boolean, leadDepartment: { id: string, shortName: string }, supportingDepartments: Array<{ id: string }> } } };

export type ExtensionOfTaskFragment = { id: string, requestedOn: string, reason: string, previousDueOn: string, newDueOn: string, grantedDueOn: string | null, askedLate: boolean, status: ExtensionStatus, decidedOn: string | null, decisionNote: string | null, viewerCanWithdraw: boolean, requestedBy: { id: string, name: string }, department: { id: string, shortName: string }, decidedBy: { id: string, name: string } | null };

export type ExtendedTaskFragment = { baselineDueOn: string, viewerCan: Array<TaskAction>, id: string, code: string, title: string, status: TaskStatus, light: Light, progressPercent: number, dueOn: string, dueOnChanges: number, completedOn: string | null, isOverdue: boolean, daysOverdue: number, daysLate: number | null, isDeclined: boolean, isInternal: boolean, position: string, version: number, viewerCanMoveTo: Array<TaskStatus>, viewerCanReorder: boolean, extensionRequests: Array<{ id: string, requestedOn: string, reason: string, previousDueOn: string, newDueOn: string, grantedDueOn: string | null, askedLate: boolean, status: ExtensionStatus, decidedOn: string | null, decisionNote: string | null, viewerCanWithdraw: boolean, requestedBy: { id: string, name: string }, department: { id: string, shortName: string }, decidedBy: { id: string, name: string } | null }>, leadDepartment: { id: string, shortName: string }, supportingDepartments: Array<{ id: string }> };

export type RequestExtensionMutationVariables = Exact<{
  input: RequestExtensionInput;
}>;


export type RequestExtensionMutation = { requestExtension: { task: { baselineDueOn: string, viewerCan: Array<TaskAction>, id: string, code: string, title: string, status: TaskStatus, light: Light, progressPercent: number, dueOn: string, dueOnChanges: number, completedOn: string | null, isOverdue: boolean, daysOverdue: number, daysLate: number | null, isDeclined: boolean, isInternal: boolean, position: string, version: number, viewerCanMoveTo: Array<TaskStatus>, viewerCanReorder: boolean, extensionRequests: Array<{ id: string, requestedOn: string, reason: string, previousDueOn: string, newDueOn: string, grantedDueOn: string | null, askedLate: boolean, status: ExtensionStatus, decidedOn: string | null, decisionNote: string | null, viewerCanWithdraw: boolean, requestedBy: { id: string, name: string }, department: { id: string, shortName: string }, decidedBy: { id: string, name: string } | null }>, leadDepartment: { id: string, shortName: string }, supportingDepartments: Array<{ id: string }> } } };

export type DecideExtensionMutationVariables = Exact<{
  input: DecideExtensionInput;
}>;


export type DecideExtensionMutation = { decideExtension: { task: { baselineDueOn: string, viewerCan: Array<TaskAction>, id: string, code: string, title: string, status: TaskStatus, light: Light, progressPercent: number, dueOn: string, dueOnChanges: number, completedOn: string | null, isOverdue: boolean, daysOverdue: number, daysLate: number | null, isDeclined: boolean, isInternal: boolean, position: string, version: number, viewerCanMoveTo: Array<TaskStatus>, viewerCanReorder: boolean, extensionRequests: Array<{ id: string, requestedOn: string, reason: string, previousDueOn: string, newDueOn: string, grantedDueOn: string | null, askedLate: boolean, status: ExtensionStatus, decidedOn: string | null, decisionNote: string | null, viewerCanWithdraw: boolean, requestedBy: { id: string, name: string }, department: { id: string, shortName: string }, decidedBy: { id: string, name: string } | null }>, leadDepartment: { id: string, shortName: string }, supportingDepartments: Array<{ id: string }> } } };

export type WithdrawExtensionMutationVariables = Exact<{
  input: WithdrawExtensionInput;
}>;


export type WithdrawExtensionMutation = { withdrawExtension: { task: { baselineDueOn: string, viewerCan: Array<TaskAction>, id: string, code: string, title: string, status: TaskStatus, light: Light, progressPercent: number, dueOn: string, dueOnChanges: number, completedOn: string | null, isOverdue: boolean, daysOverdue: number, daysLate: number | null, isDeclined: boolean, isInternal: boolean, position: string, version: number, viewerCanMoveTo: Array<TaskStatus>, viewerCanReorder: boolean, extensionRequests: Array<{ id: string, requestedOn: string, reason: string, previousDueOn: string, newDueOn: string, grantedDueOn: string | null, askedLate: boolean, status: ExtensionStatus, decidedOn: string | null, decisionNote: string | null, viewerCanWithdraw: boolean, requestedBy: { id: string, name: string }, department: { id: string, shortName: string }, decidedBy: { id: string, name: string } | null }>, leadDepartment: { id: string, shortName: string }, supportingDepartments: Array<{ id: string }> } } };

export type MoveTaskMutationVariables = Exact<{
  input: MoveTaskInput;
}>;


export type MoveTaskMutation = { moveTask: { task: { id: string, code: string, title: string, status: TaskStatus, light: Light, progressPercent: number, dueOn: string, dueOnChanges: number, completedOn: string | null, isOverdue: boolean, daysOverdue: number, daysLate: number | null, isDeclined: boolean, isInternal: boolean, position: string, version: number, viewerCanMoveTo: Array<TaskStatus>, viewerCanReorder: boolean, leadDepartment: { id: string, shortName: string }, supportingDepartments: Array<{ id: string }> } } };

export type TaskNowQueryVariables = Exact<{
  taskId: string;
}>;


export type TaskNowQuery = { task: { id: string, code: string, title: string, status: TaskStatus, light: Light, progressPercent: number, dueOn: string, dueOnChanges: number, completedOn: string | null, isOverdue: boolean, daysOverdue: number, daysLate: number | null, isDeclined: boolean, isInternal: boolean, position: string, version: number, viewerCanMoveTo: Array<TaskStatus>, viewerCanReorder: boolean, leadDepartment: { id: string, shortName: string }, supportingDepartments: Array<{ id: string }> } | null };

export type MoveOptionsQueryVariables = Exact<{
  taskId: string;
}>;


export type MoveOptionsQuery = { task: { id: string, viewerMoves: Array<{ toStatus: TaskStatus, action: TaskAction | null, allowed: boolean, needsNote: boolean, refusal: string | null }> } | null };

export type NoticeOfTaskFragment = { id: string, year: number, number: number, level: NoticeLevel, issuedOn: string, message: string, respondBy: string, respondedOn: string | null, department: { id: string, name: string, shortName: string }, issuedBy: { id: string, name: string } };

export type IssueNoticeMutationVariables = Exact<{
  input: IssueNoticeInput;
}>;


export type IssueNoticeMutation = { issueNotice: { task: { viewerCan: Array<TaskAction>, nextNoticeLevel: NoticeLevel | null, id: string, code: string, title: string, status: TaskStatus, light: Light, progressPercent: number, dueOn: string, dueOnChanges: number, completedOn: string | null, isOverdue: boolean, daysOverdue: number, daysLate: number | null, isDeclined: boolean, isInternal: boolean, position: string, version: number, viewerCanMoveTo: Array<TaskStatus>, viewerCanReorder: boolean, notices: Array<{ id: string, year: number, number: number, level: NoticeLevel, issuedOn: string, message: string, respondBy: string, respondedOn: string | null, department: { id: string, name: string, shortName: string }, issuedBy: { id: string, name: string } }>, leadDepartment: { id: string, shortName: string }, supportingDepartments: Array<{ id: string }> }, notice: { id: string, number: number } } };

export type OwnPreferencesFragment = { language: Language | null, home: Home, chosenHome: Home | null, homes: Array<Home>, hints: Array<Hint>, hasPutHintsAway: boolean };

export type UpdatePreferencesMutationVariables = Exact<{
  input: UpdatePreferencesInput;
}>;


export type UpdatePreferencesMutation = { updatePreferences: { preferences: { language: Language | null, home: Home, chosenHome: Home | null, homes: Array<Home>, hints: Array<Hint>, hasPutHintsAway: boolean } } };

export type ReportableTaskFragment = { id: string, code: string, title: string, version: number, progressPercent: number, viewerReportSetsProgress: boolean, isInternal: boolean, viewerLastReport: { id: string, reportedOn: string, progressPercent: number, narrative: string, problems: string | null, nextSteps: string | null, isInternal: boolean, author: { id: string, name: string } } | null };

export type ReportProgressMutationVariables = Exact<{
  input: ReportProgressInput;
}>;


export type ReportProgressMutation = { reportProgress: { task: { id: string, code: string, title: string, version: number, progressPercent: number, viewerReportSetsProgress: boolean, isInternal: boolean, viewerLastReport: { id: string, reportedOn: string, progressPercent: number, narrative: string, problems: string | null, nextSteps: string | null, isInternal: boolean, author: { id: string, name: string } } | null }, report: { id: string } } };

export type ReportOfTaskFragment = { id: string, reportedOn: string, progressPercent: number, previousPercent: number | null, noChange: boolean, isInternal: boolean, narrative: string, problems: string | null, nextSteps: string | null, author: { id: string, name: string }, department: { id: string, shortName: string } };

export type FilesOfTaskFragment = { totalCount: number, nodes: Array<{ id: string, fileName: string, size: number, isPicture: boolean, report: { id: string, reportedOn: string, author: { id: string, name: string }, department: { id: string, shortName: string } } }>, pageInfo: { endCursor: string | null } };
