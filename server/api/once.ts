import { type ExecutionResult, GraphQLError, OperationTypeNode } from 'graphql';
import { z } from 'zod';
import { ApiError, badInput } from '../errors.js';
import { Role } from '../modules/account/account.rules.js';
import { hasSameRights } from '../modules/account/session.service.js';
import { undecided } from '../modules/idempotency/idempotency.rules.js';
import { seesInternal } from '../modules/task/visibility.rules.js';
import { textsIn } from '../texts.js';
import type { RequestContext } from './context.js';

/** What ends or begins a session is no change to be answered again: the answer is good for this browser alone. */
const ofSessions: readonly string[] = ['signIn', 'signOut', '__typename'];

/** What waits for its turn at checking passwords: before the transaction, for those ahead of it need the database. */
const checksPassword: readonly string[] = ['changeOwnPassword'];

/** An answer as it is kept, with what its reader must still be allowed to see. */
const keptForm = z.object({
  data: z.record(z.string(), z.unknown()).nullable(),
  errors: z.array(
    z.object({
      message: z.string(),
      path: z.array(z.union([z.string(), z.number()])).optional(),
      extensions: z.record(z.string(), z.unknown()).optional(),
    }),
  ),
  roles: z.array(z.enum(Role)),
  departmentId: z.string().nullable(),
  planIds: z.array(z.string()),
  taskIds: z.array(z.string()),
  internalTaskIds: z.array(z.string()).default([]),
});
type Kept = z.infer<typeof keptForm>;

/** A change that is sent under a key. */
interface Keyed {
  readonly key: string;
  /** What is asked for: JSON. */
  readonly input: unknown;
  /** Names of the root fields. */
  readonly asked: readonly string[];
  readonly context: RequestContext;
}

/** The key that the operation is sent under; null where it has none, or heeds none. */
export function keyOf(
  operation: OperationTypeNode,
  asked: readonly string[],
  { signedIn, wire }: RequestContext,
): string | null {
  if (signedIn === null || operation !== OperationTypeNode.MUTATION) return null;
  return asked.every((name) => ofSessions.includes(name)) ? null : wire.idempotencyKey;
}

/**
 * The answer of a mutation that runs once, however often it is sent under its key: docs/decisions/0014.
 * @throws ApiError BAD_USER_INPUT when the key was used for something else; FORBIDDEN, NOT_FOUND when the first answer
 * holds what the account may no longer see
 */
export async function answerOnce(
  { key, input, asked, context }: Keyed,
  run: () => Promise<ExecutionResult>,
): Promise<ExecutionResult> {
  const { accountId, roles, departmentId } = context.mustBeSignedIn();
  const shown = context.watchShown();
  const work = async () => {
    const result = await run();
    const errors = result.errors ?? [];
    // Nothing of it stays, so nothing of it is told.
    if (errors.some(({ extensions: { code } }) => typeof code !== 'string' || undecided.includes(code)))
      return { result: { ...result, data: null }, answer: null };
    const kept = {
      data: result.data ?? null,
      errors: errors.map((error) => error.toJSON()),
      roles,
      departmentId,
      planIds: [...shown.planIds],
      taskIds: [...shown.taskIds],
      internalTaskIds: [...shown.internalTaskIds],
    };
    return { result, answer: JSON.stringify(kept) };
  };
  const { idempotency, signIn } = context.services;
  const once = () => idempotency.once({ accountId, key, input }, work);
  const outcome = await (asked.some((name) => checksPassword.includes(name)) ? signIn.inTurn(once) : once());
  if (outcome.kind === 'DONE') return outcome.result;
  const { fields } = textsIn(context.language);
  if (outcome.kind === 'USED') throw badInput([{ path: 'Idempotency-Key', message: fields.usedKey }]);
  return replayed(keptForm.parse(JSON.parse(outcome.answer)), context);
}

/** @throws ApiError FORBIDDEN, NOT_FOUND */
async function replayed(kept: Kept, context: RequestContext): Promise<ExecutionResult> {
  await checkStillVisible(kept, context);
  context.wire.tellReplayed();
  const errors = kept.errors.map(
    ({ message, path = null, extensions = null }) => new GraphQLError(message, { path, extensions }),
  );
  return { data: kept.data, ...(errors.length > 0 && { errors }) };
}

/** Rights may have changed since: an answer is not shown again to whoever could not read it now. */
async function checkStillVisible(
  { planIds, taskIds, internalTaskIds, ...then }: Kept,
  context: RequestContext,
): Promise<void> {
  const { errors } = textsIn(context.language);
  if (!hasSameRights(then, context.mustBeSignedIn())) throw new ApiError('FORBIDDEN', errors.answerWithdrawn);
  const scope = context.renewScope();
  for (const id of planIds) if (!(await scope.plan(id))) throw new ApiError('NOT_FOUND', errors.answerWithdrawn);
  for (const id of taskIds) if (!(await scope.task(id))) throw new ApiError('NOT_FOUND', errors.answerWithdrawn);
  for (const id of internalTaskIds) {
    const task = await scope.task(id);
    if (!task || !seesInternal(scope.actor, task.facts)) throw new ApiError('NOT_FOUND', errors.answerWithdrawn);
  }
}
