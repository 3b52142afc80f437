import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { RequestContext } from '../../api/context.js';
import { ProgressSummary } from '../insight/insight.graphql.js';
import { rollUp } from '../insight/tally.rules.js';
import { Light } from '../task/light.rules.js';
import { TaskConnection } from '../task/task.graphql.js';
import { taskPage } from '../task/task-page.js';
import { MilestoneView } from './milestone.graphql.js';

@Resolver(() => MilestoneView)
export class MilestoneResolver {
  @FieldResolver(() => Light, {
    description: 'GREEN when reached, RED when overdue, else the worst light of its tasks.',
  })
  async light(@Root() milestone: MilestoneView, @Ctx() { scope }: RequestContext): Promise<Light> {
    const rows = await scope.tally(milestone.item.planId);
    return milestone.lightAmong(rows.filter((row) => row.milestoneId === milestone.id).map((row) => row.light));
  }

  @FieldResolver(() => ProgressSummary)
  async progress(@Root() milestone: MilestoneView, @Ctx() { scope }: RequestContext): Promise<ProgressSummary> {
    const rows = await scope.tally(milestone.item.planId);
    return rollUp(rows.filter((row) => row.milestoneId === milestone.id));
  }

  @FieldResolver(() => TaskConnection, { description: 'By code.' })
  tasks(
    @Root() milestone: MilestoneView,
    @Arg('first', () => Int, { nullable: true, defaultValue: 50 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Ctx() { scope }: RequestContext,
  ): Promise<TaskConnection> {
    return taskPage(scope, milestone.item.planId, { within: { milestoneIds: [milestone.id] } }, { first, after });
  }
}
