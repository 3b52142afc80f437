import type { Answer } from '../harness.js';
import type { Everybody, Fixture } from './authorisation.rows.js';

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
const notStarted = async (fixture: Fixture) => ({ id: await fixture.task() });

export const fieldRows: readonly FieldRow[] = [
  {
    field: 'Task.viewerCan',
    query: 'query ($id: ID!) { task(id: $id) { viewerCan } }',
    variables: inProgress,
    read: ({ task }) => task.viewerCan,
    expected: {
      ...everybody<string[]>([]),
      office: ['REPORT_PROGRESS', 'PAUSE', 'CANCEL', 'EDIT', 'ASSIGN'],
      lead: ['REPORT_PROGRESS'],
      supporting: ['REPORT_PROGRESS'],
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
    field: 'Task.viewerIsAskedTo',
    query: 'query ($id: ID!) { task(id: $id) { viewerIsAskedTo { action } } }',
    variables: inProgress,
    read: ({ task }) => task.viewerIsAskedTo?.action ?? null,
    expected: { ...everybody<string | null>(null), lead: 'REPORT_PROGRESS', supporting: 'REPORT_PROGRESS' },
  },
  {
    field: 'Plan.viewerCanCreateTask',
    query: 'query ($planId: ID!) { plan(id: $planId) { viewerCanCreateTask } }',
    variables: activePlan,
    read: ({ plan }) => plan.viewerCanCreateTask,
    expected: { ...everybody(false), office: true },
  },
];
