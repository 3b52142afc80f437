import type { Home } from '../generated/graphql.js';
import type { Session, Viewer } from './Session.js';

/** A page that the navigation leads to. Only pages that exist are named here. */
export interface Place {
  readonly path: string;
  /** The key of its word under nav in texts/frame. */
  readonly word: 'my' | 'inbox' | 'board' | 'overdue' | 'plan' | 'departments' | 'history';
  /** Whom it is offered to; everybody, where nothing is said. The page itself and the server decide who may enter. */
  readonly isFor?: (viewer: Viewer) => boolean;
  /** A count of what is late, said beside its word; nothing is said of none. */
  readonly lateCount?: (session: Session) => number;
}

/** Who acts for a department has tasks of their own. */
function hasOwnTasks({ roles, department }: Viewer): boolean {
  return roles.includes('DEPARTMENT_HEAD') && department != null;
}

/** In the order of the index at the desk. */
const places: readonly Place[] = [
  { path: '/my', word: 'my', isFor: hasOwnTasks },
  { path: '/inbox', word: 'inbox', isFor: ({ roles }) => roles.includes('OFFICE') },
  { path: '/board', word: 'board' },
  { path: '/overdue', word: 'overdue', lateCount: ({ plan }) => plan?.progress.overdue ?? 0 },
  { path: '/plan', word: 'plan' },
  { path: '/departments', word: 'departments' },
  { path: '/history', word: 'history', isFor: ({ roles }) => roles.includes('OFFICE') || roles.includes('ADMIN') },
];

/** What fits the foot of the phone. */
const TABS = 4;

/** The pages that somebody is offered, in order. */
export const placesOf = (viewer: Viewer): readonly Place[] => places.filter(({ isFor }) => isFor?.(viewer) ?? true);

/** The first ones stand at the phone's foot as tabs; the others are in the menu of the account. */
export function placesOnPhone(viewer: Viewer): { readonly tabs: readonly Place[]; readonly menu: readonly Place[] } {
  const all = placesOf(viewer);
  return { tabs: all.slice(0, TABS), menu: all.slice(TABS) };
}

/** Where each home page is; which one is somebody's, the server says. */
export const addressOfHome: Readonly<Record<Home, string>> = {
  MY_TASKS: '/my',
  BOARD: '/board',
  OVERDUE: '/overdue',
  PLAN: '/plan',
  SETTINGS: '/settings',
};
