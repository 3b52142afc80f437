import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { RequestContext } from '../../api/context.js';
import { checkPageSize, cutPage, Page } from '../../api/page.js';
import { ProgressReportView } from '../progress-report/progress-report.graphql.js';
import { viewOfReport } from '../progress-report/report-view.js';
import { TaskView } from '../task/task.graphql.js';
import { AttachmentConnection, AttachmentView, viewOfAttachment } from './attachment.graphql.js';
import { attachmentCursor } from './attachment.query.js';
import { isShown } from './attachment.rules.js';

@Resolver(() => ProgressReportView)
export class AttachmentResolver {
  @FieldResolver(() => [AttachmentView], { description: 'Its evidence, in the order in which it was chosen.' })
  async attachments(@Root() report: ProgressReportView, @Ctx() { scope }: RequestContext): Promise<AttachmentView[]> {
    const rows = await scope.ofTasks.attachmentsOf(report.id);
    if (rows.some((row) => row.is_internal)) scope.showsInternal(report.task.id);
    return rows.map((row) => viewOfAttachment(row, report, isShown(row.content_type)));
  }
}

@Resolver(() => TaskView)
export class TaskFilesResolver {
  @FieldResolver(() => AttachmentConnection, {
    description: 'The evidence of all its reports: the newest report’s first, each report’s in their order.',
  })
  async attachments(
    @Root() task: TaskView,
    @Arg('first', () => Int, { nullable: true, defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Ctx() { scope }: RequestContext,
  ): Promise<AttachmentConnection> {
    checkPageSize(first, scope.texts);
    const { asOf } = task.around;
    const { rows, hasMore } = cutPage(await scope.ofTasks.files(task.id, asOf, { first, after }), first);
    if (rows.some(({ file }) => file.is_internal)) scope.showsInternal(task.id);
    const page = new Page(
      rows.map(({ file, report }) => viewOfAttachment(file, viewOfReport(report, task), isShown(file.content_type))),
      { hasNextPage: hasMore, hasPreviousPage: Boolean(after) },
      attachmentCursor,
      () => scope.ofTasks.countFiles(task.id, asOf),
    );
    return new AttachmentConnection(page);
  }
}

@Resolver(() => AttachmentConnection)
export class AttachmentConnectionResolver {
  @FieldResolver(() => Int, { description: 'Exact, whatever the page size.' })
  totalCount(@Root() { page }: AttachmentConnection): Promise<number> {
    return page.count();
  }
}
