import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { RequestContext } from '../../api/context.js';
import { ApiError } from '../../errors.js';
import { isAdmin } from '../account/administration.rules.js';
import { DepartmentView } from './department.graphql.js';
import { DepartmentAction, refusalToKeep } from './department.rules.js';
import {
  ArchiveDepartmentInput,
  CreateDepartmentInput,
  DepartmentPayload,
  RestoreDepartmentInput,
  UpdateDepartmentInput,
} from './keeping.graphql.js';

/** The tree of departments, as an admin keeps it. */
@Resolver(() => DepartmentView)
export class DepartmentKeepingResolver {
  @FieldResolver(() => [DepartmentAction])
  async viewerCan(@Root() department: DepartmentView, @Ctx() { scope }: RequestContext): Promise<DepartmentAction[]> {
    const mayAdminister = isAdmin(scope.actor);
    if (!mayAdminister) return [];
    const { departments } = await scope.directory();
    const openParts = [...departments.values()].filter((one) => one.parent?.id === department.id && !one.isArchived);
    const facts = {
      isArchived: department.isArchived,
      openParts: openParts.length,
      openTasks: (await scope.openTasks()).get(department.id) ?? 0,
    };
    return Object.values(DepartmentAction).filter((action) => refusalToKeep(action, mayAdminister, facts) === null);
  }

  @Mutation(() => DepartmentPayload)
  async createDepartment(
    @Arg('input', () => CreateDepartmentInput) input: CreateDepartmentInput,
    @Ctx() context: RequestContext,
  ): Promise<DepartmentPayload> {
    return changed(context, await context.services.departments.createDepartment(context.scope.actor, input));
  }

  @Mutation(() => DepartmentPayload)
  async updateDepartment(
    @Arg('input', () => UpdateDepartmentInput) input: UpdateDepartmentInput,
    @Ctx() context: RequestContext,
  ): Promise<DepartmentPayload> {
    return changed(context, await context.services.departments.updateDepartment(context.scope.actor, input));
  }

  @Mutation(() => DepartmentPayload, { description: 'It is given no new tasks and accounts, and stays readable.' })
  async archiveDepartment(
    @Arg('input', () => ArchiveDepartmentInput) { departmentId }: ArchiveDepartmentInput,
    @Ctx() context: RequestContext,
  ): Promise<DepartmentPayload> {
    return changed(context, await context.services.departments.archiveDepartment(context.scope.actor, departmentId));
  }

  @Mutation(() => DepartmentPayload)
  async restoreDepartment(
    @Arg('input', () => RestoreDepartmentInput) { departmentId }: RestoreDepartmentInput,
    @Ctx() context: RequestContext,
  ): Promise<DepartmentPayload> {
    return changed(context, await context.services.departments.restoreDepartment(context.scope.actor, departmentId));
  }
}

async function changed(context: RequestContext, id: string): Promise<DepartmentPayload> {
  const scope = context.renewScope();
  const department = (await scope.directory()).departments.get(id);
  if (!department) throw new ApiError('NOT_FOUND', scope.texts.departments.notFound);
  return { department };
}
