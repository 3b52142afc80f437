import type { Scope } from '../../api/scope.js';
import type { Texts } from '../../texts.js';
import { isOffice } from '../account/account.rules.js';
import { lastReturnNote } from '../history/history.query.js';
import type { MoveOption, TaskExpectation, TaskView } from './task.graphql.js';
import { actionOf, expectedAction, needsNote, refusalToMove, stages, TaskAction } from './task.rules.js';

/** Every other stage, with what it asks or why it is refused, in words. */
export function moveOptions(task: TaskView, texts: Texts): MoveOption[] {
  const { facts } = task;
  return stages
    .filter((to) => to !== facts.status)
    .map((toStatus) => {
      const refusal = refusalToMove(task.around.actor, facts, toStatus);
      const action = actionOf(facts.status, toStatus);
      return {
        toStatus,
        action,
        allowed: refusal === null,
        needsNote: needsNote(action),
        refusal: refusal && texts.refusal[refusal](facts.status, toStatus),
      };
    });
}

/** What the viewer is asked to do with the task, in one sentence. */
export async function expectationOf(task: TaskView, { em, texts }: Scope): Promise<TaskExpectation | null> {
  const { facts, dueOn, daysOverdue, progressPercent } = task;
  const { actor } = task.around;
  const action = expectedAction(actor, { ...facts, progressPercent });
  const { expectation } = texts;
  const dateWords = (date: string) => texts.date(date, task.plan.year);
  const due = dateWords(dueOn);
  if (action === TaskAction.REPORT_PROGRESS) {
    const mustAddToReturned = facts.wasReturned && !facts.reportedSinceReturn && !isOffice(actor);
    const note = mustAddToReturned ? await lastReturnNote(em, task.id) : null;
    return note === null
      ? {
          action,
          title: expectation.REPORT_PROGRESS.title,
          sentence: expectation.REPORT_PROGRESS.sentence(due, daysOverdue),
        }
      : { action, title: expectation.REPORT_AGAIN.title, sentence: expectation.REPORT_AGAIN.sentence(note) };
  }
  if (action === TaskAction.CLOSE) {
    const sentence = expectation.CLOSE.sentence(task.leadDepartment.shortName, dateWords(task.submittedOn ?? dueOn));
    return { action, title: expectation.CLOSE.title, sentence };
  }
  if (action === TaskAction.ACCEPT || action === TaskAction.SUBMIT_FOR_CLOSURE)
    return { action, title: expectation[action].title, sentence: expectation[action].sentence(due) };
  return null;
}
