import { Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { type Page, PageInfo } from '../../api/page.js';
import { DateTimeScalar, LocalDateScalar } from '../../api/scalars.js';
import { UserView } from '../account/account.graphql.js';
import { TaskView } from '../task/task.graphql.js';
import { CommentKind } from './comment.rules.js';

registerEnumType(CommentKind, {
  name: 'CommentKind',
  description: 'Said in passing, or by a leader who expects an answer.',
  valuesConfig: { COMMENT: { description: '意见' }, INSTRUCTION: { description: '批示' } },
});

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
}

@ObjectType({ simpleResolvers: true })
export class CommentPayload {
  @Field(() => TaskView)
  task!: TaskView;

  @Field(() => CommentView)
  comment!: CommentView;
}
