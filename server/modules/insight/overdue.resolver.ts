import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { RequestContext } from '../../api/context.js';
import { ApiError } from '../../errors.js';
import { PlanView } from '../plan/plan.graphql.js';
import { OverdueSummary, overdueSummary } from './overdue.graphql.js';
import { readOverdue } from './overdue.query.js';
import { rollUpOverdue } from './overdue-summary.rules.js';

@Resolver(() => PlanView)
export class OverdueResolver {
  @FieldResolver(() => OverdueSummary, { description: 'What is overdue today: by age, department and item.' })
  async overdue(@Root() { id }: PlanView, @Ctx() { scope }: RequestContext): Promise<OverdueSummary> {
    const seen = await scope.plan(id);
    if (!seen) throw new ApiError('NOT_FOUND', scope.texts.errors.notFound);
    return overdueSummary(rollUpOverdue(await readOverdue(scope.em, seen.reckoning), scope.today), seen);
  }
}
