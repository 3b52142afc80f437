import { Arg, Ctx, FieldResolver, Int, Mutation, Resolver, Root } from 'type-graphql';
import { RequestContext } from '../../api/context.js';
import { checkPageSize, Page } from '../../api/page.js';
import { TaskView } from '../task/task.graphql.js';
import {
  ProgressReportConnection,
  ProgressReportView,
  ReportProgressInput,
  ReportProgressPayload,
} from './progress-report.graphql.js';
import { countReports, readReports, reportCursor } from './progress-report.query.js';
import { viewOfReport } from './report-view.js';

@Resolver(() => TaskView)
export class ProgressReportResolver {
  @FieldResolver(() => ProgressReportView, { nullable: true })
  async latestReport(@Root() task: TaskView, @Ctx() { scope }: RequestContext): Promise<ProgressReportView | null> {
    const row = await scope.latestReport(task.id);
    return row ? viewOfReport(row, task) : null;
  }

  @FieldResolver(() => ProgressReportConnection, { description: 'Newest first.' })
  async reports(
    @Root() task: TaskView,
    @Arg('first', () => Int, { nullable: true, defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Ctx() { scope }: RequestContext,
  ): Promise<ProgressReportConnection> {
    checkPageSize(first, scope.texts);
    const { rows, hasMore } = await readReports(scope.em, task.id, { first, after }, scope.texts);
    const page = new Page(
      rows.map((row) => viewOfReport(row, task)),
      { hasNextPage: hasMore, hasPreviousPage: Boolean(after) },
      reportCursor,
      () => countReports(scope.em, task.id),
    );
    return new ProgressReportConnection(page);
  }

  @Mutation(() => ReportProgressPayload)
  async reportProgress(
    @Arg('input', () => ReportProgressInput) input: ReportProgressInput,
    @Ctx() { scope, services }: RequestContext,
  ): Promise<ReportProgressPayload> {
    const { taskId, reportId } = await services.reports.reportProgress(scope.actor, input);
    const task = await scope.changedTask(taskId);
    return { task, report: viewOfReport(await scope.report(reportId), task) };
  }
}

@Resolver(() => ProgressReportConnection)
export class ProgressReportConnectionResolver {
  @FieldResolver(() => Int, { description: 'Exact, whatever the page size.' })
  totalCount(@Root() { page }: ProgressReportConnection): Promise<number> {
    return page.count();
  }
}
