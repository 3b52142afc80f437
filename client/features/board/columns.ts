import type { Virtualizer } from '@tanstack/react-virtual';
import type { TaskStatus } from '../../generated/graphql.js';
import type { Card } from './useBoard.js';

/** The stages that share the width; the others are rails until they are opened. */
export const openStages: readonly TaskStatus[] = ['NOT_STARTED', 'IN_PROGRESS', 'IN_REVIEW', 'DONE'];

/** What a column on screen can answer while a card is carried over it, and how it takes the focus. */
export interface ColumnHandle {
  /** Between which cards a height on screen falls, not counting the carried one. */
  indexAt(clientY: number, carriedId: string): number;
  /** The height on screen of a place, for the keyboard; scrolls it into view. */
  topOf(index: number, carriedId: string): number | null;
  focus(index: number): void;
  /** Which card stands at a height: for walking sideways. */
  nearest(clientY: number): number;
}

export type ColumnHandles = Map<TaskStatus, ColumnHandle>;

/** What both virtualizers have in common. */
export type Rows = Pick<
  Virtualizer<Window, HTMLLIElement>,
  'getVirtualItems' | 'getTotalSize' | 'measureElement' | 'scrollToIndex' | 'scrollOffset' | 'measurementsCache'
> & { options: { scrollMargin: number } };

/** The list as it was drawn last: for what happens between two renders. */
export interface Drawn {
  nodes: Card[];
  virtualizer: Rows;
}
