import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { RequestContext } from '../../api/context.js';
import { TaskView } from '../task/task.graphql.js';
import {
  DecideExtensionInput,
  ExtensionPayload,
  ExtensionRequestView,
  RequestExtensionInput,
  WithdrawExtensionInput,
} from './extension.graphql.js';
import { viewOfExtension } from './extension-view.js';

@Resolver(() => TaskView)
export class ExtensionResolver {
  @FieldResolver(() => [ExtensionRequestView], { description: 'Oldest first; at most the last is pending.' })
  async extensionRequests(@Root() task: TaskView, @Ctx() { scope }: RequestContext): Promise<ExtensionRequestView[]> {
    const { asOf } = task.around;
    const rows = await scope.ofTasks.extensions(task.id);
    return rows.filter(({ requested_on: on }) => asOf === null || on <= asOf).map((row) => viewOfExtension(row, task));
  }

  @Mutation(() => ExtensionPayload, {
    description:
      'The lead department, or OFFICE on its behalf; while the task is neither done nor cancelled, in an ACTIVE plan. A second one while one is pending is INVALID_TRANSITION.',
  })
  async requestExtension(
    @Arg('input', () => RequestExtensionInput) input: RequestExtensionInput,
    @Ctx() context: RequestContext,
  ): Promise<ExtensionPayload> {
    return payloadOf(context, await context.services.extensions.requestExtension(context.scope.actor, input));
  }

  @Mutation(() => ExtensionPayload, {
    description: 'OFFICE only. Approving moves the due date, never the baseline; refusing needs a note.',
  })
  async decideExtension(
    @Arg('input', () => DecideExtensionInput) input: DecideExtensionInput,
    @Ctx() context: RequestContext,
  ): Promise<ExtensionPayload> {
    return payloadOf(context, await context.services.extensions.decideExtension(context.scope.actor, input));
  }

  @Mutation(() => ExtensionPayload, {
    description:
      'The department for which it was asked, or whoever of OFFICE asked on its behalf, while it is pending.',
  })
  async withdrawExtension(
    @Arg('input', () => WithdrawExtensionInput) { requestId }: WithdrawExtensionInput,
    @Ctx() context: RequestContext,
  ): Promise<ExtensionPayload> {
    return payloadOf(context, await context.services.extensions.withdrawExtension(context.scope.actor, requestId));
  }
}

/** Task and request as they are after the change. */
async function payloadOf(
  { scope }: RequestContext,
  { taskId, requestId }: { taskId: string; requestId: string },
): Promise<ExtensionPayload> {
  const task = await scope.changedTask(taskId);
  const row = (await scope.ofTasks.extensions(taskId)).find(({ id }) => id === requestId);
  if (!row) throw new Error('a request that was just changed is there');
  return { task, request: viewOfExtension(row, task) };
}
