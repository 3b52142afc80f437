import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { RequestContext } from '../../api/context.js';
import { checkPageSize } from '../../api/page.js';
import { LocalDateScalar } from '../../api/scalars.js';
import { fieldsAskedOf } from '../../api/selection.js';
import { ApiError } from '../../errors.js';
import { stages } from '../task/task.rules.js';
import { type Asked, askedFor, everything } from '../task/task-columns.js';
import { TaskConnection } from '../task/task-connection.graphql.js';
import { asOfDescription, TaskFilter } from '../task/task-filter.graphql.js';
import {
  Board,
  BoardColumn,
  BoardLane,
  ColumnLimitView,
  SetColumnLimitInput,
  SetColumnLimitPayload,
} from './board.graphql.js';
import { BoardReader } from './board.query.js';
import { LaneKind } from './lane.rules.js';

/** @throws ApiError NOT_FOUND for a plan that the viewer cannot see, BAD_USER_INPUT for a day that is still to come */
async function openBoard(
  { scope }: RequestContext,
  planId: string,
  filter: TaskFilter | null,
  asked: Asked,
  asOf: string | null = null,
): Promise<Board> {
  const seen = await scope.planAt(planId, asOf);
  if (!seen) throw new ApiError('NOT_FOUND', scope.texts.errors.notFound);
  const reader = new BoardReader(scope, seen, filter ?? {}, asked);
  return { reader, columns: stages.map((status) => ({ status, reader })) };
}

@Resolver(() => Board)
export class BoardResolver {
  @Query(() => Board)
  board(
    @Arg('planId', () => ID) planId: string,
    @Arg('filter', () => TaskFilter, { nullable: true }) filter: TaskFilter | null,
    @Arg('asOf', () => LocalDateScalar, { nullable: true, description: asOfDescription }) asOf: string | null,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Board> {
    return openBoard(context, planId, filter, askedFor(fieldsAskedOf('Task', info)), asOf);
  }

  @FieldResolver(() => [BoardLane], {
    description:
      'Lanes with tasks, items by number, departments as they are listed; without a filter every item. The counts of all lanes in a stage sum to its column’s.',
  })
  lanes(@Root() { reader }: Board, @Arg('by', () => LaneKind) by: LaneKind): Promise<BoardLane[]> {
    return reader.lanes(by);
  }

  @Mutation(() => SetColumnLimitPayload)
  async setColumnLimit(
    @Arg('input', () => SetColumnLimitInput) input: SetColumnLimitInput,
    @Ctx() context: RequestContext,
  ): Promise<SetColumnLimitPayload> {
    await context.services.columnLimits.setColumnLimit(context.scope.actor, input);
    const { columns, reader } = await openBoard(context, input.planId, null, everything);
    const column = columns.find(({ status }) => status === input.status);
    return { column: column ?? { status: input.status, reader } };
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

  @FieldResolver(() => ColumnLimitView, { nullable: true, description: 'Null where the office has set none.' })
  limit(@Root() { reader, status }: BoardColumn): ColumnLimitView | null {
    return reader.limit(status);
  }

  @FieldResolver(() => Boolean, { description: 'May the viewer set how many tasks the stage should hold?' })
  viewerCanSetLimit(@Root() { reader, status }: BoardColumn): boolean {
    return reader.viewerCanSetLimit(status);
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
