import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { RequestContext } from '../../api/context.js';
import {
  DeclineTaskInput,
  DeclineTaskPayload,
  InsistOnTaskInput,
  InsistOnTaskPayload,
} from './decline-input.graphql.js';

@Resolver()
export class DeclineResolver {
  @Mutation(() => DeclineTaskPayload, {
    description: 'The lead department does not take the task on: it stays, marked, and waits for the office.',
  })
  async declineTask(
    @Arg('input', () => DeclineTaskInput) input: DeclineTaskInput,
    @Ctx() { scope, services }: RequestContext,
  ): Promise<DeclineTaskPayload> {
    return { task: await scope.changedTask(await services.declining.declineTask(scope.actor, input)) };
  }

  @Mutation(() => InsistOnTaskPayload, {
    description: 'OFFICE only. The mark goes; the department may accept, and may not decline again while it leads.',
  })
  async insistOnTask(
    @Arg('input', () => InsistOnTaskInput) input: InsistOnTaskInput,
    @Ctx() { scope, services }: RequestContext,
  ): Promise<InsistOnTaskPayload> {
    return { task: await scope.changedTask(await services.declining.insistOnTask(scope.actor, input)) };
  }
}
