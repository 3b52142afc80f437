import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { RequestContext } from '../../api/context.js';
import { DeclineState } from '../decline/decline.rules.js';
import { lastNoteOf, lastReturnNote } from '../history/history.query.js';
import { TaskEventKind } from '../history/task-event.rules.js';
import { TaskStatus } from '../task/task.rules.js';
import { MyTask, MyTaskConnection } from './my-tasks.graphql.js';
import { MyTaskKind } from './my-tasks.rules.js';
import { myTasksPage } from './my-tasks-page.js';

@Resolver(() => MyTask)
export class MyTasksResolver {
  @Query(() => MyTaskConnection, {
    description:
      'What the viewer’s department takes part in and is not done, the most urgent first; empty for whoever is no department head.',
  })
  myTasks(
    @Arg('planId', () => ID) planId: string,
    @Arg('first', () => Int, { nullable: true, defaultValue: 50 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Ctx() { scope }: RequestContext,
  ): Promise<MyTaskConnection> {
    return myTasksPage(scope, planId, { first, after });
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'Why the office returned it, where that waits for an answer; null otherwise.',
  })
  async returnNote(@Root() { kind, task }: MyTask, @Ctx() { scope }: RequestContext): Promise<string | null> {
    return kind === MyTaskKind.RETURNED ? lastReturnNote(scope.em, task.id) : null;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'Why the office insists that the lead which declined it takes it on; null unless it does.',
  })
  async insistNote(@Root() { task }: MyTask, @Ctx() { scope }: RequestContext): Promise<string | null> {
    const isInsisted = task.facts.declineState === DeclineState.INSISTED && task.status === TaskStatus.NOT_STARTED;
    return isInsisted ? lastNoteOf(scope.em, task.id, TaskEventKind.INSISTED) : null;
  }
}

@Resolver(() => MyTaskConnection)
export class MyTaskConnectionResolver {
  @FieldResolver(() => Int, { description: 'Exact, whatever the page size.' })
  totalCount(@Root() { page }: MyTaskConnection): Promise<number> {
    return page.count();
  }
}
