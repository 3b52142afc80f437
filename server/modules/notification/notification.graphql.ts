import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { type Page, PageInfo } from '../../api/page.js';
import { DateTimeScalar, LocalDateScalar } from '../../api/scalars.js';
import { UserView } from '../account/account.graphql.js';
import { PlanView } from '../plan/plan.graphql.js';
import { TaskView } from '../task/task.graphql.js';
import { NotificationKind } from './notification.rules.js';

registerEnumType(NotificationKind, {
  name: 'NotificationKind',
  description: 'What somebody can be told of.',
  valuesConfig: {
    ASSIGNED: { description: 'The viewer’s department leads the task from now on.' },
    SUPPORT_ASSIGNED: { description: 'The viewer’s department supports the task from now on.' },
    ASSIGNEE: { description: 'The viewer is the person in charge.' },
    REASSIGNED: { description: 'Another department leads it now.' },
    MENTIONED: { description: 'A comment or an instruction mentions the viewer, or the viewer’s department.' },
    INSTRUCTION_ANSWERED: { description: 'The lead reported after the viewer’s instruction.' },
    DIGEST: { description: 'The day’s reminders, to be read by digest(businessDate).' },
    PLAN_ACTIVATED: { description: 'The plan is published; the viewer’s department takes part in it.' },
  },
});

@ObjectType('Notification', {
  simpleResolvers: true,
  description: 'What the viewer is told of something that concerns them. Everybody has their own.',
})
export class NotificationView {
  @Field(() => ID)
  id!: string;

  @Field(() => NotificationKind, { nullable: true, description: 'Null where it is withheld.' })
  kind!: NotificationKind | null;

  @Field(() => String, {
    description: 'What happened, in words, in the language of the request. The task’s title is told beside it.',
  })
  summary!: string;

  @Field(() => String, { nullable: true, description: 'The beginning of what was written with it.' })
  note!: string | null;

  @Field(() => UserView, { nullable: true, description: 'Null for what the system did by itself.' })
  actor!: UserView | null;

  @Field(() => TaskView, { nullable: true })
  task!: TaskView | null;

  @Field(() => PlanView, { nullable: true })
  plan!: PlanView | null;

  @Field(() => Boolean, {
    description: 'The viewer may no longer see what it tells of: nothing of it is shown.',
  })
  isWithheld!: boolean;

  @Field(() => Boolean)
  isRead!: boolean;

  @Field(() => DateTimeScalar)
  at!: string;

  @Field(() => LocalDateScalar)
  businessDate!: string;
}

@ObjectType({ simpleResolvers: true })
export class NotificationEdge {
  @Field(() => String)
  cursor!: string;

  @Field(() => NotificationView)
  node!: NotificationView;
}

/** A page of notifications, newest first. */
@ObjectType({ simpleResolvers: true })
export class NotificationConnection {
  constructor(readonly page: Page<NotificationView>) {}

  @Field(() => [NotificationEdge])
  get edges(): NotificationEdge[] {
    return this.page.edges;
  }

  @Field(() => [NotificationView])
  get nodes(): readonly NotificationView[] {
    return this.page.nodes;
  }

  @Field(() => PageInfo)
  get pageInfo(): PageInfo {
    return this.page.pageInfo;
  }
}

@InputType()
export class MarkNotificationsReadInput {
  @Field(() => [ID], { nullable: true, description: 'At most 200; all of the viewer’s own without it.' })
  ids?: string[] | null;
}

@ObjectType({ simpleResolvers: true })
export class MarkNotificationsReadPayload {
  @Field(() => Int)
  unreadNotificationCount!: number;
}
