import { Args, ArgsType, Ctx, Field, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { RequestContext } from '../../api/context.js';
import { Page } from '../../api/page.js';
import { TaskView } from '../task/task.graphql.js';
import { TaskEventConnection, TaskEventView } from './history.graphql.js';
import { countHistory, eventCursor, readHistory } from './history.query.js';
import { tellsInternal } from './internal.rules.js';
import { tellingOf } from './log-page.js';

@ArgsType()
export class HistoryArgs {
  @Field(() => Int, { nullable: true, defaultValue: 50 })
  first!: number;

  @Field(() => String, { nullable: true })
  after?: string | null;

  @Field(() => Int, { nullable: true })
  last?: number | null;

  @Field(() => String, { nullable: true })
  before?: string | null;
}

@Resolver(() => TaskView)
export class HistoryResolver {
  @FieldResolver(() => TaskEventConnection, {
    description: 'Everything that ever happened to the task, oldest first; nothing can be edited or removed.',
  })
  async history(
    @Root() task: TaskView,
    @Args(() => HistoryArgs) window: HistoryArgs,
    @Ctx() { scope }: RequestContext,
  ): Promise<TaskEventConnection> {
    const { em, texts } = scope;
    const { rows, ...ends } = await readHistory(em, task.id, { ...window, asOf: task.around.asOf }, scope.sight, texts);
    if (rows.some(({ changes }) => tellsInternal(changes))) scope.showsInternal(task.id);
    const telling = tellingOf(task.around, texts);
    const events = rows.map((row) => new TaskEventView(row, telling, task));
    return new TaskEventConnection(
      new Page(events, ends, eventCursor, () => countHistory(em, task.id, task.around.asOf)),
    );
  }
}

@Resolver(() => TaskEventConnection)
export class TaskEventConnectionResolver {
  @FieldResolver(() => Int, { description: 'Exact, whatever the page size.' })
  totalCount(@Root() { page }: TaskEventConnection): Promise<number> {
    return page.count();
  }
}
