import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { RequestContext } from '../../api/context.js';
import { ApiError } from '../../errors.js';
import { planOfItem } from './outline.query.js';
import { PlanItemView, PlanView } from './plan.graphql.js';
import {
  mayKeepPlans,
  PlanAction,
  PlanItemAction,
  permittedItemActions,
  permittedPlanActions,
  refusalToActivate,
} from './plan.rules.js';
import {
  ActivatePlanInput,
  ArchivePlanInput,
  CreatePlanInput,
  CreatePlanItemInput,
  DeletedPayload,
  DeletePlanItemInput,
  MovePlanItemInput,
  PlanItemPayload,
  PlanPayload,
  UpdatePlanInput,
  UpdatePlanItemInput,
} from './plan-input.graphql.js';

/** The status of a plan that the viewer sees, and how many tasks it has; null for one that they do not. */
async function planFacts(context: RequestContext, planId: string) {
  const seen = await context.scope.plan(planId);
  return seen && { status: seen.plan.status, tasks: [...seen.counts.values()].reduce((sum, count) => sum + count, 0) };
}

/** How the office keeps plans: everything but reading them. */
@Resolver(() => PlanView)
export class PlanKeepingResolver {
  @Query(() => Boolean, { description: 'May the viewer make a new plan?' })
  viewerCanCreatePlan(@Ctx() { scope }: RequestContext): boolean {
    return mayKeepPlans(scope.actor);
  }

  @FieldResolver(() => [PlanAction], {
    description: 'By the same rules that refuse: the client never re-implements one.',
  })
  async viewerCan(@Root() plan: PlanView, @Ctx() context: RequestContext): Promise<PlanAction[]> {
    const facts = await planFacts(context, plan.id);
    return facts ? permittedPlanActions(context.scope.actor, facts) : [];
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'Why the viewer, who publishes plans, cannot publish this one now, in words; null when they can.',
  })
  async viewerActivationRefusal(@Root() plan: PlanView, @Ctx() context: RequestContext): Promise<string | null> {
    const { actor, texts } = context.scope;
    const facts = mayKeepPlans(actor) ? await planFacts(context, plan.id) : null;
    const refusal = facts && refusalToActivate(facts);
    return refusal && texts.planRefusal[refusal];
  }

  @Mutation(() => PlanPayload, { description: 'OFFICE only.' })
  async createPlan(
    @Arg('input', () => CreatePlanInput) input: CreatePlanInput,
    @Ctx() context: RequestContext,
  ): Promise<PlanPayload> {
    return { plan: await context.planNow(await context.services.plans.createPlan(context.scope.actor, input)) };
  }

  @Mutation(() => PlanPayload, { description: 'OFFICE only.' })
  async updatePlan(
    @Arg('input', () => UpdatePlanInput) input: UpdatePlanInput,
    @Ctx() context: RequestContext,
  ): Promise<PlanPayload> {
    return { plan: await context.planNow(await context.services.plans.updatePlan(context.scope.actor, input)) };
  }

  @Mutation(() => PlanPayload, { description: 'OFFICE only.' })
  async activatePlan(
    @Arg('input', () => ActivatePlanInput) input: ActivatePlanInput,
    @Ctx() context: RequestContext,
  ): Promise<PlanPayload> {
    return { plan: await context.planNow(await context.services.plans.activatePlan(context.scope.actor, input)) };
  }

  @Mutation(() => PlanPayload, { description: 'OFFICE only.' })
  async archivePlan(
    @Arg('input', () => ArchivePlanInput) input: ArchivePlanInput,
    @Ctx() context: RequestContext,
  ): Promise<PlanPayload> {
    return { plan: await context.planNow(await context.services.plans.archivePlan(context.scope.actor, input)) };
  }
}

@Resolver(() => PlanItemView)
export class PlanItemKeepingResolver {
  @FieldResolver(() => [PlanItemAction], {
    description: 'By the same rules that refuse: the client never re-implements one.',
  })
  async viewerCan(@Root() item: PlanItemView, @Ctx() { scope }: RequestContext): Promise<PlanItemAction[]> {
    const seen = await scope.plan(item.planId);
    if (!seen) return [];
    const tasks = (await scope.tally(item.planId)).filter(({ itemId }) => itemId === item.id).length;
    const milestones = [...seen.milestones.values()].filter((one) => one.item.id === item.id).length;
    return permittedItemActions(scope.actor, seen.plan.status, { tasks, milestones });
  }

  @Mutation(() => PlanItemPayload, { description: 'OFFICE only.' })
  async createPlanItem(
    @Arg('input', () => CreatePlanItemInput) input: CreatePlanItemInput,
    @Ctx() context: RequestContext,
  ): Promise<PlanItemPayload> {
    return itemNow(context, await context.services.planItems.createPlanItem(context.scope.actor, input));
  }

  @Mutation(() => PlanItemPayload, { description: 'OFFICE only.' })
  async updatePlanItem(
    @Arg('input', () => UpdatePlanItemInput) input: UpdatePlanItemInput,
    @Ctx() context: RequestContext,
  ): Promise<PlanItemPayload> {
    return itemNow(context, await context.services.planItems.updatePlanItem(context.scope.actor, input));
  }

  @Mutation(() => PlanItemPayload, { description: 'OFFICE only, and only in a draft.' })
  async movePlanItem(
    @Arg('input', () => MovePlanItemInput) input: MovePlanItemInput,
    @Ctx() context: RequestContext,
  ): Promise<PlanItemPayload> {
    return itemNow(context, await context.services.planItems.movePlanItem(context.scope.actor, input));
  }

  @Mutation(() => DeletedPayload, { description: 'OFFICE only; from a draft, without tasks and milestones.' })
  async deletePlanItem(
    @Arg('input', () => DeletePlanItemInput) input: DeletePlanItemInput,
    @Ctx() context: RequestContext,
  ): Promise<DeletedPayload> {
    const planId = await context.services.planItems.deletePlanItem(context.scope.actor, input);
    return { deletedId: input.itemId, plan: await context.planNow(planId) };
  }
}

/** @throws ApiError NOT_FOUND when it is gone again */
async function itemNow(context: RequestContext, itemId: string): Promise<PlanItemPayload> {
  const scope = context.renewScope();
  const planId = await planOfItem(scope.em, itemId);
  const seen = planId === null ? null : await scope.plan(planId);
  const item = seen?.items.get(itemId);
  if (!seen || !item) throw new ApiError('NOT_FOUND', scope.texts.errors.notFound);
  return { plan: seen.plan, item };
}
