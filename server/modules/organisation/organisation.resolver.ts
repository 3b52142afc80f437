import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { RequestContext } from '../../api/context.js';
import { Organisation, UpdateOrganisationInput, UpdateOrganisationPayload } from './organisation.graphql.js';
import { readOrganisation } from './organisation.query.js';
import { mayUpdateOrganisation } from './organisation.rules.js';

@Resolver()
export class OrganisationResolver {
  @Query(() => Organisation)
  async organisation(@Ctx() { scope }: RequestContext): Promise<Organisation> {
    return { ...(await readOrganisation(scope.em)), viewerCanUpdate: mayUpdateOrganisation(scope.actor) };
  }

  @Mutation(() => UpdateOrganisationPayload, {
    description: 'ADMIN only. Lights go by new thresholds from the next reading on.',
  })
  async updateOrganisation(
    @Arg('input', () => UpdateOrganisationInput) input: UpdateOrganisationInput,
    @Ctx() context: RequestContext,
  ): Promise<UpdateOrganisationPayload> {
    await context.services.organisation.updateOrganisation(context.scope.actor, input);
    return { organisation: await this.organisation(context) };
  }
}
