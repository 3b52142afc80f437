/** What a department is to the plan: domain.md, "Who uses it". */
export enum DepartmentKind {
  FEDERATION = 'FEDERATION',
  COMMITTEE_OFFICE = 'COMMITTEE_OFFICE',
  MEMBER_UNIT = 'MEMBER_UNIT',
  TOWNSHIP = 'TOWNSHIP',
}

/** What an admin may do with a department. */
export enum DepartmentAction {
  EDIT = 'EDIT',
  ARCHIVE = 'ARCHIVE',
  RESTORE = 'RESTORE',
}

/** Why it is refused. */
export type DepartmentRefusal = 'ADMIN_ONLY' | 'HAS_PARTS' | 'LEADS_OPEN_TASKS' | 'ARCHIVED' | 'NOT_ARCHIVED';

/** What the rules need to know of a department. */
export interface DepartmentFacts {
  readonly isArchived: boolean;
  /** Parts of it that are not archived. */
  readonly openParts: number;
  /** Tasks that it leads and that are neither done nor cancelled, in plans that are not archived. */
  readonly openTasks: number;
}

/** Why this may not be done to the department now; null when it may. Nothing that has history is deleted. */
export function refusalToKeep(
  action: DepartmentAction,
  mayAdminister: boolean,
  { isArchived, openParts, openTasks }: DepartmentFacts,
): DepartmentRefusal | null {
  if (!mayAdminister) return 'ADMIN_ONLY';
  if (action === DepartmentAction.RESTORE) return isArchived ? null : 'NOT_ARCHIVED';
  if (isArchived) return 'ARCHIVED';
  if (action === DepartmentAction.EDIT) return null;
  if (openParts > 0) return 'HAS_PARTS';
  return openTasks > 0 ? 'LEADS_OPEN_TASKS' : null;
}

/** For addresses and exports: rights, education, guicheng. */
export const isDepartmentCode = (code: string): boolean => /^[a-z][a-z0-9-]{0,31}$/.test(code);

/** Would the department be part of itself under this parent? `parents` names the parent of each. */
export function makesCircle(
  departmentId: string,
  parentId: string | null,
  parents: ReadonlyMap<string, string | null>,
): boolean {
  const seen = new Set<string>();
  for (let at = parentId; at !== null && !seen.has(at); at = parents.get(at) ?? null) {
    if (at === departmentId) return true;
    seen.add(at);
  }
  return false;
}
