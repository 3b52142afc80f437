import type { Clock } from '../../clock.js';
import { ApiError } from '../../errors.js';
import { InputCheck } from '../../input.js';
import { type Texts, textsIn } from '../../texts.js';
import { Account } from '../account/account.entity.js';
import { type Actor, isDepartmentHead, isOffice } from '../account/account.rules.js';
import { TaskEventKind } from '../history/task-event.rules.js';
import type { Task } from '../task/task.entity.js';
import { dealtOf } from '../task/task.rules.js';
import { expectVersion, type TaskWriter } from '../task/task-writer.js';
import { type DeclineRefusal, DeclineState, refusalToDecline, refusalToInsist } from './decline.rules.js';

export interface DeclineTask {
  readonly taskId: string;
  readonly expectedVersion: number;
  readonly reason: string;
}

export interface InsistOnTask {
  readonly taskId: string;
  readonly expectedVersion: number;
  readonly note: string;
}

/** Nobody has refused the task any more, nor been held to it. */
export function clearDecline(task: Task): void {
  task.declineState = null;
  task.declinedBy = null;
  task.declinedOn = null;
  task.declineReason = null;
}

/** The disputed assignments of a plan's first week: a department declines, the office answers. */
export class DeclineService {
  constructor(
    private readonly writer: TaskWriter,
    private readonly clock: Clock,
  ) {}

  /** @throws ApiError BAD_USER_INPUT, FORBIDDEN, NOT_FOUND, CONFLICT, INVALID_TRANSITION */
  async declineTask(actor: Actor, input: DeclineTask): Promise<string> {
    const texts = textsIn(actor.language);
    const check = new InputCheck(texts);
    const reason = check.text('reason', input.reason);
    check.done();
    if (!isDepartmentHead(actor)) throw new ApiError('FORBIDDEN', texts.errors.forbiddenRole);
    return this.writer.change(actor, input.taskId, async ({ em, task, facts }) => {
      const refusal = refusalToDecline(actor, dealtOf(facts));
      refuse(refusal, 'LEAD_ONLY', texts);
      expectVersion(task, input.expectedVersion, texts);
      refuse(refusal, null, texts);
      task.declineState = DeclineState.DECLINED;
      task.declinedBy = em.getReference(Account, actor.accountId, { wrapped: true });
      task.declinedOn = this.clock.today();
      task.declineReason = reason;
      return { recorded: { kind: TaskEventKind.DECLINED, note: reason }, result: task.id };
    });
  }

  /** @throws ApiError BAD_USER_INPUT, FORBIDDEN, NOT_FOUND, CONFLICT, INVALID_TRANSITION */
  async insistOnTask(actor: Actor, input: InsistOnTask): Promise<string> {
    const texts = textsIn(actor.language);
    const check = new InputCheck(texts);
    const note = check.text('note', input.note);
    check.done();
    if (!isOffice(actor)) throw new ApiError('FORBIDDEN', texts.errors.forbiddenRole);
    return this.writer.change(actor, input.taskId, async ({ task, facts }) => {
      expectVersion(task, input.expectedVersion, texts);
      refuse(refusalToInsist(actor, dealtOf(facts)), null, texts);
      clearDecline(task);
      task.declineState = DeclineState.INSISTED;
      return { recorded: { kind: TaskEventKind.INSISTED, note }, result: task.id };
    });
  }
}

/**
 * Who may not is told before a stale version is, and that before the task's own state.
 * @param only this refusal alone; null for any
 * @throws ApiError FORBIDDEN, INVALID_TRANSITION
 */
function refuse(refusal: DeclineRefusal | null, only: DeclineRefusal | null, texts: Texts): void {
  if (refusal === null || (only !== null && refusal !== only)) return;
  const isForbidden = refusal === 'LEAD_ONLY' || refusal === 'OFFICE_ONLY';
  throw new ApiError(isForbidden ? 'FORBIDDEN' : 'INVALID_TRANSITION', texts.declineRefusal[refusal]);
}
