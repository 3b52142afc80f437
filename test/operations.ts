/** Operations that several suites send, and what they ask of a task. */
export const taskFields = `id code title description status version light progressPercent position startsOn dueOn baselineDueOn
  dueOnChanges submittedOn completedOn closedOn isOverdue daysOverdue updatedAt viewerCan viewerCanMoveTo
  leadDepartment { id code } supportingDepartments { id code } assignee { id } milestone { id } item { id number }`;

export const moveTask = `mutation ($input: MoveTaskInput!) { moveTask(input: $input) { task { ${taskFields} } } }`;
export const createTask = `mutation ($input: CreateTaskInput!) { createTask(input: $input) { task { ${taskFields} } } }`;
export const updateTask = `mutation ($input: UpdateTaskInput!) { updateTask(input: $input) { task { ${taskFields} } } }`;
export const reportProgress = `mutation ($input: ReportProgressInput!) { reportProgress(input: $input) {
  task { ${taskFields} }
  report { id progressPercent previousPercent narrative problems nextSteps reportedOn department { code } author { name } } } }`;

export const signIn = 'mutation ($input: SignInInput!) { signIn(input: $input) { viewer { name } } }';
export const signOut = 'mutation { signOut { ok } }';

export const changeOwnPassword =
  'mutation ($input: ChangeOwnPasswordInput!) { changeOwnPassword(input: $input) { viewer { name } } }';

export const readTask = `query ($id: ID!) { task(id: $id) { ${taskFields} } }`;
export const readTasks = `query ($planId: ID!, $filter: TaskFilter, $orderBy: TaskOrder, $first: Int = 200, $after: String) {
  tasks(planId: $planId, filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
    totalCount nodes { id code } edges { cursor node { id } }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`;
export const readHistory = `query ($id: ID!, $first: Int, $after: String, $last: Int, $before: String) { task(id: $id) {
  history(first: $first, after: $after, last: $last, before: $before) {
    totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    edges { cursor } nodes { id kind businessDate note summary actor { name } changes { field from to } } } } }`;
export const taskChanged = `subscription ($planId: ID!) { taskChanged(planId: $planId) { ${taskFields} } }`;

const organisationFields =
  'federationName federationShortName committeeOfficeName committeeOfficeShortName dueSoonDays yellowBehind redBehind';
export const readOrganisation = `{ organisation { ${organisationFields} } }`;
export const updateOrganisation = `mutation ($input: UpdateOrganisationInput!) {
  updateOrganisation(input: $input) { organisation { ${organisationFields} } } }`;

const preferenceFields = 'language home chosenHome homes hints hasPutHintsAway';
export const readPreferences = `{ preferences { ${preferenceFields} } }`;
export const updatePreferences = `mutation ($input: UpdatePreferencesInput!) {
  updatePreferences(input: $input) { preferences { ${preferenceFields} } } }`;

/** Well-formed, and nothing has it. */
export const unknownId = '01890000-0000-7000-8000-000000000000';

const outline = `id version status title year startsOn endsOn viewerCan viewerActivationRefusal
  items { id number title shortTitle narrative version viewerCan }
  milestones { id title series dueOn reachedOn version viewerCan item { id } }`;
export const readPlan = `query ($id: ID!) { plan(id: $id) { ${outline} } }`;
export const createPlan = `mutation ($input: CreatePlanInput!) { createPlan(input: $input) { plan { ${outline} } } }`;
export const updatePlan = `mutation ($input: UpdatePlanInput!) { updatePlan(input: $input) { plan { ${outline} } } }`;
export const activatePlan = `mutation ($input: ActivatePlanInput!) { activatePlan(input: $input) { plan { ${outline} } } }`;
export const archivePlan = `mutation ($input: ArchivePlanInput!) { archivePlan(input: $input) { plan { ${outline} } } }`;
const itemFields = `item { id number title shortTitle narrative version } plan { ${outline} }`;
export const createPlanItem = `mutation ($input: CreatePlanItemInput!) { createPlanItem(input: $input) { ${itemFields} } }`;
export const updatePlanItem = `mutation ($input: UpdatePlanItemInput!) { updatePlanItem(input: $input) { ${itemFields} } }`;
export const movePlanItem = `mutation ($input: MovePlanItemInput!) { movePlanItem(input: $input) { ${itemFields} } }`;
const deleted = `deletedId plan { ${outline} }`;
export const deletePlanItem = `mutation ($input: DeletePlanItemInput!) { deletePlanItem(input: $input) { ${deleted} } }`;
const milestoneFields = `milestone { id title series dueOn reachedOn version item { id } }`;
export const createMilestone = `mutation ($input: CreateMilestoneInput!) { createMilestone(input: $input) { ${milestoneFields} } }`;
export const updateMilestone = `mutation ($input: UpdateMilestoneInput!) { updateMilestone(input: $input) { ${milestoneFields} } }`;
export const deleteMilestone = `mutation ($input: DeleteMilestoneInput!) { deleteMilestone(input: $input) { ${deleted} } }`;
export const createTasks = `mutation ($input: CreateTasksInput!) { createTasks(input: $input) { codes tasks { ${taskFields} } } }`;
export const batchFields = `batch { id mostDaysOverdue progress { total done inForce overdue } tasks { id code leadDepartment { code } } }`;
export const dealTask = `mutation ($input: DealTaskInput!) { dealTask(input: $input) { tasks { ${taskFields} ${batchFields} } } }`;
export const dealTaskFurther = `mutation ($input: DealTaskFurtherInput!) {
  dealTaskFurther(input: $input) { tasks { ${taskFields} ${batchFields} } } }`;
export const deleteTask = `mutation ($input: DeleteTaskInput!) { deleteTask(input: $input) { ${deleted} } }`;
const accountFields = 'id login name roles department { code } isDisabled mustChangePassword isLastAdmin viewerCan';
export const readAccounts = `query ($search: String, $first: Int, $after: String) {
  accounts(search: $search, first: $first, after: $after) {
    totalCount nodes { ${accountFields} lastSignedInAt } pageInfo { hasNextPage endCursor } } }`;
export const createAccount = `mutation ($input: CreateAccountInput!) { createAccount(input: $input) {
  account { ${accountFields} } oneTimePassword } }`;
export const updateAccount = `mutation ($input: UpdateAccountInput!) { updateAccount(input: $input) { account { ${accountFields} } } }`;
export const disableAccount = `mutation ($input: DisableAccountInput!) { disableAccount(input: $input) { account { ${accountFields} } } }`;
export const enableAccount = `mutation ($input: EnableAccountInput!) { enableAccount(input: $input) { account { ${accountFields} } } }`;
export const resetPassword = `mutation ($input: ResetPasswordInput!) { resetPassword(input: $input) {
  account { ${accountFields} } oneTimePassword } }`;
export const importPreview = `query ($input: ImportAccountsInput!) { accountImportPreview(input: $input) {
  number login name department { code } roles faults { field message } } }`;
export const importAccounts = `mutation ($input: ImportAccountsInput!) { importAccounts(input: $input) {
  accounts { account { ${accountFields} } oneTimePassword } } }`;
export const readSignInLog = `query ($failed: Boolean, $first: Int, $after: String) {
  signInLog(failed: $failed, first: $first, after: $after) {
    totalCount nodes { login account { name } address outcome } pageInfo { hasNextPage endCursor } } }`;
const extensionFields = `id reason requestedOn previousDueOn newDueOn grantedDueOn askedLate status decidedOn decisionNote
  department { code } requestedBy { name } decidedBy { name } viewerCanWithdraw`;
const extensionPayload = `task { ${taskFields} extensionRequests { ${extensionFields} } } request { ${extensionFields} }`;
export const requestExtension = `mutation ($input: RequestExtensionInput!) { requestExtension(input: $input) { ${extensionPayload} } }`;
export const decideExtension = `mutation ($input: DecideExtensionInput!) { decideExtension(input: $input) { ${extensionPayload} } }`;
export const withdrawExtension = `mutation ($input: WithdrawExtensionInput!) { withdrawExtension(input: $input) { ${extensionPayload} } }`;
export const readExtensions = `query ($id: ID!) { task(id: $id) { ${taskFields} extensionRequests { ${extensionFields} } } }`;
const noticeFields =
  'id level year number message issuedOn respondBy respondedOn department { code } issuedBy { name }';
export const issueNotice = `mutation ($input: IssueNoticeInput!) { issueNotice(input: $input) {
  task { ${taskFields} nextNoticeLevel notices { ${noticeFields} } } notice { ${noticeFields} } } }`;
export const readNotices = `query ($id: ID!) { task(id: $id) { ${taskFields} nextNoticeLevel notices { ${noticeFields} } } }`;

export const notificationFields = `id kind summary note isRead isWithheld businessDate actor { name } task { id title } plan { id }`;
export const readNotifications = `query ($first: Int, $after: String, $unreadOnly: Boolean) {
  notifications(first: $first, after: $after, unreadOnly: $unreadOnly) {
    totalCount nodes { ${notificationFields} } edges { cursor } pageInfo { hasNextPage hasPreviousPage endCursor } }
  unreadNotificationCount }`;

export const readYear = `query ($year: Int!) { workingYear(year: $year) { year isKnown days { date isWorked name isOwn } } }`;
export const setDay = `mutation ($input: SetDayExceptionInput!) { setDayException(input: $input) {
  workingYear { year days { date } } } }`;
export const removeDay = `mutation ($input: RemoveDayExceptionInput!) { removeDayException(input: $input) {
  workingYear { year } } }`;

export const readSilent = `query ($planId: ID!) { silentDepartments(planId: $planId) { reportDueOn isPast text
  departments { department { code } taskCount text tasks { id title } } } }`;
export const updateReminders = `mutation ($input: UpdateReminderSettingsInput!) { updateReminderSettings(input: $input) {
  reminderSettings { reportByDay } } }`;

export const readDigest = `query ($businessDate: LocalDate!) { digest(businessDate: $businessDate) { businessDate withheldCount
  entries { kind sentence task { id title } } } }`;

export const readChannels = '{ channels { email mailIsSetUp mail { group isOn isMandatory } } }';
export const updateChannels = `mutation ($input: UpdateChannelsInput!) { updateChannels(input: $input) {
  channels { email mailIsSetUp mail { group isOn isMandatory } } } }`;
const robotFields = 'id name kind host hasSecret topics department { code } language waitingCount lastSentAt lastTrial';
export const readRobots = `{ robots { ${robotFields} } }`;
export const createRobot = `mutation ($input: CreateRobotInput!) { createRobot(input: $input) { robot { ${robotFields} } } }`;
export const updateRobot = `mutation ($input: UpdateRobotInput!) { updateRobot(input: $input) { robot { ${robotFields} } } }`;
export const deleteRobot = 'mutation ($input: DeleteRobotInput!) { deleteRobot(input: $input) { robotId } }';
export const tryRobot = `mutation ($input: TryRobotInput!) { tryRobot(input: $input) { robot { ${robotFields} } } }`;
export const readDeadLetters = `{ deadLetters { totalCount
  nodes { id channel to address about attempts writtenAt endedAt failure reason said } } }`;
export const resendDeadLetter = 'mutation ($input: ResendDeadLetterInput!) { resendDeadLetter(input: $input) { id } }';
export const dismissDeadLetter =
  'mutation ($input: DismissDeadLetterInput!) { dismissDeadLetter(input: $input) { id } }';
