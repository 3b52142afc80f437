import type { Scope } from '../../api/scope.js';
import type { Texts } from '../../texts.js';
import { isOffice } from '../account/account.rules.js';
import { DeclineState } from '../decline/decline.rules.js';
import { ExtensionStatus } from '../extension/extension.rules.js';
import { lastNoteOf, lastReturnNote } from '../history/history.query.js';
import { TaskEventKind } from '../history/task-event.rules.js';
import type { TaskView } from './task.graphql.js';
import { actionOf, expectedAction, needsNote, refusalToMove, stages, TaskAction } from './task.rules.js';
import type { MoveOption, TaskExpectation } from './task-actions.graphql.js';

/** Every other stage, with what it asks or why it is refused, in words; none in the past. */
export function moveOptions(task: TaskView, texts: Texts): MoveOption[] {
  if (task.around.asOf !== null) return [];
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
export async function expectationOf(task: TaskView, scope: Scope): Promise<TaskExpectation | null> {
  if (task.around.asOf !== null) return null;
  const { em, texts } = scope;
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
  if (action === TaskAction.DECIDE_EXTENSION) {
    const request = (await scope.ofTasks.extensions(task.id)).findLast(
      ({ status }) => status === ExtensionStatus.PENDING,
    );
    if (!request) return null;
    const department = task.leadDepartment.shortName;
    const { title, sentence, late } = expectation.DECIDE_EXTENSION;
    const words = sentence(department, dateWords(request.requested_on), due, dateWords(request.new_due_on));
    return { action, title, sentence: request.asked_late ? `${words}${late}` : words };
  }
  if (action === TaskAction.CLOSE) {
    const sentence = expectation.CLOSE.sentence(task.leadDepartment.shortName, dateWords(task.submittedOn ?? dueOn));
    return { action, title: expectation.CLOSE.title, sentence };
  }
  if (action === TaskAction.ASSIGN && task.decline) {
    const { title, sentence } = expectation.ASSIGN;
    return { action, title, sentence: sentence(task.leadDepartment.shortName, task.decline.reason) };
  }
  if (action === TaskAction.ACCEPT && facts.declineState === DeclineState.INSISTED) {
    const note = (await lastNoteOf(em, task.id, TaskEventKind.INSISTED)) ?? '';
    return { action, title: expectation.INSISTED.title, sentence: expectation.INSISTED.sentence(note, due) };
  }
  if (action === TaskAction.ACCEPT || action === TaskAction.SUBMIT_FOR_CLOSURE)
    return { action, title: expectation[action].title, sentence: expectation[action].sentence(due) };
  return null;
}
