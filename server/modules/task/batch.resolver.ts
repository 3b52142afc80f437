import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { RequestContext } from '../../api/context.js';
import { rollUp } from '../insight/tally.rules.js';
import { DealTaskFurtherInput, DealTaskInput, DealTaskPayload, TaskBatch } from './batch.graphql.js';
import { makeBatch, mostDaysOverdue } from './batch.rules.js';
import { worstLight } from './light.rules.js';
import { TaskView } from './task.graphql.js';
import { read } from './task-columns.js';

@Resolver(() => TaskView)
export class BatchResolver {
  @FieldResolver(() => TaskBatch, {
    nullable: true,
    description:
      'What was dealt together with it, this task among them; null where it was dealt alone, or nothing else of it exists for the viewer.',
  })
  async batch(@Root() task: TaskView, @Ctx() { scope }: RequestContext): Promise<TaskBatch | null> {
    const id = read(task.row.batch_id);
    if (id === null) return null;
    const tasks = await scope.ofTasks.copies(task.plan.id, id, task.around.asOf);
    if (!makeBatch(tasks)) return null;
    const counted = tasks.map(({ status, light, isOverdue }) => ({ status, light, overdue: isOverdue, count: 1 }));
    return {
      id,
      light: worstLight(tasks.map(({ light }) => light)),
      progress: rollUp(counted),
      mostDaysOverdue: mostDaysOverdue(tasks),
      tasks,
    };
  }

  @Mutation(() => DealTaskPayload, { description: 'OFFICE only.' })
  async dealTask(
    @Arg('input', () => DealTaskInput) input: DealTaskInput,
    @Ctx() context: RequestContext,
  ): Promise<DealTaskPayload> {
    return dealt(context, await context.services.deals.dealTask(context.scope.actor, input));
  }

  @Mutation(() => DealTaskPayload, { description: 'OFFICE only.' })
  async dealTaskFurther(
    @Arg('input', () => DealTaskFurtherInput) input: DealTaskFurtherInput,
    @Ctx() context: RequestContext,
  ): Promise<DealTaskPayload> {
    return dealt(context, await context.services.deals.dealTaskFurther(context.scope.actor, input));
  }
}

/** The tasks that were just made. */
async function dealt(context: RequestContext, ids: readonly string[]): Promise<DealTaskPayload> {
  const scope = context.renewScope();
  const tasks: TaskView[] = [];
  for (const id of ids) tasks.push(await scope.changedTask(id));
  return { tasks };
}
