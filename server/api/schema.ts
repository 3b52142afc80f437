import 'reflect-metadata';
import { createPubSub } from '@graphql-yoga/subscription';
import { type GraphQLSchema, isObjectType } from 'graphql';
import { buildSchema } from 'type-graphql';
import { AccountResolver } from '../modules/account/account.resolver.js';
import {
  AccountConnectionResolver,
  AdministrationResolver,
  SignInRecordConnectionResolver,
} from '../modules/account/administration.resolver.js';
import {
  AttachmentConnectionResolver,
  AttachmentResolver,
  TaskFilesResolver,
} from '../modules/attachment/attachment.resolver.js';
import { BoardColumnResolver, BoardResolver } from '../modules/board/board.resolver.js';
import { SavedFilterResolver } from '../modules/board/saved-filter.resolver.js';
import { CalendarResolver } from '../modules/calendar/calendar.resolver.js';
import { CommentConnectionResolver, CommentResolver } from '../modules/comment/comment.resolver.js';
import { DeclineResolver } from '../modules/decline/decline.resolver.js';
import { ChannelResolver } from '../modules/delivery/channel.resolver.js';
import { DeadLetterResolver } from '../modules/delivery/dead-letter.resolver.js';
import { RobotResolver } from '../modules/delivery/robot.resolver.js';
import { DepartmentResolver } from '../modules/department/department.resolver.js';
import { DepartmentKeepingResolver } from '../modules/department/keeping.resolver.js';
import { ExtensionResolver } from '../modules/extension/extension.resolver.js';
import { HistoryResolver, TaskEventConnectionResolver } from '../modules/history/history.resolver.js';
import { LogResolver } from '../modules/history/log.resolver.js';
import { InboxResolver } from '../modules/inbox/inbox.resolver.js';
import { OverdueResolver } from '../modules/insight/overdue.resolver.js';
import { MilestoneView } from '../modules/milestone/milestone.graphql.js';
import { MilestoneResolver } from '../modules/milestone/milestone.resolver.js';
import { MyTaskConnectionResolver, MyTasksResolver } from '../modules/my-tasks/my-tasks.resolver.js';
import { NoticeResolver } from '../modules/notice/notice.resolver.js';
import { NotificationResolver } from '../modules/notification/notification.resolver.js';
import { OrganisationResolver } from '../modules/organisation/organisation.resolver.js';
import { PlanItemResolver, PlanResolver } from '../modules/plan/plan.resolver.js';
import { PlanItemKeepingResolver, PlanKeepingResolver } from '../modules/plan/plan-keeping.resolver.js';
import { PreferenceResolver } from '../modules/preference/preference.resolver.js';
import {
  ProgressReportConnectionResolver,
  ProgressReportResolver,
} from '../modules/progress-report/progress-report.resolver.js';
import { RefusalResolver } from '../modules/refusal/refusal.resolver.js';
import { ReminderResolver } from '../modules/reminder/reminder.resolver.js';
import { RuleBookResolver } from '../modules/rulebook/rulebook.resolver.js';
import { BatchResolver } from '../modules/task/batch.resolver.js';
import { TaskView } from '../modules/task/task.graphql.js';
import { TaskConnectionResolver, TaskResolver } from '../modules/task/task.resolver.js';

/** The schema, from the live resolvers. */
export async function buildApi(): Promise<GraphQLSchema> {
  const schema = await buildSchema({
    resolvers: [
      AccountResolver,
      AdministrationResolver,
      AccountConnectionResolver,
      SignInRecordConnectionResolver,
      DepartmentResolver,
      DepartmentKeepingResolver,
      PlanResolver,
      PlanItemResolver,
      OverdueResolver,
      PlanKeepingResolver,
      PlanItemKeepingResolver,
      MilestoneResolver,
      TaskResolver,
      TaskConnectionResolver,
      BatchResolver,
      DeclineResolver,
      CommentResolver,
      CommentConnectionResolver,
      BoardResolver,
      BoardColumnResolver,
      SavedFilterResolver,
      ProgressReportResolver,
      ProgressReportConnectionResolver,
      ExtensionResolver,
      NoticeResolver,
      NotificationResolver,
      ChannelResolver,
      RobotResolver,
      DeadLetterResolver,
      InboxResolver,
      AttachmentResolver,
      TaskFilesResolver,
      AttachmentConnectionResolver,
      HistoryResolver,
      LogResolver,
      RefusalResolver,
      TaskEventConnectionResolver,
      RuleBookResolver,
      MyTasksResolver,
      MyTaskConnectionResolver,
      OrganisationResolver,
      CalendarResolver,
      ReminderResolver,
      PreferenceResolver,
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
