import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { RequestContext } from '../../api/context.js';
import { TaskView } from '../task/task.graphql.js';
import { noticeable } from '../task/task.rules.js';
import { IssueNoticeInput, NoticePayload, SupervisionNoticeView } from './notice.graphql.js';
import { NoticeLevel, refusalToIssue } from './notice.rules.js';
import { viewOfNotice } from './notice-view.js';

@Resolver(() => TaskView)
export class NoticeResolver {
  @FieldResolver(() => [SupervisionNoticeView], { description: 'Oldest first.' })
  async notices(@Root() task: TaskView, @Ctx() { scope }: RequestContext): Promise<SupervisionNoticeView[]> {
    const { asOf } = task.around;
    const rows = await scope.ofTasks.notices(task.id);
    return rows.filter(({ issued_on: on }) => asOf === null || on <= asOf).map((row) => viewOfNotice(row, task));
  }

  @FieldResolver(() => NoticeLevel, {
    nullable: true,
    description: 'The level whose turn it is today; null while one waits for its answer, and where none can be issued.',
  })
  nextNoticeLevel(@Root() task: TaskView): NoticeLevel | null {
    const facts = noticeable(task.facts);
    return task.around.asOf === null && refusalToIssue(facts) === null ? facts.nextNotice : null;
  }

  @Mutation(() => NoticePayload, {
    description:
      'OFFICE only. A higher level only after the lower one passed unanswered; nothing while one waits for its answer.',
  })
  async issueNotice(
    @Arg('input', () => IssueNoticeInput) input: IssueNoticeInput,
    @Ctx() { scope, services }: RequestContext,
  ): Promise<NoticePayload> {
    const { taskId, noticeId } = await services.notices.issueNotice(scope.actor, input);
    const task = await scope.changedTask(taskId);
    const row = (await scope.ofTasks.notices(taskId)).find(({ id }) => id === noticeId);
    if (!row) throw new Error('a notice that was just issued is there');
    return { task, notice: viewOfNotice(row, task) };
  }
}
