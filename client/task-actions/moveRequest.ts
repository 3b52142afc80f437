import type { MoveOptionsQuery, TaskCardFragment, TaskStatus } from '../generated/graphql.js';
import { positionBetween } from './boardCache.js';

export type MoveOption = NonNullable<MoveOptionsQuery['task']>['viewerMoves'][number];
/** What a move needs of a task: any fragment that contains TaskCard will do. */
export type MovableTask = TaskCardFragment;

export interface MovePlace {
  after: MovableTask | null;
  before: MovableTask | null;
  words: 'first' | 'last' | 'placed';
}
export interface MoveRequest {
  task: MovableTask;
  to: TaskStatus;
  /** Only where viewerCanReorder: otherwise the server puts it at the column's end. */
  place?: MovePlace;
  /** Known options spare a question to the server before the note dialog. */
  options?: MoveOption[];
  /** The card itself shows why it was refused: then no toast repeats it. */
  isShownAtCard?: boolean;
}
export type MoveOutcome = 'moved' | 'refused' | 'cancelled';

/** A reason stands inside our own sentence, which ends it. */
export const withoutStop = (words: string): string => words.replace(/[。.]$/, '');

/** How the card looks until the server has answered. What only the server knows is left empty. */
export function foreseen({ task, to, place }: MoveRequest): TaskCardFragment {
  const isOpen = to === 'NOT_STARTED' || to === 'IN_PROGRESS' || to === 'IN_REVIEW';
  const hasLeft = to !== task.status;
  return {
    ...task,
    status: to,
    position: positionBetween(place?.after ?? null, place?.before ?? null),
    progressPercent: to === 'DONE' ? 100 : task.progressPercent,
    light: to === 'DONE' ? 'GREEN' : isOpen ? task.light : 'GREY',
    isOverdue: isOpen && task.isOverdue,
    daysOverdue: isOpen ? task.daysOverdue : 0,
    daysLate: hasLeft ? null : task.daysLate,
    completedOn: hasLeft ? null : task.completedOn,
    isDeclined: task.isDeclined && (!hasLeft || to === 'PAUSED'),
    viewerCanMoveTo: hasLeft ? [] : task.viewerCanMoveTo,
  };
}
