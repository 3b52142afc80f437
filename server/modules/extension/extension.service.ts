import { v7 as uuid } from 'uuid';
import type { Clock } from '../../clock.js';
import type { Database } from '../../database.js';
import { ApiError, badInput } from '../../errors.js';
import { InputCheck, isId } from '../../input.js';
import { type Texts, textsIn } from '../../texts.js';
import { Account } from '../account/account.entity.js';
import { type Actor, isDepartmentHead, isOffice } from '../account/account.rules.js';
import { type Change, TaskEventKind } from '../history/task-event.rules.js';
import type { LocalDate } from '../task/date.rules.js';
import { requireOffice } from '../task/new-task.service.js';
import type { Task } from '../task/task.entity.js';
import { actsForLead, extendable } from '../task/task.rules.js';
import { notFound, type OpenTask, type TaskWriter } from '../task/task-writer.js';
import {
  type ExtensionRefusal,
  ExtensionStatus,
  isAskedLate,
  mayWithdraw,
  refusalToRequest,
  refusalToSettle,
} from './extension.rules.js';
import { ExtensionRequest } from './extension-request.entity.js';
import { settle } from './pending-extension.service.js';

export interface RequestExtension {
  readonly taskId: string;
  readonly newDueOn: LocalDate;
  readonly reason: string;
}

export interface DecideExtension {
  readonly requestId: string;
  readonly approve: boolean;
  readonly grantedDueOn?: LocalDate | null;
  readonly note?: string | null;
}

/** The task that changed, and the request of it. */
export interface ExtensionChange {
  readonly taskId: string;
  readonly requestId: string;
}

/** A later due date: the lead department asks, the office answers. The baseline never moves. */
export class ExtensionService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly writer: TaskWriter,
  ) {}

  /** @throws ApiError BAD_USER_INPUT, FORBIDDEN, NOT_FOUND, INVALID_TRANSITION (a second one, a closed task) */
  async requestExtension(actor: Actor, input: RequestExtension): Promise<ExtensionChange> {
    const texts = textsIn(actor.language);
    const check = new InputCheck(texts);
    const reason = check.text('reason', input.reason);
    check.done();
    requireParty(actor, texts);
    return this.writer.change(actor, input.taskId, async ({ em, task, facts }) => {
      if (!actsForLead(actor, facts)) throw new ApiError('FORBIDDEN', texts.errors.extensionLeadOnly);
      unlessRefused(refusalToRequest(extendable(facts)), texts);
      requireLater(input.newDueOn, task, 'newDueOn', texts);
      const today = this.clock.today();
      const request = em.create(ExtensionRequest, {
        id: uuid(),
        task,
        department: task.leadDepartment,
        requestedBy: em.getReference(Account, actor.accountId, { wrapped: true }),
        requestedAt: this.clock.now(),
        requestedOn: today,
        reason,
        previousDueOn: task.dueOn,
        newDueOn: input.newDueOn,
        askedLate: isAskedLate(task.dueOn, today),
      });
      task.extensionPending = true;
      const told: Change[] = [
        { field: 'extensionRequest', from: null, to: request.id },
        { field: 'extensionStatus', from: null, to: ExtensionStatus.PENDING },
        { field: 'requestedDueOn', from: null, to: input.newDueOn },
        ...(request.askedLate ? [{ field: 'askedLate', from: null, to: 'true' }] : []),
        ...onBehalf(actor, task.leadDepartment.id),
      ];
      return {
        recorded: { kind: TaskEventKind.EXTENSION_REQUESTED, note: reason, facts: told },
        result: { taskId: task.id, requestId: request.id },
      };
    });
  }

  /** @throws ApiError BAD_USER_INPUT, FORBIDDEN, NOT_FOUND, INVALID_TRANSITION (no longer pending, a closed task) */
  async decideExtension(actor: Actor, input: DecideExtension): Promise<ExtensionChange> {
    const texts = textsIn(actor.language);
    const check = new InputCheck(texts);
    const note = check.optionalText('note', input.note);
    if (!input.approve && input.grantedDueOn) check.fail('grantedDueOn', texts.fields.grantedWhenRefused);
    check.done();
    requireOffice(actor, texts);
    return this.#settle(actor, input.requestId, async ({ em, task }, request) => {
      const grantedDueOn = input.approve ? (input.grantedDueOn ?? request.newDueOn) : null;
      if (grantedDueOn !== null) requireLater(grantedDueOn, task, 'grantedDueOn', texts);
      else if (note === null) throw badInput([{ path: 'input.note', message: texts.fields.noteRequired }]);
      const status = grantedDueOn === null ? ExtensionStatus.REJECTED : ExtensionStatus.APPROVED;
      const told = settle(em, this.clock, actor, task, request, { status, note });
      if (grantedDueOn !== null) {
        request.grantedDueOn = grantedDueOn;
        task.dueOn = grantedDueOn;
        task.dueOnChanges += 1;
      }
      return { kind: TaskEventKind.EXTENSION_DECIDED, note, facts: told };
    });
  }

  /** @throws ApiError FORBIDDEN, NOT_FOUND, INVALID_TRANSITION (no longer pending, a closed task) */
  async withdrawExtension(actor: Actor, requestId: string): Promise<ExtensionChange> {
    const texts = textsIn(actor.language);
    requireParty(actor, texts);
    const allow = (request: ExtensionRequest) => {
      const of = { departmentId: request.department.id, requestedById: request.requestedBy.id };
      if (!mayWithdraw(actor, of)) throw new ApiError('FORBIDDEN', texts.errors.withdrawOwn);
    };
    return this.#settle(
      actor,
      requestId,
      async ({ em, task }, request) => {
        const told = settle(em, this.clock, actor, task, request, { status: ExtensionStatus.WITHDRAWN });
        return {
          kind: TaskEventKind.EXTENSION_WITHDRAWN,
          facts: [...told, ...onBehalf(actor, request.department.id)],
        };
      },
      allow,
    );
  }

  /**
   * Finds a request's task, and changes both under the plan's lock while the request is pending.
   * @param allow refuses whoever has no right to this request
   */
  async #settle(
    actor: Actor,
    requestId: string,
    change: (
      open: OpenTask,
      request: ExtensionRequest,
    ) => Promise<{ kind: TaskEventKind; note?: string | null; facts: readonly Change[] }>,
    allow: (request: ExtensionRequest) => void = () => undefined,
  ): Promise<ExtensionChange> {
    const texts = textsIn(actor.language);
    const found = isId(requestId) ? await this.db.fork().findOne(ExtensionRequest, requestId) : null;
    if (!found) throw notFound(texts);
    return this.writer.change(actor, found.task.id, async (open) => {
      // Under the lock: somebody else may have answered it meanwhile.
      const request = await open.em.findOneOrFail(ExtensionRequest, requestId, { refresh: true });
      allow(request);
      const isPending = request.status === ExtensionStatus.PENDING;
      unlessRefused(refusalToSettle({ ...extendable(open.facts), extensionPending: isPending }), texts);
      const recorded = await change(open, request);
      return { recorded, result: { taskId: open.task.id, requestId: request.id } };
    });
  }
}

/** Whoever could never have a part in any task is refused before it is looked up. */
function requireParty(actor: Actor, texts: Texts): void {
  if (!isOffice(actor) && !isDepartmentHead(actor)) throw new ApiError('FORBIDDEN', texts.errors.forbiddenRole);
}

function unlessRefused(refusal: ExtensionRefusal | null, texts: Texts): void {
  if (refusal !== null) throw new ApiError('INVALID_TRANSITION', texts.extensionRefusal[refusal]);
}

/** @throws ApiError BAD_USER_INPUT: an extension leads further than the task's present due date */
function requireLater(date: LocalDate, task: Task, field: string, texts: Texts): void {
  if (date > task.dueOn) return;
  const message = texts.fields.laterThanDue(texts.date(task.dueOn, task.plan.getEntity().year));
  throw badInput([{ path: `input.${field}`, message }]);
}

/** History says for whom the office spoke. */
const onBehalf = (actor: Actor, departmentId: string): Change[] =>
  actor.departmentId === departmentId ? [] : [{ field: 'onBehalfOf', from: null, to: departmentId }];
