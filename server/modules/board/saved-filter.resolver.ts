import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { RequestContext } from '../../api/context.js';
import { ApiError } from '../../errors.js';
import { PlanView } from '../plan/plan.graphql.js';
import {
  DeleteSavedFilterInput,
  DeleteSavedFilterPayload,
  SavedFilterView,
  SaveFilterInput,
  SaveFilterPayload,
  UpdateSavedFilterInput,
  UpdateSavedFilterPayload,
} from './saved-filter.graphql.js';
import { readSavedFilters } from './saved-filter.query.js';
import { mayShareFilters } from './saved-filter.rules.js';

@Resolver(() => PlanView)
export class SavedFilterResolver {
  @FieldResolver(() => [SavedFilterView], {
    description: 'Views of the board under a name: the viewer’s own, then those that the office shares, by name.',
  })
  async savedFilters(@Root() plan: PlanView, @Ctx() { scope }: RequestContext): Promise<SavedFilterView[]> {
    const seen = await scope.plan(plan.id);
    return seen ? readSavedFilters(scope, seen) : [];
  }

  @FieldResolver(() => Boolean, { description: 'May the viewer share a saved filter with everybody?' })
  viewerCanShareFilters(@Root() _plan: PlanView, @Ctx() { scope }: RequestContext): boolean {
    return mayShareFilters(scope.actor);
  }

  @Mutation(() => SaveFilterPayload)
  async saveFilter(
    @Arg('input', () => SaveFilterInput) input: SaveFilterInput,
    @Ctx() context: RequestContext,
  ): Promise<SaveFilterPayload> {
    const id = await context.services.savedFilters.saveFilter(context.scope.actor, input);
    return found(context, input.planId, id);
  }

  @Mutation(() => UpdateSavedFilterPayload)
  async updateSavedFilter(
    @Arg('input', () => UpdateSavedFilterInput) input: UpdateSavedFilterInput,
    @Ctx() context: RequestContext,
  ): Promise<UpdateSavedFilterPayload> {
    const planId = await context.services.savedFilters.updateSavedFilter(context.scope.actor, input);
    return found(context, planId, input.savedFilterId);
  }

  @Mutation(() => DeleteSavedFilterPayload)
  async deleteSavedFilter(
    @Arg('input', () => DeleteSavedFilterInput) { savedFilterId }: DeleteSavedFilterInput,
    @Ctx() { scope, services }: RequestContext,
  ): Promise<DeleteSavedFilterPayload> {
    const planId = await services.savedFilters.deleteSavedFilter(scope.actor, savedFilterId);
    const seen = await scope.plan(planId);
    if (!seen) throw new ApiError('NOT_FOUND', scope.texts.errors.notFound);
    return { savedFilterId, plan: seen.plan };
  }
}

/** A filter as it is after the change that was just made to it. */
async function found({ scope }: RequestContext, planId: string, id: string): Promise<SaveFilterPayload> {
  const seen = await scope.plan(planId);
  const filter = seen && (await readSavedFilters(scope, seen)).find((one) => one.id === id);
  if (!filter) throw new ApiError('NOT_FOUND', scope.texts.errors.notFound);
  return { savedFilter: filter, plan: seen.plan };
}
