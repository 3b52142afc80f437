import type { TaskAction, TaskPanelTaskFragment } from '../../generated/graphql.js';

type Move = TaskPanelTaskFragment['viewerMoves'][number];

/** One thing that the viewer may do now: a form in the panel, or a move to another stage. */
export type Offer =
  | {
      readonly action: TaskAction;
      readonly opens: 'report' | 'edit' | 'assign' | 'extend' | 'decide' | 'decline' | 'insist' | 'instruct' | 'notice';
    }
  | { readonly action: TaskAction; readonly move: Move };

/** The key of an action's words; exhaustive, so that a new action fails the compiler instead of the screen. */
export const ACTION_WORDS = {
  ACCEPT: 'accept',
  DECLINE: 'decline',
  INSIST: 'insist',
  REPORT_PROGRESS: 'report',
  SUBMIT_FOR_CLOSURE: 'submit',
  CLOSE: 'closeTask',
  RETURN: 'return',
  REOPEN: 'reopen',
  PAUSE: 'pause',
  RESUME: 'resume',
  CANCEL: 'cancelTask',
  EDIT: 'edit',
  ASSIGN: 'assign',
  REQUEST_EXTENSION: 'requestExtension',
  DECIDE_EXTENSION: 'decideExtension',
  ISSUE_NOTICE: 'issueNotice',
  INSTRUCT: 'instruct',
  COMMENT: 'commentSend',
  DELETE: 'deleteTask',
} as const satisfies Record<TaskAction, string>;

/**
 * What the server says the viewer may do, and nothing else. Whoever may edit has the assignment in the same form,
 * so it is not offered a second time, but where the assignment is what is asked for.
 */
export function offersOf(
  task: Pick<TaskPanelTaskFragment, 'viewerCan' | 'viewerMoves' | 'viewerIsAskedTo'>,
): readonly Offer[] {
  const isAssignAsked = task.viewerIsAskedTo?.action === 'ASSIGN';
  return task.viewerCan.flatMap((action): readonly Offer[] => {
    if (action === 'REPORT_PROGRESS') return [{ action, opens: 'report' }];
    if (action === 'REQUEST_EXTENSION') return [{ action, opens: 'extend' }];
    if (action === 'DECIDE_EXTENSION') return [{ action, opens: 'decide' }];
    if (action === 'DECLINE') return [{ action, opens: 'decline' }];
    if (action === 'INSIST') return [{ action, opens: 'insist' }];
    if (action === 'ISSUE_NOTICE') return [{ action, opens: 'notice' }];
    if (action === 'INSTRUCT') return [{ action, opens: 'instruct' }];
    if (action === 'EDIT') return [{ action, opens: 'edit' }];
    if (action === 'ASSIGN')
      return task.viewerCan.includes('EDIT') && !isAssignAsked ? [] : [{ action, opens: 'assign' }];
    const move = task.viewerMoves.find((option) => option.action === action && option.allowed);
    return move === undefined ? [] : [{ action, move }];
  });
}
