import { type ComponentType, type LazyExoticComponent, lazy } from 'react';
import type { Role } from '../../generated/graphql.js';

/** Who looks at the settings. */
export interface SettingsViewer {
  readonly roles: readonly Role[];
}

/** One section of the settings: its address beneath /settings, which is also its key in the words (section). */
export interface SettingsSection {
  readonly path:
    | 'password'
    | 'own'
    | 'channels'
    | 'organisation'
    | 'calendar'
    | 'reminders'
    | 'departments'
    | 'accounts'
    | 'robots'
    | 'undelivered'
    | 'log';
  /** Is it listed for them? What they may do there, the server says. */
  isFor(viewer: SettingsViewer): boolean;
  readonly Page: LazyExoticComponent<ComponentType>;
}

const isAdmin = ({ roles }: SettingsViewer): boolean => roles.includes('ADMIN');

const isOfficeOrAdmin = (viewer: SettingsViewer): boolean => isAdmin(viewer) || viewer.roles.includes('OFFICE');

/** Every section, in the order of the list. A new one is an entry here and a word in the texts. */
export const sections: readonly SettingsSection[] = [
  {
    path: 'password',
    isFor: () => true,
    Page: lazy(() => import('./OwnPassword.js').then(({ OwnPassword }) => ({ default: OwnPassword }))),
  },
  {
    path: 'own',
    isFor: () => true,
    Page: lazy(() => import('./OwnPreferences.js').then(({ OwnPreferences }) => ({ default: OwnPreferences }))),
  },
  {
    path: 'channels',
    isFor: () => true,
    Page: lazy(() => import('./channels/OwnChannels.js').then(({ OwnChannels }) => ({ default: OwnChannels }))),
  },
  {
    path: 'organisation',
    isFor: ({ roles }) => roles.includes('ADMIN'),
    Page: lazy(() => import('./OrganisationForm.js').then(({ OrganisationForm }) => ({ default: OrganisationForm }))),
  },
  {
    path: 'calendar',
    isFor: isOfficeOrAdmin,
    Page: lazy(() => import('./WorkingDays.js').then(({ WorkingDays }) => ({ default: WorkingDays }))),
  },
  {
    path: 'reminders',
    isFor: isOfficeOrAdmin,
    Page: lazy(() => import('./Reminders.js').then(({ Reminders }) => ({ default: Reminders }))),
  },
  {
    path: 'departments',
    isFor: isAdmin,
    Page: lazy(() => import('./Departments.js').then(({ Departments }) => ({ default: Departments }))),
  },
  {
    path: 'accounts',
    isFor: isAdmin,
    Page: lazy(() => import('./Accounts.js').then(({ Accounts }) => ({ default: Accounts }))),
  },
  {
    path: 'robots',
    isFor: isAdmin,
    Page: lazy(() => import('./channels/Robots.js').then(({ Robots }) => ({ default: Robots }))),
  },
  {
    path: 'undelivered',
    isFor: isAdmin,
    Page: lazy(() => import('./channels/Undelivered.js').then(({ Undelivered }) => ({ default: Undelivered }))),
  },
  {
    path: 'log',
    isFor: isAdmin,
    Page: lazy(() => import('./SignInLog.js').then(({ SignInLog }) => ({ default: SignInLog }))),
  },
];
