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

/** Well-formed, and nothing has it. */
export const unknownId = '01890000-0000-7000-8000-000000000000';
