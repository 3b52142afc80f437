import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { RequestContext } from '../../api/context.js';
import { LocalDateScalar } from '../../api/scalars.js';
import { ProgressSummary } from '../insight/insight.graphql.js';
import { rollUp, type TallyRow, tallyLight } from '../insight/tally.rules.js';
import { MilestoneView } from '../milestone/milestone.graphql.js';
import { nextMilestone } from '../milestone/milestone.rules.js';
import { Light } from '../task/light.rules.js';
import { TaskConnection } from '../task/task-connection.graphql.js';
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

  @Query(() => String, {
    description:
      'Of the organisation, by its IANA name (Asia/Shanghai): instants are shown by its clocks, wherever the reader is.',
  })
  timeZone(@Ctx() { scope }: RequestContext): string {
    return scope.timeZone;
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

  @FieldResolver(() => PlanItemView, { nullable: true, description: 'By its number; null where the plan has none.' })
  async item(
    @Root() plan: PlanView,
    @Arg('number', () => Int) number: number,
    @Ctx() { scope }: RequestContext,
  ): Promise<PlanItemView | null> {
    const items = (await scope.plan(plan.id))?.items.values() ?? [];
    return [...items].find((item) => item.number === number) ?? null;
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
  milestones(@Root() item: PlanItemView, @Ctx() { scope }: RequestContext): Promise<MilestoneView[]> {
    return milestonesOf(item, scope);
  }

  @FieldResolver(() => MilestoneView, {
    nullable: true,
    description:
      'Of its milestones not yet reached, the one due first: what is overdue comes before what is ahead. Null when all are reached.',
  })
  async nextMilestone(@Root() item: PlanItemView, @Ctx() { scope }: RequestContext): Promise<MilestoneView | null> {
    return nextMilestone(await milestonesOf(item, scope));
  }

  @FieldResolver(() => Light, { description: 'The worst light of its tasks; GREY where there are none.' })
  async light(@Root() item: PlanItemView, @Ctx() { scope }: RequestContext): Promise<Light> {
    return tallyLight(await tallyOf(item, scope));
  }

  @FieldResolver(() => ProgressSummary)
  async progress(@Root() item: PlanItemView, @Ctx() { scope }: RequestContext): Promise<ProgressSummary> {
    return rollUp(await tallyOf(item, scope));
  }
}

type Scope = RequestContext['scope'];

async function milestonesOf(item: PlanItemView, scope: Scope): Promise<MilestoneView[]> {
  const all = (await scope.plan(item.planId))?.milestones.values() ?? [];
  return [...all].filter((milestone) => milestone.item.id === item.id);
}

async function tallyOf(item: PlanItemView, scope: Scope): Promise<TallyRow[]> {
  return (await scope.tally(item.planId)).filter(({ itemId }) => itemId === item.id);
}
