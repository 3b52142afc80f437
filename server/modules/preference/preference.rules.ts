import { type Actor, isDepartmentHead, Role } from '../account/account.rules.js';

/** A page that somebody may begin at. */
export enum Home {
  MY_TASKS = 'MY_TASKS',
  BOARD = 'BOARD',
  OVERDUE = 'OVERDUE',
  PLAN = 'PLAN',
  SETTINGS = 'SETTINGS',
}

type Viewer = Pick<Actor, 'roles' | 'departmentId' | 'accountId' | 'language'>;

const isFor: Readonly<Record<Home, (viewer: Viewer) => boolean>> = {
  [Home.MY_TASKS]: isDepartmentHead,
  [Home.BOARD]: () => true,
  [Home.OVERDUE]: () => true,
  [Home.PLAN]: () => true,
  [Home.SETTINGS]: ({ roles }) => roles.includes(Role.ADMIN),
};

/** The pages that somebody may choose to begin at. */
export const homesOf = (viewer: Viewer): Home[] => Object.values(Home).filter((home) => isFor[home](viewer));

/** Where each role begins; who holds several, by the first of these. */
const homeOfRole: readonly (readonly [Role, Home])[] = [
  [Role.OFFICE, Home.BOARD],
  [Role.LEADER, Home.OVERDUE],
  [Role.DEPARTMENT_HEAD, Home.MY_TASKS],
  [Role.ADMIN, Home.SETTINGS],
];

/** The page that somebody came for: what they chose, as long as it is still for them, else that of their role. */
export function homeOf(viewer: Viewer, chosen: Home | null): Home {
  const homes = homesOf(viewer);
  if (chosen !== null && homes.includes(chosen)) return chosen;
  return homeOfRole.find(([role, home]) => viewer.roles.includes(role) && homes.includes(home))?.[1] ?? Home.BOARD;
}

/** What is said beside the thing that it speaks of, on somebody's first days, until they put it away. */
export enum Hint {
  HEAD_FIRST = 'HEAD_FIRST',
  HEAD_REPORT = 'HEAD_REPORT',
  HEAD_DRAFT = 'HEAD_DRAFT',
  OFFICE_SENTENCE = 'OFFICE_SENTENCE',
  OFFICE_MOVE = 'OFFICE_MOVE',
  OFFICE_HELP = 'OFFICE_HELP',
  LEADER_TOTALS = 'LEADER_TOTALS',
  LEADER_ROWS = 'LEADER_ROWS',
  LEADER_PRINT = 'LEADER_PRINT',
  ADMIN_FIRST = 'ADMIN_FIRST',
  ADMIN_ORGANISATION = 'ADMIN_ORGANISATION',
  ADMIN_HELP = 'ADMIN_HELP',
}

const hintsOfRole: Readonly<Record<Role, readonly Hint[]>> = {
  [Role.DEPARTMENT_HEAD]: [Hint.HEAD_FIRST, Hint.HEAD_REPORT, Hint.HEAD_DRAFT],
  [Role.OFFICE]: [Hint.OFFICE_SENTENCE, Hint.OFFICE_MOVE, Hint.OFFICE_HELP],
  [Role.LEADER]: [Hint.LEADER_TOTALS, Hint.LEADER_ROWS, Hint.LEADER_PRINT],
  [Role.ADMIN]: [Hint.ADMIN_FIRST, Hint.ADMIN_ORGANISATION, Hint.ADMIN_HELP],
};

/** The three hints of each role that somebody holds, in order, less those put away. */
export function hintsFor(viewer: Viewer, putAway: readonly string[]): Hint[] {
  return Object.values(Role)
    .filter((role) => viewer.roles.includes(role))
    .flatMap((role) => hintsOfRole[role])
    .filter((hint) => !putAway.includes(hint));
}
