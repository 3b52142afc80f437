import { Args, ArgsType, Ctx, Field, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { RequestContext } from '../../api/context.js';
import { Page } from '../../api/page.js';
import { TaskView } from '../task/task.graphql.js';
import { TaskEventConnection, TaskEventView } from './history.graphql.js';
import { countHistory, eventCursor, readHistory } from './history.query.js';

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
    const { rows, ...ends } = await readHistory(em, task.id, window, texts);
    const { accounts, departments, milestones, plan } = task.around;
    const words = { ...texts, date: (date: string) => texts.date(date, plan.year) };
    const names = {
      person: (id: string | null) => accounts.get(id ?? '')?.name ?? null,
      department: (id: string) => departments.get(id)?.shortName ?? id,
      milestone: (id: string) => milestones.get(id)?.title ?? id,
    };
    const events = rows.map((row) => new TaskEventView(row, accounts, names, words));
    return new TaskEventConnection(new Page(events, ends, eventCursor, () => countHistory(em, task.id)));
  }
}

@Resolver(() => TaskEventConnection)
export class TaskEventConnectionResolver {
  @FieldResolver(() => Int, { description: 'Exact, whatever the page size.' })
  totalCount(@Root() { page }: TaskEventConnection): Promise<number> {
    return page.count();
  }
}
