import type { Answer } from '../harness.js';
import type { Everybody, Fixture } from './authorisation.people.js';
import { pendingExtension } from './authorisation.supervision.js';

export interface FieldRow {
  readonly field: string;
  readonly query: string;
  variables(fixture: Fixture): Promise<Record<string, unknown>>;
  read(data: Answer['data']): unknown;
  readonly expected: Everybody<unknown>;
}

const activePlan = async ({ luoshi }: Fixture) => ({ planId: luoshi.plan.id });
const everybody = <T>(value: T): Everybody<T> => ({
  'signed out': value,
  'no role': value,
  admin: value,
  leader: value,
  office: value,
  lead: value,
  supporting: value,
  other: value,
});
const inProgress = async (fixture: Fixture) => ({ id: await fixture.inProgress() });
/** By the lead, at 10, and by the supporting department, at 20. */
const reportedByBoth = async (fixture: Fixture) => {
  const id = await fixture.inProgress();
  const { luoshi } = fixture;
  const report = (login: 'rights' | 'education', progressPercent: number) =>
    luoshi.app.services.reports.reportProgress(luoshi.world.actors[login], {
      taskId: id,
      progressPercent,
      narrative: 'Words',
    });
  await report('rights', 10);
  await report('education', 20);
  return { id };
};
const notStarted = async (fixture: Fixture) => ({ id: await fixture.task() });

const sharedName = 'Shared, for its fields';
interface NamedFilter {
  name: string;
  viewerCanChange?: boolean;
  viewerCanShare?: boolean;
}
const sharedOne = (filters: NamedFilter[]) => filters.find(({ name }) => name === sharedName);
/** A filter that the office's person shares; made once. */
const sharedFilter = async ({ luoshi }: Fixture) => {
  const input = { planId: luoshi.plan.id, name: sharedName, isShared: true };
  await luoshi.app.services.savedFilters.saveFilter(luoshi.world.actors.office, input).catch(() => undefined);
  return { planId: luoshi.plan.id };
};

export const fieldRows: readonly FieldRow[] = [
  {
    field: 'Organisation.viewerCanUpdate',
    query: '{ organisation { viewerCanUpdate } }',
    variables: async () => ({}),
    read: ({ organisation }) => organisation.viewerCanUpdate,
    expected: { ...everybody(false), admin: true },
  },
  {
    field: 'WorkingYear.viewerCanUpdate',
    query: '{ workingYear(year: 2022) { viewerCanUpdate } }',
    variables: async () => ({}),
    read: ({ workingYear }) => workingYear.viewerCanUpdate,
    expected: { ...everybody(false), admin: true, office: true },
  },
  {
    field: 'ReminderSettings.viewerCanUpdate',
    query: '{ reminderSettings { viewerCanUpdate } }',
    variables: async () => ({}),
    read: ({ reminderSettings }) => reminderSettings.viewerCanUpdate,
    expected: { ...everybody(false), admin: true, office: true },
  },
  {
    field: 'Task.viewerCan',
    query: 'query ($id: ID!) { task(id: $id) { viewerCan } }',
    variables: inProgress,
    read: ({ task }) => task.viewerCan,
    expected: {
      ...everybody<string[]>([]),
      leader: ['INSTRUCT', 'COMMENT'],
      office: ['REPORT_PROGRESS', 'PAUSE', 'CANCEL', 'EDIT', 'ASSIGN', 'REQUEST_EXTENSION', 'ISSUE_NOTICE', 'COMMENT'],
      lead: ['REPORT_PROGRESS', 'REQUEST_EXTENSION', 'COMMENT'],
      supporting: ['REPORT_PROGRESS', 'COMMENT'],
    },
  },
  {
    field: 'Task.viewerCanMoveTo',
    query: 'query ($id: ID!) { task(id: $id) { viewerCanMoveTo } }',
    variables: notStarted,
    read: ({ task }) => task.viewerCanMoveTo,
    expected: { ...everybody<string[]>([]), office: ['IN_PROGRESS', 'PAUSED', 'CANCELLED'], lead: ['IN_PROGRESS'] },
  },
  {
    field: 'Task.viewerCanReorder',
    query: 'query ($id: ID!) { task(id: $id) { viewerCanReorder } }',
    variables: notStarted,
    read: ({ task }) => task.viewerCanReorder,
    expected: { ...everybody(false), office: true },
  },
  {
    field: 'Task.viewerMoves',
    query: 'query ($id: ID!) { task(id: $id) { viewerMoves { toStatus allowed refusal } } }',
    variables: notStarted,
    read({ task }) {
      const moves: { toStatus: string; allowed: boolean; refusal: string | null }[] = task.viewerMoves;
      // Either it is allowed, or it says why not.
      if (moves.length !== 5 || moves.some(({ allowed, refusal }) => allowed === Boolean(refusal))) return moves;
      return moves.filter(({ allowed }) => allowed).map(({ toStatus }) => toStatus);
    },
    expected: { ...everybody<string[]>([]), office: ['IN_PROGRESS', 'PAUSED', 'CANCELLED'], lead: ['IN_PROGRESS'] },
  },
  {
    field: 'Task.viewerCanMention',
    query: 'query ($id: ID!) { task(id: $id) { viewerCanMention { departments { code } users { id } } } }',
    variables: notStarted,
    read: ({ task }) => task.viewerCanMention.departments.length > 0 && task.viewerCanMention.users.length > 0,
    expected: { ...everybody(false), leader: true, office: true, lead: true, supporting: true },
  },
  {
    field: 'Task.viewerIsAskedTo',
    query: 'query ($id: ID!) { task(id: $id) { viewerIsAskedTo { action } } }',
    variables: inProgress,
    read: ({ task }) => task.viewerIsAskedTo?.action ?? null,
    expected: { ...everybody<string | null>(null), lead: 'REPORT_PROGRESS', supporting: 'REPORT_PROGRESS' },
  },
  {
    field: 'Task.viewerReportSetsProgress',
    query: 'query ($id: ID!) { task(id: $id) { viewerReportSetsProgress } }',
    variables: inProgress,
    read: ({ task }) => task.viewerReportSetsProgress,
    expected: { ...everybody(false), office: true, lead: true },
  },
  {
    field: 'Task.viewerLastReport',
    query: 'query ($id: ID!) { task(id: $id) { viewerLastReport { progressPercent } } }',
    variables: reportedByBoth,
    read: ({ task }) => task.viewerLastReport?.progressPercent ?? null,
    expected: { ...everybody<number | null>(null), office: 10, lead: 10, supporting: 20 },
  },
  {
    field: 'ExtensionRequest.viewerCanWithdraw',
    query: 'query ($id: ID!) { task(id: $id) { extensionRequests { viewerCanWithdraw } } }',
    variables: async (fixture) => ({ id: (await pendingExtension(fixture)).taskId }),
    read: ({ task }) => task.extensionRequests[0]?.viewerCanWithdraw,
    expected: { ...everybody(false), lead: true },
  },
  {
    field: 'Plan.viewerCan',
    query: 'query ($planId: ID!) { plan(id: $planId) { viewerCan } }',
    variables: activePlan,
    read: ({ plan }) => plan.viewerCan,
    expected: { ...everybody<string[]>([]), office: ['EDIT', 'ARCHIVE'] },
  },
  {
    field: 'Plan.viewerActivationRefusal',
    query: 'query ($planId: ID!) { plan(id: $planId) { viewerActivationRefusal } }',
    variables: activePlan,
    read: ({ plan }) => plan.viewerActivationRefusal,
    expected: { ...everybody<string | null>(null), office: 'The plan is published already.' },
  },
  {
    field: 'PlanItem.viewerCan',
    query: 'query ($planId: ID!) { plan(id: $planId) { items { viewerCan } } }',
    variables: activePlan,
    read: ({ plan }) => plan.items[0].viewerCan,
    expected: { ...everybody<string[]>([]), office: ['EDIT'] },
  },
  {
    field: 'Milestone.viewerCan',
    query: 'query ($planId: ID!) { plan(id: $planId) { milestones { viewerCan } } }',
    variables: activePlan,
    read: ({ plan }) => plan.milestones[0].viewerCan,
    expected: { ...everybody<string[]>([]), office: ['EDIT'] },
  },
  {
    field: 'Plan.viewerCanCreateTask',
    query: 'query ($planId: ID!) { plan(id: $planId) { viewerCanCreateTask } }',
    variables: activePlan,
    read: ({ plan }) => plan.viewerCanCreateTask,
    expected: { ...everybody(false), office: true },
  },
  {
    field: 'BoardColumn.viewerCanSetLimit',
    query: 'query ($planId: ID!) { board(planId: $planId) { columns { viewerCanSetLimit } } }',
    variables: activePlan,
    read: ({ board }) => board.columns.map((column: { viewerCanSetLimit: boolean }) => column.viewerCanSetLimit),
    expected: {
      ...everybody([false, false, false, false, false, false]),
      office: [true, true, true, false, true, false],
    },
  },
  {
    field: 'Plan.viewerCanShareFilters',
    query: 'query ($planId: ID!) { plan(id: $planId) { viewerCanShareFilters } }',
    variables: activePlan,
    read: ({ plan }) => plan.viewerCanShareFilters,
    expected: { ...everybody(false), office: true },
  },
  {
    field: 'SavedFilter.viewerCanChange',
    query: 'query ($planId: ID!) { plan(id: $planId) { savedFilters { name viewerCanChange } } }',
    variables: sharedFilter,
    read: ({ plan }) => sharedOne(plan.savedFilters)?.viewerCanChange,
    expected: { ...everybody(false), office: true },
  },
  {
    field: 'SavedFilter.viewerCanShare',
    query: 'query ($planId: ID!) { plan(id: $planId) { savedFilters { name viewerCanShare } } }',
    variables: sharedFilter,
    read: ({ plan }) => sharedOne(plan.savedFilters)?.viewerCanShare,
    expected: { ...everybody(false), office: true },
  },
  {
    field: 'Department.viewerCan',
    query: '{ department(code: "guicheng") { viewerCan } }',
    variables: async () => ({}),
    read: ({ department }) => department.viewerCan,
    expected: { ...everybody<string[]>([]), admin: ['EDIT', 'ARCHIVE'] },
  },
  {
    field: 'Account.viewerCan',
    query: '{ accounts(search: "guicheng") { nodes { viewerCan } } }',
    variables: async () => ({}),
    read: ({ accounts }) => accounts.nodes[0].viewerCan,
    expected: { ...everybody<unknown>('FORBIDDEN'), admin: ['EDIT', 'RESET_PASSWORD', 'DISABLE'] },
  },
];
