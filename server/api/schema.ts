import 'reflect-metadata';
import { createPubSub } from '@graphql-yoga/subscription';
import { type GraphQLSchema, isObjectType } from 'graphql';
import { buildSchema } from 'type-graphql';
import { AccountResolver } from '../modules/account/account.resolver.js';
import { DepartmentResolver } from '../modules/department/department.resolver.js';
import { HistoryResolver, TaskEventConnectionResolver } from '../modules/history/history.resolver.js';
import { MilestoneView } from '../modules/milestone/milestone.graphql.js';
import { MilestoneResolver } from '../modules/milestone/milestone.resolver.js';
import { PlanItemResolver, PlanResolver } from '../modules/plan/plan.resolver.js';
import {
  ProgressReportConnectionResolver,
  ProgressReportResolver,
} from '../modules/progress-report/progress-report.resolver.js';
import { TaskView } from '../modules/task/task.graphql.js';
import { BoardColumnResolver, TaskConnectionResolver, TaskResolver } from '../modules/task/task.resolver.js';

/** The schema, from the live resolvers. */
export async function buildApi(): Promise<GraphQLSchema> {
  const schema = await buildSchema({
    resolvers: [
      AccountResolver,
      DepartmentResolver,
      PlanResolver,
      PlanItemResolver,
      MilestoneResolver,
      TaskResolver,
      TaskConnectionResolver,
      BoardColumnResolver,
      ProgressReportResolver,
      ProgressReportConnectionResolver,
      HistoryResolver,
      TaskEventConnectionResolver,
    ],
    // The shape of inputs is checked by the services, which say what is wrong in the person's language.
    validate: false,
    // type-graphql asks for one; every subscription here brings its own stream, from the database.
    pubSub: createPubSub(),
  });
  readDirectly(schema, 'Task', TaskView);
  readDirectly(schema, 'Milestone', MilestoneView);
  return schema;
}

/**
 * type-graphql makes a resolver of every getter, simpleResolvers or not, which cost a call through a promise's
 * machinery for each of a board's 4,000 values. These getters are read as the properties that they look like: they
 * are quick to ask twice, and do not throw.
 */
function readDirectly(schema: GraphQLSchema, name: string, view: { readonly prototype: object }): void {
  const type = schema.getType(name);
  if (!isObjectType(type)) throw new Error(`${name} is no object type of the schema`);
  for (const field of Object.values(type.getFields()))
    if (Object.getOwnPropertyDescriptor(view.prototype, field.name)?.get) field.resolve = undefined;
}
