import { type Actor, Role } from '../account/account.rules.js';
import { isAdmin } from '../account/administration.rules.js';
import { maySetLimit } from '../board/column-limit.rules.js';
import { mayShareFilters } from '../board/saved-filter.rules.js';
import { DeclineState } from '../decline/decline.rules.js';
import { DepartmentKind } from '../department/department.rules.js';
import { mayReadLog } from '../history/log.rules.js';
import { mayReadInbox } from '../inbox/inbox.rules.js';
import { milestoneLight } from '../milestone/milestone.rules.js';
import { NoticeLevel } from '../notice/notice.rules.js';
import { mayUpdateOrganisation } from '../organisation/organisation.rules.js';
import { mayCreateTask, mayKeepPlans, maySeePlan, PlanStatus } from '../plan/plan.rules.js';
import { Light } from '../task/light.rules.js';
import {
  actionOf,
  mayReorder,
  needsNote,
  permittedActions,
  type Refusal,
  refusalToMove,
  stages,
  TaskAction,
  type TaskFacts,
  TaskStatus,
} from '../task/task.rules.js';

/*
 * The rules, told: everything here is found out by asking the rules themselves about example people and example
 * tasks, so that what the Help page says cannot differ from what is permitted and refused.
 */

/** As whom somebody meets a task. */
export enum Party {
  LEAD = 'LEAD',
  SUPPORTING = 'SUPPORTING',
  OTHER_DEPARTMENT = 'OTHER_DEPARTMENT',
  OFFICE = 'OFFICE',
  LEADER = 'LEADER',
  ADMIN = 'ADMIN',
}

export const parties: readonly Party[] = Object.values(Party);

const example = (roles: Role[], departmentId: string | null): Actor => ({
  accountId: 'the one who asks',
  roles,
  departmentId,
  language: 'zh',
});

const people: Readonly<Record<Party, Actor>> = {
  [Party.LEAD]: example([Role.DEPARTMENT_HEAD], 'lead'),
  [Party.SUPPORTING]: example([Role.DEPARTMENT_HEAD], 'supporting'),
  [Party.OTHER_DEPARTMENT]: example([Role.DEPARTMENT_HEAD], 'other'),
  [Party.OFFICE]: example([Role.OFFICE], null),
  [Party.LEADER]: example([Role.LEADER], null),
  [Party.ADMIN]: example([Role.ADMIN], null),
};

/** A task in whose way nothing stands, in this stage. */
const readyTask = (status: TaskStatus, pausedFrom: TaskStatus = TaskStatus.IN_PROGRESS): TaskFacts => ({
  status,
  pausedFrom: status === TaskStatus.PAUSED ? pausedFrom : null,
  planStatus: PlanStatus.ACTIVE,
  leadDepartmentId: 'lead',
  // The strictest kind: the office audits itself.
  leadDepartmentKind: DepartmentKind.COMMITTEE_OFFICE,
  supportingDepartmentIds: ['supporting'],
  submittedById: 'somebody else',
  reportedSinceReturn: true,
  wasReturned: false,
  extensionPending: false,
  declineState: null,
  nextNotice: NoticeLevel.BLUE,
});

/** What may stand in the way of a step that one is entitled to. */
const hindrances: readonly Partial<TaskFacts>[] = [
  { planStatus: PlanStatus.ARCHIVED },
  { reportedSinceReturn: false },
  { reportedSinceReturn: false, wasReturned: true },
  { submittedById: 'the one who asks' },
  { pausedFrom: TaskStatus.NOT_STARTED },
  { pausedFrom: TaskStatus.IN_PROGRESS },
];

/** A step of the state machine: who may take it, and what it asks. */
export interface StepRule {
  readonly from: TaskStatus;
  readonly to: TaskStatus;
  readonly action: TaskAction;
  readonly parties: readonly Party[];
  readonly needsNote: boolean;
  /** Why it may be refused to those who are entitled to it, beside what refuses every step. */
  readonly conditions: readonly Refusal[];
}

function mayBeRefusedFor(from: TaskStatus, to: TaskStatus, entitled: readonly Party[]): Set<Refusal> {
  const task = readyTask(from, to);
  return new Set(
    entitled.flatMap((party) =>
      hindrances.flatMap((hindrance) => refusalToMove(people[party], { ...task, ...hindrance }, to) ?? []),
    ),
  );
}

/** Every step, in the order of the board, and what refuses each of them. */
export function tellSteps(): { steps: StepRule[]; always: Refusal[] } {
  const steps = stages.flatMap((from) =>
    stages.flatMap((to) => {
      const action = actionOf(from, to);
      if (action === null) return [];
      const entitled = parties.filter((party) => refusalToMove(people[party], readyTask(from, to), to) === null);
      const refusals = mayBeRefusedFor(from, to, entitled);
      return [{ from, to, action, parties: entitled, needsNote: needsNote(action), refusals }];
    }),
  );
  const [first, ...others] = steps.map(({ refusals }) => refusals);
  const always = new Set([...(first ?? [])].filter((refusal) => others.every((set) => set.has(refusal))));
  return {
    always: [...always],
    steps: steps.map(({ refusals, ...step }) => ({
      ...step,
      conditions: [...refusals].filter((refusal) => !always.has(refusal)),
    })),
  };
}

/** In which stages of a task a party may do something. */
export interface ActionRight {
  readonly action: TaskAction;
  readonly stages: readonly TaskStatus[];
}

/** What a party may do with a task, in the order of TaskAction. */
export function tellActions(party: Party): ActionRight[] {
  // What answers a request for an extension, or a refusal, may only be done where one waits: such tasks are asked too.
  const waiting: readonly Partial<TaskFacts>[] = [
    {},
    { extensionPending: true },
    { declineState: DeclineState.DECLINED },
  ];
  const permitted = stages.map((stage) => ({
    stage,
    actions: waiting.flatMap((facts) => permittedActions(people[party], { ...readyTask(stage), ...facts })),
  }));
  return Object.values(TaskAction).flatMap((action) => {
    const where = permitted.filter(({ actions }) => actions.includes(action)).map(({ stage }) => stage);
    return where.length === 0 ? [] : [{ action, stages: where }];
  });
}

/** What goes beyond a single task. */
export enum PlanRight {
  SEE_DRAFTS = 'SEE_DRAFTS',
  KEEP_PLANS = 'KEEP_PLANS',
  CREATE_TASKS = 'CREATE_TASKS',
  ORDER_COLUMNS = 'ORDER_COLUMNS',
  SET_LIMITS = 'SET_LIMITS',
  SHARE_FILTERS = 'SHARE_FILTERS',
  READ_INBOX = 'READ_INBOX',
  READ_LOG = 'READ_LOG',
  KEEP_ACCOUNTS = 'KEEP_ACCOUNTS',
  UPDATE_ORGANISATION = 'UPDATE_ORGANISATION',
}

const planRights: Readonly<Record<PlanRight, (actor: Actor) => boolean>> = {
  [PlanRight.SEE_DRAFTS]: (actor) => maySeePlan(actor, PlanStatus.DRAFT),
  [PlanRight.KEEP_PLANS]: mayKeepPlans,
  [PlanRight.CREATE_TASKS]: (actor) => mayCreateTask(actor, PlanStatus.ACTIVE),
  [PlanRight.ORDER_COLUMNS]: (actor) => mayReorder(actor, { planStatus: PlanStatus.ACTIVE }),
  [PlanRight.SET_LIMITS]: (actor) => maySetLimit(actor, PlanStatus.ACTIVE, TaskStatus.IN_PROGRESS),
  [PlanRight.SHARE_FILTERS]: mayShareFilters,
  [PlanRight.READ_INBOX]: mayReadInbox,
  [PlanRight.READ_LOG]: mayReadLog,
  [PlanRight.KEEP_ACCOUNTS]: isAdmin,
  [PlanRight.UPDATE_ORGANISATION]: mayUpdateOrganisation,
};

/** What a party may do beyond a single task. */
export const tellPlanRights = (party: Party): PlanRight[] =>
  Object.values(PlanRight).filter((right) => planRights[right](people[party]));

/** What decides the light of a milestone. */
export type MilestoneCase = 'REACHED' | 'OVERDUE' | 'BY_TASKS';

/** The light of a milestone in each case; null where its tasks decide. */
export function tellMilestoneLights(): { when: MilestoneCase; light: Light | null }[] {
  const [before, due, after] = ['2022-01-01', '2022-01-02', '2022-01-03'] as const;
  const lightIn = (reachedOn: string | null, today: string): Light | null => {
    const milestone = { dueOn: due, reachedOn };
    const among = (...tasks: Light[]) => milestoneLight(milestone, today, tasks);
    // What differs with the tasks is theirs to decide.
    return among(Light.GREEN) === among(Light.RED) ? among() : null;
  };
  return [
    { when: 'REACHED', light: lightIn(before, before) },
    { when: 'OVERDUE', light: lightIn(null, after) },
    { when: 'BY_TASKS', light: lightIn(null, before) },
  ];
}
