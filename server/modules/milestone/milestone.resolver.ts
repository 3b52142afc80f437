import { Arg, Ctx, FieldResolver, Int, Mutation, Resolver, Root } from 'type-graphql';
import { RequestContext } from '../../api/context.js';
import { ApiError } from '../../errors.js';
import { ProgressSummary } from '../insight/insight.graphql.js';
import { rollUp } from '../insight/tally.rules.js';
import { planOfMilestone } from '../plan/outline.query.js';
import { DeletedPayload } from '../plan/plan-input.graphql.js';
import { Light } from '../task/light.rules.js';
import { TaskConnection } from '../task/task-connection.graphql.js';
import { taskPage } from '../task/task-page.js';
import { MilestoneView } from './milestone.graphql.js';
import { MilestoneAction, permittedMilestoneActions } from './milestone.rules.js';
import {
  CreateMilestoneInput,
  DeleteMilestoneInput,
  MilestonePayload,
  UpdateMilestoneInput,
} from './milestone-input.graphql.js';

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

  @FieldResolver(() => [MilestoneAction], {
    description: 'By the same rules that refuse: the client never re-implements one.',
  })
  async viewerCan(@Root() milestone: MilestoneView, @Ctx() { scope }: RequestContext): Promise<MilestoneAction[]> {
    const { planId } = milestone.item;
    const seen = await scope.plan(planId);
    if (!seen) return [];
    const tasks = (await scope.tally(planId)).filter(({ milestoneId }) => milestoneId === milestone.id).length;
    return permittedMilestoneActions(scope.actor, seen.plan.status, tasks);
  }

  @Mutation(() => MilestonePayload, { description: 'OFFICE only.' })
  async createMilestone(
    @Arg('input', () => CreateMilestoneInput) input: CreateMilestoneInput,
    @Ctx() context: RequestContext,
  ): Promise<MilestonePayload> {
    const id = await context.services.milestones.createMilestone(context.scope.actor, input);
    return { milestone: await milestoneNow(context, id) };
  }

  @Mutation(() => MilestonePayload, { description: 'OFFICE only; also sets, or clears, when it was reached.' })
  async updateMilestone(
    @Arg('input', () => UpdateMilestoneInput) input: UpdateMilestoneInput,
    @Ctx() context: RequestContext,
  ): Promise<MilestonePayload> {
    const id = await context.services.milestones.updateMilestone(context.scope.actor, input);
    return { milestone: await milestoneNow(context, id) };
  }

  @Mutation(() => DeletedPayload, { description: 'OFFICE only; from a draft, and when no task leads to it.' })
  async deleteMilestone(
    @Arg('input', () => DeleteMilestoneInput) input: DeleteMilestoneInput,
    @Ctx() context: RequestContext,
  ): Promise<DeletedPayload> {
    const planId = await context.services.milestones.deleteMilestone(context.scope.actor, input);
    return { deletedId: input.milestoneId, plan: await context.planNow(planId) };
  }
}

/** @throws ApiError NOT_FOUND when it is gone again */
async function milestoneNow(context: RequestContext, milestoneId: string): Promise<MilestoneView> {
  const scope = context.renewScope();
  const planId = await planOfMilestone(scope.em, milestoneId);
  const milestone = planId === null ? null : (await scope.plan(planId))?.milestones.get(milestoneId);
  if (!milestone) throw new ApiError('NOT_FOUND', scope.texts.errors.notFound);
  return milestone;
}
