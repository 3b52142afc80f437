import { z } from 'zod';
import { planId, today } from './setting.js';

export type QueryName = 'board' | 'overdue';

const stages = ['NOT_STARTED', 'IN_PROGRESS', 'IN_REVIEW', 'DONE', 'PAUSED', 'CANCELLED'] as const;
const counters = ['notStarted', 'inProgress', 'inReview', 'done', 'paused', 'cancelled'] as const;

const luoshi: Record<QueryName, string> = {
  board: `query Board($planId: ID!) { board(planId: $planId) { columns { status totalCount tasks(first: 50) { nodes {
    id code title status progressPercent dueOn version leadDepartment { id shortName } supportingDepartments { id shortName }
    item { id number title } milestone { id title dueOn } } } } } }`,
  overdue: `query Overdue($planId: ID!) {
    tasks(planId: $planId, filter: { overdue: true }, orderBy: { field: DAYS_OVERDUE, direction: DESC }, first: 50) {
      totalCount nodes { id code title daysOverdue dueOn baselineDueOn leadDepartment { shortName } assignee { name }
        latestReport { narrative } } } }`,
};

/** The same facts, asked the way PostGraphile offers them; totals from the kept counts, which is kind to it. */
const postgraphile: Record<QueryName, string> = {
  board: `query Board($planId: UUID!) {
    planCounterByPlanId(planId: $planId) { ${counters.join(' ')} }
    ${stages.map((stage) => `${stage}: allTasks(condition: { planId: $planId, status: "${stage}" }, orderBy: POSITION_ASC, first: 50) { nodes { ...Card } }`).join('\n')}
  }
  fragment Card on Task { rowId code title status progressPercent dueOn version
    departmentByLeadDepartmentId { rowId shortName }
    taskSupportingDepartmentsByTaskId(orderBy: DEPARTMENT_ID_ASC) { nodes { departmentByDepartmentId { rowId shortName } } }
    planItemByItemId { rowId number title } milestoneByMilestoneId { rowId title dueOn } }`,
  overdue: `query Overdue($planId: UUID!, $today: Date!) {
    benchOverdueTasks(plan: $planId, today: $today, first: 50) { totalCount nodes { rowId code title daysOverdue(today: $today)
      dueOn baselineDueOn departmentByLeadDepartmentId { shortName } accountByAssigneeId { name }
      progressReportsByTaskId(orderBy: REPORTED_AT_DESC, first: 1) { nodes { narrative } } } } }`,
};

const department = z.object({ id: z.string(), shortName: z.string() });
const card = z.object({
  id: z.string(),
  code: z.string(),
  title: z.string(),
  status: z.string(),
  progressPercent: z.int(),
  dueOn: z.string(),
  version: z.int(),
  leadDepartment: department,
  supportingDepartments: z.array(department),
  item: z.object({ id: z.string(), number: z.int(), title: z.string() }),
  milestone: z.object({ id: z.string(), title: z.string(), dueOn: z.string() }).nullable(),
});
const late = z.object({
  id: z.string(),
  code: z.string(),
  title: z.string(),
  daysOverdue: z.int(),
  dueOn: z.string(),
  baselineDueOn: z.string(),
  leadDepartment: z.object({ shortName: z.string() }),
  assignee: z.object({ name: z.string() }).nullable(),
  latestReport: z.object({ narrative: z.string() }).nullable(),
});
const column = z.object({ status: z.string(), totalCount: z.int(), tasks: z.object({ nodes: z.array(card) }) });

/** What the answers must all say; strict in nothing but the facts. */
const facts = {
  board: z.object({ data: z.object({ board: z.object({ columns: z.array(column).length(6) }) }) }),
  overdue: z.object({ data: z.object({ tasks: z.object({ totalCount: z.int(), nodes: z.array(late) }) }) }),
};

const rowed = z.object({ rowId: z.string() }).loose();
const renamed = ({ rowId, ...rest }: z.infer<typeof rowed>) => ({ id: rowId, ...rest });
const named = z.looseObject({ shortName: z.string() });
const cardOfPostgraphile = z
  .looseObject({
    rowId: z.string(),
    departmentByLeadDepartmentId: rowed,
    taskSupportingDepartmentsByTaskId: z.object({ nodes: z.array(z.object({ departmentByDepartmentId: rowed })) }),
    planItemByItemId: rowed,
    milestoneByMilestoneId: rowed.nullable(),
  })
  .transform((task) => ({
    ...task,
    id: task.rowId,
    leadDepartment: renamed(task.departmentByLeadDepartmentId),
    supportingDepartments: task.taskSupportingDepartmentsByTaskId.nodes.map((one) =>
      renamed(one.departmentByDepartmentId),
    ),
    item: renamed(task.planItemByItemId),
    milestone: task.milestoneByMilestoneId && renamed(task.milestoneByMilestoneId),
  }));
const pageOfPostgraphile = z.object({ nodes: z.array(cardOfPostgraphile) });
const boardOfPostgraphile = z
  .object({ data: z.looseObject({ planCounterByPlanId: z.record(z.string(), z.int()) }) })
  .transform(({ data }) => ({
    data: {
      board: {
        columns: stages.map((status, at) => ({
          status,
          totalCount: data.planCounterByPlanId[counters[at] ?? ''],
          tasks: pageOfPostgraphile.parse(data[status]),
        })),
      },
    },
  }));
const lateOfPostgraphile = z
  .looseObject({
    rowId: z.string(),
    departmentByLeadDepartmentId: named,
    accountByAssigneeId: z.unknown(),
    progressReportsByTaskId: z.object({ nodes: z.array(z.unknown()) }),
  })
  .transform((task) => ({
    ...task,
    id: task.rowId,
    leadDepartment: task.departmentByLeadDepartmentId,
    assignee: task.accountByAssigneeId,
    latestReport: task.progressReportsByTaskId.nodes[0] ?? null,
  }));
const overdueOfPostgraphile = z
  .object({
    data: z.object({ benchOverdueTasks: z.object({ totalCount: z.int(), nodes: z.array(lateOfPostgraphile) }) }),
  })
  .transform(({ data }) => ({ data: { tasks: data.benchOverdueTasks } }));

/** The facts of an answer, the same text for the same facts. */
export function factsOf(peer: 'floor' | 'postgraphile' | 'luoshi', name: QueryName, answer: unknown): string {
  if (peer !== 'postgraphile') return JSON.stringify(facts[name].parse(answer));
  const own = name === 'board' ? boardOfPostgraphile : overdueOfPostgraphile;
  return JSON.stringify(facts[name].parse(own.parse(answer)));
}

/** The body of a request for it. */
export function bodyOf(peer: 'floor' | 'postgraphile' | 'luoshi', name: QueryName): Buffer {
  const variables = { planId, ...((peer === 'floor' || name === 'overdue') && peer !== 'luoshi' && { today }) };
  const query = { floor: {}, postgraphile: { query: postgraphile[name] }, luoshi: { query: luoshi[name] } }[peer];
  return Buffer.from(JSON.stringify({ ...query, variables }));
}
