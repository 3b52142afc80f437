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
import { RequestContext } from '../../api/context.js';
import { checkPageSize } from '../../api/page.js';
import { fieldsAskedOf } from '../../api/selection.js';
import { ApiError } from '../../errors.js';
import { Board, BoardColumn } from './board.graphql.js';
import { BoardReader } from './board.query.js';
import { MoveOption, TaskConnection, TaskExpectation, TaskView } from './task.graphql.js';
import { stages } from './task.rules.js';
import { askedFor } from './task-columns.js';
import { TaskFilter, TaskOrder } from './task-filter.graphql.js';
import {
  CreateTaskInput,
  CreateTaskPayload,
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
}

@Resolver(() => TaskView)
export class TaskResolver {
  @Query(() => TaskView, { nullable: true })
  task(@Arg('id', () => ID) id: string, @Ctx() { scope }: RequestContext): Promise<TaskView | null> {
    return scope.task(id);
  }

  @Query(() => TaskConnection, { description: 'By code unless orderBy says otherwise.' })
  tasks(
    @Args(() => TasksArgs) { planId, filter, orderBy, ...page }: TasksArgs,
    @Ctx() { scope }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<TaskConnection> {
    return taskPage(scope, planId, { filter, order: orderBy }, page, askedFor(fieldsAskedOf('Task', info)));
  }

  @Query(() => Board)
  async board(
    @Arg('planId', () => ID) planId: string,
    @Arg('filter', () => TaskFilter, { nullable: true }) filter: TaskFilter | null,
    @Ctx() { scope }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Board> {
    const seen = await scope.plan(planId);
    if (!seen) throw new ApiError('NOT_FOUND', scope.texts.errors.notFound);
    const reader = new BoardReader(scope, seen, filter ?? {}, askedFor(fieldsAskedOf('Task', info)));
    return { columns: stages.map((status) => ({ status, reader })) };
  }

  @FieldResolver(() => [MoveOption], {
    description:
      'Every other stage with what it asks or why it is refused: for the Move menu and for dragging, asked for when they open, not with a whole board.',
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
    description: 'Fires after commit, in every server process, for each task of the plan that changed.',
    subscribe: ({ args, context }: { args: { planId: string }; context: RequestContext }) =>
      context.subscribeToPlan(args.planId),
  })
  async taskChanged(
    @Arg('planId', () => ID) _planId: string,
    @Root() taskId: string,
    @Ctx() context: RequestContext,
  ): Promise<TaskView> {
    return context.renewScope().changedTask(taskId);
  }
}

@Resolver(() => TaskConnection)
export class TaskConnectionResolver {
  @FieldResolver(() => Int, { description: 'Exact, whatever the page size.' })
  totalCount(@Root() { page }: TaskConnection): Promise<number> {
    return page.count();
  }
}

@Resolver(() => BoardColumn)
export class BoardColumnResolver {
  @FieldResolver(() => Int, { description: 'Exact, whatever the page size.' })
  totalCount(@Root() { reader, status }: BoardColumn): Promise<number> {
    return reader.totalCount(status);
  }

  @FieldResolver(() => Int, {
    description: 'Of these, how many are overdue; of the done ones, how many were done late.',
  })
  lateCount(@Root() { reader, status }: BoardColumn): Promise<number> {
    return reader.lateCount(status);
  }

  @FieldResolver(() => TaskConnection, {
    description: 'In the office’s order. Cursors are those of tasks(orderBy: {field: POSITION}).',
  })
  async tasks(
    @Root() { reader, status }: BoardColumn,
    @Arg('first', () => Int, { nullable: true, defaultValue: 50 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Ctx() { scope }: RequestContext,
  ): Promise<TaskConnection> {
    checkPageSize(first, scope.texts);
    return new TaskConnection(await reader.column(status, { first, after }));
  }
}
