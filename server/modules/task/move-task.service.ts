import type { Clock } from '../../clock.js';
import type { EntityManager } from '../../database.js';
import { ApiError, badInput } from '../../errors.js';
import { InputCheck } from '../../input.js';
import { textsIn } from '../../texts.js';
import { Account } from '../account/account.entity.js';
import { type Actor, isDepartmentHead, isOffice } from '../account/account.rules.js';
import { clearDecline } from '../decline/decline.service.js';
import { DepartmentKind } from '../department/department.rules.js';
import { lapsePending } from '../extension/pending-extension.service.js';
import { type Change, TaskEventKind } from '../history/task-event.rules.js';
import { ProgressReport } from '../progress-report/progress-report.entity.js';
import { type FoundNeighbours, type Neighbours, neighboursIn, placeBetween } from './place.service.js';
import type { Task } from './task.entity.js';
import {
  actionOf,
  actsForLead,
  isForbidden,
  mayEverMove,
  mayRedirect,
  mayReorder,
  needsNote,
  refusalToMove,
  TaskAction,
  type TaskFacts,
  type TaskStatus,
} from './task.rules.js';
import { expectVersion, type OpenTask, type TaskWriter } from './task-writer.js';

export interface MoveTask extends Neighbours {
  readonly taskId: string;
  readonly expectedVersion: number;
  readonly toStatus: TaskStatus;
  readonly note?: string | null;
}

/** What history tells of a step beside the task itself: that the office audited itself, or stood in for the lead. */
function circumstances(actor: Actor, task: TaskFacts, action: TaskAction | null): Change[] {
  if (action === TaskAction.CLOSE && task.leadDepartmentKind === DepartmentKind.COMMITTEE_OFFICE)
    return [{ field: 'selfAudited', from: null, to: 'true' }];
  const isLeadsStep = action === TaskAction.ACCEPT || action === TaskAction.SUBMIT_FOR_CLOSURE;
  return isLeadsStep && actor.departmentId !== task.leadDepartmentId
    ? [{ field: 'onBehalfOf', from: null, to: task.leadDepartmentId }]
    : [];
}

/** The one door for a change of stage or place. */
export class MoveTaskService {
  constructor(
    private readonly writer: TaskWriter,
    private readonly clock: Clock,
  ) {}

  /**
   * Checks in the order of api.graphql: shape, role, existence, department, version, transition, note.
   * @throws ApiError BAD_USER_INPUT, FORBIDDEN, NOT_FOUND, CONFLICT, INVALID_TRANSITION
   */
  async moveTask(actor: Actor, input: MoveTask): Promise<string> {
    const texts = textsIn(actor.language);
    const check = new InputCheck(texts);
    const note = check.optionalText('note', input.note);
    for (const path of ['afterTaskId', 'beforeTaskId'] as const)
      if (input[path] === input.taskId) check.fail(path, texts.fields.neighbourSelf);
    check.done();
    const hasNeighbours = Boolean(input.afterTaskId ?? input.beforeTaskId);
    if (!mayEverMove(actor, input.toStatus, hasNeighbours)) throw this.#never(actor, hasNeighbours);

    return this.writer.change(actor, input.taskId, async (open) => {
      const { task, facts } = open;
      const neighbours = await neighboursIn(open.em, input, texts);
      if (!actsForLead(actor, facts))
        throw new ApiError('FORBIDDEN', texts.refusal.LEAD_ONLY(task.status, input.toStatus));
      expectVersion(task, input.expectedVersion, texts);
      if (task.status === input.toStatus) return this.#reorder(actor, open, neighbours);
      const refusal = refusalToMove(actor, facts, input.toStatus);
      if (refusal)
        throw new ApiError(
          isForbidden(refusal) ? 'FORBIDDEN' : 'INVALID_TRANSITION',
          texts.refusal[refusal](task.status, input.toStatus),
        );
      const action = actionOf(task.status, input.toStatus);
      if (needsNote(action) && note === null)
        throw badInput([{ path: 'input.note', message: texts.fields.noteRequired }]);

      const position = await placeBetween(
        open.em,
        { planId: task.plan.id, status: input.toStatus },
        { id: task.id, place: null },
        neighbours,
        texts,
      );
      await this.#take(open.em, actor, task, action, input.toStatus);
      task.position = position;
      const lapsed = mayRedirect(task.status) ? [] : await lapsePending(open.em, this.clock, actor, task);
      return {
        recorded: { kind: TaskEventKind.MOVED, note, facts: [...circumstances(actor, facts, action), ...lapsed] },
        result: task.id,
      };
    });
  }

  #never(actor: Actor, hasNeighbours: boolean): ApiError {
    const { errors } = textsIn(actor.language);
    const mayTry = isOffice(actor) || isDepartmentHead(actor);
    return new ApiError('FORBIDDEN', mayTry && hasNeighbours ? errors.reorderOnly : errors.forbiddenRole);
  }

  async #reorder(actor: Actor, { em, task, facts }: OpenTask, neighbours: FoundNeighbours) {
    const texts = textsIn(actor.language);
    if (!isOffice(actor)) throw new ApiError('FORBIDDEN', texts.errors.reorderOnly);
    if (!mayReorder(actor, facts)) throw new ApiError('INVALID_TRANSITION', texts.errors.archived);
    const column = { planId: task.plan.id, status: task.status };
    task.position = await placeBetween(em, column, { id: task.id, place: task.position }, neighbours, texts);
    return { recorded: { kind: TaskEventKind.REORDERED }, result: task.id };
  }

  /** What a step does to the task beside its stage: domain.md, "Stages". */
  async #take(em: EntityManager, actor: Actor, task: Task, action: TaskAction | null, to: TaskStatus): Promise<void> {
    const today = this.clock.today();
    const from = task.status;
    task.status = to;
    task.pausedFrom = action === TaskAction.PAUSE ? from : null;
    // Accepted, it was taken on after all; cancelled, there is nothing left to take on.
    if (action === TaskAction.ACCEPT || action === TaskAction.CANCEL) clearDecline(task);
    if (action === TaskAction.SUBMIT_FOR_CLOSURE) {
      task.submittedOn = today;
      task.submittedBy = em.getReference(Account, actor.accountId, { wrapped: true });
    }
    if (action === TaskAction.CLOSE) {
      task.completedOn = task.submittedOn;
      task.closedOn = today;
      task.progressPercent = 100;
    }
    if (action === TaskAction.RETURN) {
      task.submittedOn = null;
      task.submittedBy = null;
      task.reportedSinceReturn = false;
      task.wasReturned = true;
    }
    if (action === TaskAction.REOPEN) {
      task.submittedOn = null;
      task.submittedBy = null;
      task.completedOn = null;
      task.closedOn = null;
      task.progressPercent = await this.#lastReported(em, task);
    }
  }

  async #lastReported(em: EntityManager, task: Task): Promise<number> {
    const last = await em.findOne(
      ProgressReport,
      { task: task.id, setsProgress: true },
      // Ids are made in the order of real time; a fixed business date starts its day anew each midnight.
      { orderBy: { id: 'desc' } },
    );
    return last?.progressPercent ?? 0;
  }
}
