import { Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { type Page, PageInfo } from '../../api/page.js';
import { DateTimeScalar, LocalDateScalar } from '../../api/scalars.js';
import { UserView } from '../account/account.graphql.js';
import { DepartmentView } from '../department/department.graphql.js';
import { TaskView } from '../task/task.graphql.js';
import { CommentKind } from './comment.rules.js';

registerEnumType(CommentKind, {
  name: 'CommentKind',
  description: 'Said in passing, or by a leader who expects an answer.',
  valuesConfig: { COMMENT: { description: '意见' }, INSTRUCTION: { description: '批示' } },
});

@ObjectType('Mention', {
  simpleResolvers: true,
  description: 'A person or a department that a comment calls to its task; one of the two is null.',
})
export class MentionView {
  @Field(() => String, {
    description: 'As it stands in the body after an @: what they were called when it was written.',
  })
  name!: string;

  @Field(() => UserView, { nullable: true })
  user!: UserView | null;

  @Field(() => DepartmentView, { nullable: true, description: 'All of its heads are meant.' })
  department!: DepartmentView | null;
}

@ObjectType({ simpleResolvers: true, description: 'Whom the viewer may mention when they say something of a task.' })
export class MentionChoices {
  @Field(() => [DepartmentView], { description: 'Those that take part in the task first.' })
  departments!: DepartmentView[];

  @Field(() => [UserView], { description: 'Those of the departments that take part first; never the viewer.' })
  users!: UserView[];
}

@ObjectType('Comment', {
  simpleResolvers: true,
  description: 'What somebody said of a task beside the reports; nobody can edit or remove it.',
})
export class CommentView {
  @Field(() => ID)
  id!: string;

  @Field(() => CommentKind)
  kind!: CommentKind;

  @Field(() => UserView)
  author!: UserView;

  @Field(() => String)
  body!: string;

  @Field(() => [MentionView], { description: 'Whom it mentions: they were told of it.' })
  mentions!: MentionView[];

  @Field(() => DateTimeScalar)
  createdAt!: string;

  @Field(() => LocalDateScalar, { description: 'The business date.' })
  createdOn!: string;
}

@ObjectType({ simpleResolvers: true })
export class CommentEdge {
  @Field(() => String)
  cursor!: string;

  @Field(() => CommentView)
  node!: CommentView;
}

/** A page of comments, newest first. */
@ObjectType({ simpleResolvers: true })
export class CommentConnection {
  constructor(readonly page: Page<CommentView>) {}

  @Field(() => [CommentEdge])
  get edges(): CommentEdge[] {
    return this.page.edges;
  }

  @Field(() => [CommentView])
  get nodes(): readonly CommentView[] {
    return this.page.nodes;
  }

  @Field(() => PageInfo)
  get pageInfo(): PageInfo {
    return this.page.pageInfo;
  }
}

@InputType()
export class AddCommentInput {
  @Field(() => ID)
  taskId!: string;

  @Field(() => CommentKind, { nullable: true, defaultValue: CommentKind.COMMENT })
  kind?: CommentKind | null;

  @Field(() => String)
  body!: string;

  @Field(() => [ID], {
    nullable: true,
    description:
      'Of Task.viewerCanMention: each is told of it, once. The body names each of them after an @. At most 20.',
  })
  mentionedUserIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'The same of departments: all of their heads are told.' })
  mentionedDepartmentIds?: string[] | null;
}

@ObjectType({ simpleResolvers: true })
export class CommentPayload {
  @Field(() => TaskView)
  task!: TaskView;

  @Field(() => CommentView)
  comment!: CommentView;
}
