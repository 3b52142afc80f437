import { Ctx, Query, Resolver } from 'type-graphql';
import { RequestContext } from '../../api/context.js';
import { DepartmentView } from './department.graphql.js';

@Resolver()
export class DepartmentResolver {
  @Query(() => [DepartmentView], { description: 'By kind, then code.' })
  async departments(@Ctx() { scope }: RequestContext): Promise<DepartmentView[]> {
    return [...(await scope.directory()).departments.values()];
  }
}
