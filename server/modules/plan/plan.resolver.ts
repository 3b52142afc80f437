import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { RequestContext } from '../../api/context.js';
import { LocalDateScalar } from '../../api/scalars.js';
import { ProgressSummary } from '../insight/insight.graphql.js';
import { rollUp } from '../insight/tally.rules.js';
import { MilestoneView } from '../milestone/milestone.graphql.js';
import { TaskConnection } from '../task/task.graphql.js';
import { TaskFilter } from '../task/task-filter.graphql.js';
import { taskPage } from '../task/task-page.js';
import { readPlans } from './outline.query.js';
import { PlanItemView, PlanView } from './plan.graphql.js';
import { mayCreateTask, maySeePlan } from './plan.rules.js';

@ArgsType()
export class ItemTasksArgs {
  @Field(() => Int, { nullable: true, defaultValue: 50 })
  first!: number;

  @Field(() => String, { nullable: true })
  after?: string | null;

  @Field(() => TaskFilter, { nullable: true })
  filter?: TaskFilter | null;
}

@Resolver(() => PlanView)
export class PlanResolver {
  @Query(() => LocalDateScalar, { description: 'The date that overdue is reckoned from.' })
  today(@Ctx() { scope }: RequestContext): string {
    return scope.today;
  }

  @Query(() => [PlanView], { description: 'Newest first; drafts for OFFICE and ADMIN only.' })
  async plans(@Ctx() { scope }: RequestContext): Promise<PlanView[]> {
    return (await readPlans(scope.em)).filter(({ status }) => maySeePlan(scope.actor, status));
  }

  @Query(() => PlanView, { nullable: true })
  async plan(@Arg('id', () => ID) id: string, @Ctx() { scope }: RequestContext): Promise<PlanView | null> {
    return (await scope.plan(id))?.plan ?? null;
  }

  @FieldResolver(() => [PlanItemView], { description: 'By number.' })
  async items(@Root() plan: PlanView, @Ctx() { scope }: RequestContext): Promise<PlanItemView[]> {
    return [...((await scope.plan(plan.id))?.items.values() ?? [])];
  }

  @FieldResolver(() => [MilestoneView], { description: 'By series, then date.' })
  async milestones(@Root() plan: PlanView, @Ctx() { scope }: RequestContext): Promise<MilestoneView[]> {
    return [...((await scope.plan(plan.id))?.milestones.values() ?? [])];
  }

  @FieldResolver(() => ProgressSummary)
  async progress(@Root() plan: PlanView, @Ctx() { scope }: RequestContext): Promise<ProgressSummary> {
    return rollUp(await scope.tally(plan.id));
  }

  @FieldResolver(() => Boolean, { description: 'May the viewer add tasks to it?' })
  viewerCanCreateTask(@Root() plan: PlanView, @Ctx() { scope }: RequestContext): boolean {
    return mayCreateTask(scope.actor, plan.status);
  }
}

@Resolver(() => PlanItemView)
export class PlanItemResolver {
  @FieldResolver(() => TaskConnection, { description: 'By code.' })
  tasks(
    @Root() item: PlanItemView,
    @Args(() => ItemTasksArgs) { filter, ...args }: ItemTasksArgs,
    @Ctx() { scope }: RequestContext,
  ): Promise<TaskConnection> {
    return taskPage(scope, item.planId, { filter, within: { itemIds: [item.id] } }, args);
  }

  @FieldResolver(() => [MilestoneView], { description: 'By series, then date.' })
  async milestones(@Root() item: PlanItemView, @Ctx() { scope }: RequestContext): Promise<MilestoneView[]> {
    const all = (await scope.plan(item.planId))?.milestones.values() ?? [];
    return [...all].filter((milestone) => milestone.item.id === item.id);
  }

  @FieldResolver(() => ProgressSummary)
  async progress(@Root() item: PlanItemView, @Ctx() { scope }: RequestContext): Promise<ProgressSummary> {
    return rollUp((await scope.tally(item.planId)).filter(({ itemId }) => itemId === item.id));
  }
}
