import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { RequestContext } from '../../api/context.js';
import { ProgressSummary } from '../insight/insight.graphql.js';
import { rollUp } from '../insight/tally.rules.js';
import { MilestoneView } from '../milestone/milestone.graphql.js';
import { OrderDirection, TaskOrderField } from '../task/order.rules.js';
import { TaskConnection } from '../task/task-connection.graphql.js';
import { taskPage } from '../task/task-page.js';
import { DepartmentView } from './department.graphql.js';

const longestOverdueFirst = { field: TaskOrderField.DAYS_OVERDUE, direction: OrderDirection.DESC };

@Resolver(() => DepartmentView)
export class DepartmentResolver {
  @Query(() => [DepartmentView], {
    description: 'By kind, then the order that the admin gives them, then code; archived ones too.',
  })
  async departments(@Ctx() { scope }: RequestContext): Promise<DepartmentView[]> {
    return [...(await scope.directory()).departments.values()];
  }

  @Query(() => DepartmentView, { nullable: true, description: 'By its code; null where there is none.' })
  async department(
    @Arg('code', () => String) code: string,
    @Ctx() { scope }: RequestContext,
  ): Promise<DepartmentView | null> {
    const { departments } = await scope.directory();
    return [...departments.values()].find((department) => department.code === code) ?? null;
  }

  @FieldResolver(() => ProgressSummary, { description: 'Where the tasks that it leads stand.' })
  async progress(
    @Root() department: DepartmentView,
    @Arg('planId', () => ID) planId: string,
    @Ctx() { scope }: RequestContext,
  ): Promise<ProgressSummary> {
    return rollUp((await scope.led(planId)).filter(({ departmentId }) => departmentId === department.id));
  }

  @FieldResolver(() => TaskConnection, {
    description: 'The tasks that it leads: the longest overdue first, then by code.',
  })
  ledTasks(
    @Root() department: DepartmentView,
    @Arg('planId', () => ID) planId: string,
    @Arg('first', () => Int, { nullable: true, defaultValue: 50 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Ctx() { scope }: RequestContext,
  ): Promise<TaskConnection> {
    return taskPage(
      scope,
      planId,
      { filter: { leadDepartmentIds: [department.id] }, order: longestOverdueFirst },
      { first, after },
    );
  }

  @FieldResolver(() => TaskConnection, { description: 'The tasks that it supports, in the same order.' })
  supportedTasks(
    @Root() department: DepartmentView,
    @Arg('planId', () => ID) planId: string,
    @Arg('first', () => Int, { nullable: true, defaultValue: 50 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Ctx() { scope }: RequestContext,
  ): Promise<TaskConnection> {
    return taskPage(
      scope,
      planId,
      { filter: { supportingDepartmentIds: [department.id] }, order: longestOverdueFirst },
      { first, after },
    );
  }

  @FieldResolver(() => Int, { description: 'How many tasks it supports.' })
  async supportedTotal(
    @Root() department: DepartmentView,
    @Arg('planId', () => ID) planId: string,
    @Ctx() { scope }: RequestContext,
  ): Promise<number> {
    return (await scope.supported(planId)).get(department.id) ?? 0;
  }

  @FieldResolver(() => [MilestoneView], { description: 'Those that the tasks it leads lead to, by date.' })
  async milestones(
    @Root() department: DepartmentView,
    @Arg('planId', () => ID) planId: string,
    @Ctx() { scope }: RequestContext,
  ): Promise<MilestoneView[]> {
    const { milestones } = await scope.seenPlan(planId);
    const rows = (await scope.led(planId)).filter(({ departmentId }) => departmentId === department.id);
    const ids = new Set(rows.flatMap(({ milestoneId }) => (milestoneId === null ? [] : [milestoneId])));
    return [...milestones.values()]
      .filter(({ id }) => ids.has(id))
      .sort((a, b) => (a.dueOn < b.dueOn ? -1 : Number(a.dueOn > b.dueOn)));
  }
}
