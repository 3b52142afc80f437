import 'reflect-metadata';
import { createPubSub } from '@graphql-yoga/subscription';
import type { GraphQLSchema } from 'graphql';
import { buildSchema } from 'type-graphql';
import { AccountResolver } from '../modules/account/account.resolver.js';
import { DepartmentResolver } from '../modules/department/department.resolver.js';
import { HistoryResolver, TaskEventConnectionResolver } from '../modules/history/history.resolver.js';
import { MilestoneResolver } from '../modules/milestone/milestone.resolver.js';
import { PlanItemResolver, PlanResolver } from '../modules/plan/plan.resolver.js';
import {
  ProgressReportConnectionResolver,
  ProgressReportResolver,
} from '../modules/progress-report/progress-report.resolver.js';
import { BoardColumnResolver, TaskConnectionResolver, TaskResolver } from '../modules/task/task.resolver.js';

/** The schema, from the live resolvers. */
export const buildApi = (): Promise<GraphQLSchema> =>
  buildSchema({
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
