import { type Actor, actsFor, isDepartmentHead, isLeader, isOffice } from '../account/account.rules.js';

/** Who works on a task now: whoever may see what is internal about it hangs on these. */
export interface Parties {
  readonly leadDepartmentId: string;
  readonly supportingDepartmentIds: readonly string[];
}

/** A task as far as seeing it goes. */
export interface Guarded extends Parties {
  readonly isInternal: boolean;
}

const seesAll = (actor: Actor): boolean => isOffice(actor) || isLeader(actor);

/**
 * Is what is internal about this task for the actor? OFFICE, LEADER, and the departments that lead or support it at
 * present; not ADMIN, and nobody who merely did once. domain.md, "Who uses it".
 */
export const seesInternal = (actor: Actor, { leadDepartmentId, supportingDepartmentIds }: Parties): boolean =>
  seesAll(actor) || [leadDepartmentId, ...supportingDepartmentIds].some((id) => actsFor(actor, id));

/** May the actor see the task at all? For everybody else it does not exist. */
export const maySeeTask = (actor: Actor, task: Guarded): boolean => !task.isInternal || seesInternal(actor, task);

/** May the actor see a report on the task, or one of its files? */
export const maySeeReport = (actor: Actor, task: Guarded, report: { readonly isInternal: boolean }): boolean =>
  maySeeTask(actor, task) && (!report.isInternal || seesInternal(actor, task));

/** Whose eyes a query reads with: visibility.query.ts makes the same rule of it, in SQL. */
export interface Sight {
  /** Also all that is internal. */
  readonly seesAll: boolean;
  /** The department whose internal work they see beside what everybody sees. */
  readonly departmentId: string | null;
}

export const sightOf = (actor: Actor): Sight => ({
  seesAll: seesAll(actor),
  departmentId: isDepartmentHead(actor) ? actor.departmentId : null,
});

/** Sees everything: for what the program reads for itself, and not for anybody's eyes. */
export const wholeSight: Sight = { seesAll: true, departmentId: null };

/** Who has lost sight of a task by a change: everybody who takes no part, or those of these departments. */
export type LostSight = 'OTHERS' | readonly string[];

/** Null where nobody has. */
export function lostSight(before: Guarded, after: Guarded): LostSight | null {
  if (!after.isInternal) return null;
  if (!before.isInternal) return 'OTHERS';
  const still = [after.leadDepartmentId, ...after.supportingDepartmentIds];
  const gone = [before.leadDepartmentId, ...before.supportingDepartmentIds].filter((id) => !still.includes(id));
  return gone.length > 0 ? gone : null;
}

/** Is this one of those who have lost sight of it? Whether they see it now, the task itself says. */
export const isAmong = ({ seesAll: all, departmentId }: Sight, lost: LostSight): boolean =>
  !all && (lost === 'OTHERS' || (departmentId !== null && lost.includes(departmentId)));
