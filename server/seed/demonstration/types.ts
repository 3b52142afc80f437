/** The shape of the demonstration's data. Dates are LocalDate strings, 'YYYY-MM-DD'. */

export interface SeedDepartment {
  /** Short lower-case latin name, unique: also the login of its head. */
  code: string;
  name: string;
  shortName: string;
  kind: 'FEDERATION' | 'COMMITTEE_OFFICE' | 'MEMBER_UNIT' | 'TOWNSHIP';
  /** Code of the department above it. */
  parent?: string;
  /** Name of the person in charge (invented). */
  head: string;
}

export interface SeedAccount {
  login: string;
  name: string;
  roles: ('ADMIN' | 'OFFICE' | 'LEADER' | 'DEPARTMENT_HEAD')[];
  /** Code of its department. */
  department?: string;
}

export interface SeedItem {
  number: number;
  title: string;
  /** At most eight characters, for where room is short: 活动中心. */
  shortTitle: string;
  narrative: string;
}

export interface SeedMilestone {
  /** Key that tasks refer to, such as 'centre-feasibility'. */
  key: string;
  item: number;
  series: string;
  title: string;
  dueOn: string;
  reachedOn?: string;
}

/**
 * What somebody did to a task on a day. The seed replays the steps through the services, so the history,
 * the hash chain and every rule are the real ones. Who does it: accept, report, submit and askExtension the lead
 * department's head, everything else the login `office`, unless `by` names another login.
 */
export type SeedStep = { on: string; by?: string } & (
  | { do: 'accept' | 'submit' | 'close' | 'resume' }
  | { do: 'return' | 'pause' | 'cancel' | 'reopen'; note: string }
  | { do: 'report'; percent: number; narrative: string; problems?: string; nextSteps?: string }
  | { do: 'moveDueDate'; to: string; note: string }
  | { do: 'askExtension'; to: string; reason: string }
  | { do: 'grantExtension'; note: string }
);

export interface SeedTask {
  title: string;
  description?: string;
  /** Words of the plan document, verbatim from document.ts. */
  sourceExcerpt: string;
  milestone?: string;
  lead: string;
  supporting?: string[];
  /** Login of the person in charge; absent: the lead department's head. */
  assignee?: string;
  startsOn?: string;
  dueOn: string;
  steps?: SeedStep[];
}

/** One task for each of several departments, dealt at once; who is in charge there, nobody has said. */
export interface SeedDeal extends Omit<SeedTask, 'lead' | 'assignee' | 'steps'> {
  copies: { lead: string; steps: SeedStep[] }[];
}
