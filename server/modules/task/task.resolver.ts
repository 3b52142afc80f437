import type { GraphQLResolveInfo } from 'graphql';
import {
  Arg,
  Args,
  ArgsType,
  Ctx,
  Field,
  FieldResolver,
  ID,
  Info,
  Int,
  Mutation,
  Query,
  Resolver,
  Root,
  Subscription,
} from 'type-graphql';
import { type ChangedTask, RequestContext } from '../../api/context.js';
import { LocalDateScalar } from '../../api/scalars.js';
import { fieldsAskedOf } from '../../api/selection.js';
import { DeletedPayload } from '../plan/plan-input.graphql.js';
import { TaskView } from './task.graphql.js';
import { MoveOption, TaskExpectation } from './task-actions.graphql.js';
import { askedFor } from './task-columns.js';
import { TaskConnection } from './task-connection.graphql.js';
import { asOfDescription, TaskFilter, TaskOrder } from './task-filter.graphql.js';
import {
  CreateTaskInput,
  CreateTaskPayload,
  CreateTasksInput,
  CreateTasksPayload,
  DeleteTaskInput,
  MoveTaskInput,
  MoveTaskPayload,
  UpdateTaskInput,
  UpdateTaskPayload,
} from './task-input.graphql.js';
import { taskPage } from './task-page.js';
import { expectationOf, moveOptions } from './task-viewer.js';

@ArgsType()
export class TasksArgs {
  @Field(() => ID)
  planId!: string;

  @Field(() => TaskFilter, { nullable: true })
  filter?: TaskFilter | null;

  @Field(() => TaskOrder, { nullable: true })
  orderBy?: TaskOrder | null;

  @Field(() => Int, { nullable: true, defaultValue: 50 })
  first!: number;

  @Field(() => String, { nullable: true })
  after?: string | null;

  @Field(() => LocalDateScalar, { nullable: true, description: asOfDescription })
  asOf?: string | null;
}

@ArgsType()
export class ListenArgs {
  @Field(() => ID)
  planId!: string;

  @Field(() => Int, {
    nullable: true,
    description:
      'Begins with what happened within so many seconds before, 60 at most: between reading a page and listening nothing is missed. May tell of something twice.',
  })
  lastSeconds?: number | null;
}

/** What a subscription is begun with. */
interface ListeningTo {
  readonly args: ListenArgs;
  readonly context: RequestContext;
}

@Resolver(() => TaskView)
export class TaskResolver {
  @Query(() => TaskView, { nullable: true })
  task(@Arg('id', () => ID) id: string, @Ctx() { scope }: RequestContext): Promise<TaskView | null> {
    return scope.task(id);
  }

  @Query(() => TaskConnection, { description: 'By code unless orderBy says otherwise.' })
  tasks(
    @Args(() => TasksArgs) { planId, filter, orderBy, asOf, ...page }: TasksArgs,
    @Ctx() { scope }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<TaskConnection> {
    return taskPage(scope, planId, { filter, order: orderBy, asOf }, page, askedFor(fieldsAskedOf('Task', info)));
  }

  @FieldResolver(() => [MoveOption], {
    description:
      'Every other stage with what it asks or why it is refused: for the Move menu and for dragging, asked for when they open, not with a whole board. None in the past.',
  })
  viewerMoves(@Root() task: TaskView, @Ctx() { scope }: RequestContext): MoveOption[] {
    return moveOptions(task, scope.texts);
  }

  @FieldResolver(() => TaskExpectation, {
    nullable: true,
    description: 'What the viewer is asked to do with it now; null when nothing.',
  })
  viewerIsAskedTo(@Root() task: TaskView, @Ctx() { scope }: RequestContext): Promise<TaskExpectation | null> {
    return expectationOf(task, scope);
  }

  @Mutation(() => CreateTaskPayload)
  async createTask(
    @Arg('input', () => CreateTaskInput) input: CreateTaskInput,
    @Ctx() { scope, services }: RequestContext,
  ): Promise<CreateTaskPayload> {
    return { task: await scope.changedTask(await services.tasks.createTask(scope.actor, input)) };
  }

  @Mutation(() => CreateTasksPayload, { description: 'OFFICE only.' })
  async createTasks(
    @Arg('input', () => CreateTasksInput) input: CreateTasksInput,
    @Ctx() context: RequestContext,
  ): Promise<CreateTasksPayload> {
    const { ids, codes } = await context.services.taskLists.createTasks(context.scope.actor, input);
    const scope = context.renewScope();
    const tasks: TaskView[] = [];
    for (const id of ids) tasks.push(await scope.changedTask(id));
    return { tasks, codes };
  }

  @Mutation(() => DeletedPayload, { description: 'OFFICE only; from a draft, and before anybody has begun it.' })
  async deleteTask(
    @Arg('input', () => DeleteTaskInput) input: DeleteTaskInput,
    @Ctx() context: RequestContext,
  ): Promise<DeletedPayload> {
    const planId = await context.services.tasks.deleteTask(context.scope.actor, input);
    return { deletedId: input.taskId, plan: await context.planNow(planId) };
  }

  @Mutation(() => UpdateTaskPayload)
  async updateTask(
    @Arg('input', () => UpdateTaskInput) input: UpdateTaskInput,
    @Ctx() { scope, services }: RequestContext,
  ): Promise<UpdateTaskPayload> {
    return { task: await scope.changedTask(await services.tasks.updateTask(scope.actor, input)) };
  }

  @Mutation(() => MoveTaskPayload)
  async moveTask(
    @Arg('input', () => MoveTaskInput) input: MoveTaskInput,
    @Ctx() { scope, services }: RequestContext,
  ): Promise<MoveTaskPayload> {
    return { task: await scope.changedTask(await services.moves.moveTask(scope.actor, input)) };
  }

  @Subscription(() => TaskView, {
    description:
      'Fires after commit, in every server process, for each task of the plan that changed and that the viewer may see.',
    subscribe: ({ args, context }: ListeningTo) => context.tasksChanging(args.planId, args.lastSeconds ?? 0),
  })
  taskChanged(@Args(() => ListenArgs) _listen: ListenArgs, @Root() { task, fault }: ChangedTask): TaskView {
    if (task === null) throw fault;
    return task;
  }

  @Subscription(() => ID, {
    description:
      'The id of a task that the viewer could see until now and may see no more: it became internal, or their department takes no part in it any longer.',
    subscribe: ({ args, context }: ListeningTo) => context.tasksHiding(args.planId, args.lastSeconds ?? 0),
  })
  taskHidden(@Args(() => ListenArgs) _listen: ListenArgs, @Root() taskId: string): string {
    return taskId;
  }
}

@Resolver(() => TaskConnection)
export class TaskConnectionResolver {
  @FieldResolver(() => Int, { description: 'Exact, whatever the page size.' })
  totalCount(@Root() { page }: TaskConnection): Promise<number> {
    return page.count();
  }
}
