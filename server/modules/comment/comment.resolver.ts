import { Arg, Ctx, FieldResolver, Int, Mutation, Resolver, Root } from 'type-graphql';
import { RequestContext } from '../../api/context.js';
import { checkPageSize, Page } from '../../api/page.js';
import { TaskView } from '../task/task.graphql.js';
import { isOver } from '../task/task.rules.js';
import { AddCommentInput, CommentConnection, CommentPayload, CommentView, MentionChoices } from './comment.graphql.js';
import { commentById, commentCursor, countComments, readComments } from './comment.query.js';
import { mentionChoices, viewOfComment } from './comment-view.js';

@Resolver(() => TaskView)
export class CommentResolver {
  @FieldResolver(() => CommentConnection, { description: 'Comments and instructions, newest first.' })
  async comments(
    @Root() task: TaskView,
    @Arg('first', () => Int, { nullable: true, defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Ctx() { scope }: RequestContext,
  ): Promise<CommentConnection> {
    checkPageSize(first, scope.texts);
    const { asOf } = task.around;
    const { rows, hasMore } = await readComments(scope.em, task.id, asOf, { first, after }, scope.texts);
    const page = new Page(
      rows.map((row) => viewOfComment(row, task)),
      { hasNextPage: hasMore, hasPreviousPage: Boolean(after) },
      commentCursor,
      () => countComments(scope.em, task.id, asOf),
    );
    return new CommentConnection(page);
  }

  @FieldResolver(() => [CommentView], {
    description:
      'What leaders instructed and nobody has answered, newest first: the lead’s next report, or the office’s on its behalf, answers all of it, a supporting department’s does not. At most 10; none once the task is done or cancelled.',
  })
  async openInstructions(@Root() task: TaskView, @Ctx() { scope }: RequestContext): Promise<CommentView[]> {
    if (isOver(task.status)) return [];
    const rows = await scope.ofTasks.openInstructions(task.id, task.around.asOf);
    return rows.map((row) => viewOfComment(row, task));
  }

  @FieldResolver(() => MentionChoices, {
    description:
      'Whom addComment may mention: of those who are in use, who may see the task; departments that have a head. Nobody where the viewer may not comment.',
  })
  viewerCanMention(@Root() task: TaskView): MentionChoices {
    return mentionChoices(task);
  }

  @Mutation(() => CommentPayload, {
    description:
      'Departments that lead or support the task, OFFICE and LEADER; instructions LEADER alone. The task’s version stays as it is, so that nobody’s edit conflicts with what somebody said; its history and updatedAt tell of it.',
  })
  async addComment(
    @Arg('input', () => AddCommentInput) input: AddCommentInput,
    @Ctx() { scope, services }: RequestContext,
  ): Promise<CommentPayload> {
    const { taskId, commentId } = await services.comments.addComment(scope.actor, input);
    const task = await scope.changedTask(taskId);
    const row = await commentById(scope.em, commentId);
    if (!row) throw new Error('the comment that was just added is gone');
    return { task, comment: viewOfComment(row, task) };
  }
}

@Resolver(() => CommentConnection)
export class CommentConnectionResolver {
  @FieldResolver(() => Int, { description: 'Exact, whatever the page size.' })
  totalCount(@Root() { page }: CommentConnection): Promise<number> {
    return page.count();
  }
}
