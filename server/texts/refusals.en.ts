import type { Texts } from '../texts.js';
import { status } from './stages.en.js';

/** What can be refused, in a sentence that says which rule it is and, where there is one, the way out. */
export const refusals: Pick<
  Texts,
  | 'refusal'
  | 'planRefusal'
  | 'noticeRefusal'
  | 'extensionRefusal'
  | 'declineRefusal'
  | 'commentRefusal'
  | 'mentionRefusal'
> = {
  refusal: {
    OFFICE_ONLY: () => 'Only the office takes this step.',
    LEAD_ONLY: () => 'Only the lead department or the office may do this.',
    ANOTHER_AUDITOR: () =>
      'The office leads this task itself: somebody of the office other than the submitter must audit it.',
    PLAN_ARCHIVED: () => 'The plan is archived and can only be read.',
    NO_SUCH_STEP: (from, to) => {
      if (to === 'DONE')
        return from === 'IN_PROGRESS'
          ? 'Submit it for closure first; it is done after the audit.'
          : `A task in “${status[from]}” cannot be closed directly.`;
      if (to === 'NOT_STARTED') return 'A task once accepted does not go back to be accepted.';
      if (to === 'IN_REVIEW')
        return from === 'NOT_STARTED'
          ? 'Accept it and report progress first, then submit it.'
          : 'Only a task in progress can be submitted for closure.';
      if (to === 'PAUSED' && from === 'IN_REVIEW') return 'A task in review must be returned before it can be paused.';
      if (to === 'CANCELLED' && from === 'DONE') return 'A done task cannot be cancelled; reopen it first.';
      return `It cannot go from “${status[from]}” to “${status[to]}”.`;
    },
    RESUME_ELSEWHERE: () => 'Resuming goes back to the stage it was paused from.',
    REPORT_FIRST: () => 'Report progress once before submitting it for closure.',
    REPORT_AGAIN: () => 'There is no report since it was returned: add one, then submit again.',
  },
  planRefusal: {
    ARCHIVED: 'The plan is archived and can only be read.',
    ALREADY_ACTIVE: 'The plan is published already.',
    NO_TASKS: 'The plan has no tasks yet: add one, then publish it.',
    STILL_DRAFT: 'A draft was never published and cannot be archived.',
    NUMBERS_FIXED: 'The plan is published: item numbers are in the codes of tasks and stay as they are.',
    NEVER_DELETED: 'The plan is published: nothing is deleted. A task that is given up can be cancelled.',
    ITEM_IN_USE: 'The item still has tasks or milestones: delete or move them first.',
    MILESTONE_IN_USE: 'Tasks still lead to this milestone: change them first.',
    TASK_UNDER_WAY: 'The task was accepted or reported on and cannot be deleted; it can be cancelled.',
  },
  noticeRefusal: {
    DRAFT: 'The plan is a draft; nothing is pressed for yet.',
    ARCHIVED: 'The plan is archived and can only be read.',
    TASK_OVER: 'The task is done or cancelled; there is nothing to press for.',
    TASK_PAUSED: 'The task is paused; resume it first.',
    NONE_DUE: 'The last notice still waits for its answer, or is of the highest level: none can follow now.',
    OTHER_LEVEL: 'Notices climb step by step: orange after blue passed unanswered, red after orange did.',
  },
  extensionRefusal: {
    DRAFT: 'The plan is a draft: the office changes its dates directly, without a request.',
    ARCHIVED: 'The plan is archived and can only be read.',
    TASK_OVER: 'The task is done or cancelled: its due date stays as it is.',
    ALREADY_PENDING:
      'A request for this task waits for an answer. Another can follow once it is answered or withdrawn.',
    NOT_PENDING: 'This request is settled already. Reload to see what became of it.',
  },
  declineRefusal: {
    LEAD_ONLY: 'Only the lead department may decline it.',
    OFFICE_ONLY: 'Only the office answers a task that was declined.',
    ARCHIVED: 'The plan is archived and can only be read.',
    ACCEPTED: 'Only a task that waits to be accepted can be declined; once accepted, ask the office to reassign it.',
    DECLINED_ALREADY: 'Your department has declined it already; the office will answer.',
    INSISTED_ON:
      'The office has insisted on the assignment: it cannot be declined again. Accept it, or ask the office to reassign it.',
    NOT_DECLINED: 'The task was not declined, or that has been answered. Reload and look again.',
  },
  commentRefusal: {
    LEADER_ONLY: 'Only a leader in charge may instruct.',
    PART_ONLY: 'Only its lead and supporting departments, the office and leaders may comment.',
    ARCHIVED: 'The plan is archived and can only be read.',
    OVER: 'The task is done or cancelled: there is nothing left to instruct. A comment is still possible.',
  },
  mentionRefusal: {
    NOT_PUBLISHED: (name) => `The plan is a draft, of which nobody is told: please take “@${name}” out.`,
    OUT_OF_USE: (name) => `${name} is no longer in use and cannot be mentioned: please take it out or choose another.`,
    NOBODY: (name) => `${name} has no account of a head, so nobody would be told: please mention a person.`,
    CANNOT_SEE: (name) =>
      `${name} may not see this task and cannot be mentioned: please take it out or choose another.`,
    NOT_WRITTEN: (name) => `There is no “@${name}” in the words; the name may have changed. Please choose it again.`,
  },
};
