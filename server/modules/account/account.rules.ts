/** Who may act, as every rule sees it. domain.md, "Who uses it". */
export enum Role {
  ADMIN = 'ADMIN',
  OFFICE = 'OFFICE',
  LEADER = 'LEADER',
  DEPARTMENT_HEAD = 'DEPARTMENT_HEAD',
}

export const languages = ['zh', 'en'] as const;
export type Language = (typeof languages)[number];

/** The signed-in person of a request. The rights of a department come with the role, not with being its head. */
export interface Actor {
  readonly accountId: string;
  readonly roles: readonly Role[];
  readonly departmentId: string | null;
  readonly language: Language;
}

export const isOffice = (actor: Actor): boolean => actor.roles.includes(Role.OFFICE);

export const isLeader = (actor: Actor): boolean => actor.roles.includes(Role.LEADER);

export const isDepartmentHead = (actor: Actor): boolean =>
  actor.roles.includes(Role.DEPARTMENT_HEAD) && actor.departmentId !== null;

/** Acts with the rights of this department. */
export const actsFor = (actor: Actor, departmentId: string): boolean =>
  isDepartmentHead(actor) && actor.departmentId === departmentId;

/** Failures that close the door for a login from one address, or for an address, in the window. */
export const signInLimits = { windowMinutes: 15, perLoginAndAddress: 5, perAddress: 100 } as const;

/** May another attempt be made, after so many failures in the window? */
export function maySignIn(failures: { loginAndAddress: number; address: number }): boolean {
  return failures.loginAndAddress < signInLimits.perLoginAndAddress && failures.address < signInLimits.perAddress;
}

/** One spelling of a login: case, full-width forms and surrounding spaces do not make another account. */
export const normalLogin = (login: string): string => login.normalize('NFKC').trim().toLowerCase();
