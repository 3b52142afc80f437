import { type Actor, isOffice } from '../account/account.rules.js';

/** 期限 of the board's sentence, reckoned from the business date when the filter is opened. */
export enum DueWindow {
  OVERDUE = 'OVERDUE',
  WEEK = 'WEEK',
  MONTH = 'MONTH',
}

/** Characters of a saved filter's name: it stands in a menu. */
export const longestFilterName = 40;
/** How many a person keeps of one plan for themselves, and how many the office shares in it. */
export const mostSavedFilters = 30;

/** What the rules need to know of a saved filter. */
export interface SavedFilterFacts {
  readonly ownerId: string;
  readonly isShared: boolean;
}

/** Shared ones are for everybody who sees the plan; the others for whoever saved them alone. */
export const maySeeFilter = (actor: Actor, filter: SavedFilterFacts): boolean =>
  filter.isShared || filter.ownerId === actor.accountId;

/** Only the office shares. */
export const mayShareFilters = (actor: Actor): boolean => isOffice(actor);

/** Renaming and deleting: one's own, and any shared one for the office. */
export const mayChangeFilter = (actor: Actor, filter: SavedFilterFacts): boolean =>
  filter.isShared ? isOffice(actor) : filter.ownerId === actor.accountId;

/**
 * Sharing one's own with everybody, or taking it back. Another person of the office renames or deletes a shared
 * filter; taken back by them it would vanish into somebody else's list.
 */
export const mayShareFilter = (actor: Actor, filter: SavedFilterFacts): boolean =>
  isOffice(actor) && filter.ownerId === actor.accountId;
