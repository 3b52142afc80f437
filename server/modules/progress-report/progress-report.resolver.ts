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
import { countReports, type ReportRow, readReports, reportCursor } from './progress-report.query.js';
import { speaksFor } from './progress-report.rules.js';
import { viewOfReport } from './report-view.js';

@Resolver(() => TaskView)
export class ProgressReportResolver {
  @FieldResolver(() => ProgressReportView, { nullable: true })
  async latestReport(@Root() task: TaskView, @Ctx() { scope }: RequestContext): Promise<ProgressReportView | null> {
    const row = await scope.ofTasks.latestReport(task.id, task.around.asOf);
    return row ? shown(row, task, scope) : null;
  }

  @FieldResolver(() => [ProgressReportView], {
    description:
      'The last report of each department that ever reported on it: the lead department’s first, then the newest.',
  })
  async latestReports(@Root() task: TaskView, @Ctx() { scope }: RequestContext): Promise<ProgressReportView[]> {
    const rows = await scope.ofTasks.latestByDepartment(task.id, task.around.asOf);
    const ofLead = (row: ReportRow) => row.department_id === task.leadDepartment.id;
    return [...rows.filter(ofLead), ...rows.filter((row) => !ofLead(row))].map((row) => shown(row, task, scope));
  }

  @FieldResolver(() => ProgressReportView, {
    nullable: true,
    description: 'The last report of the department that the viewer reports for: what a new one starts from.',
  })
  async viewerLastReport(@Root() task: TaskView, @Ctx() { scope }: RequestContext): Promise<ProgressReportView | null> {
    const row = await scope.ofTasks.lastReportOf(task.id, speaksFor(scope.actor, task.facts));
    return row ? shown(row, task, scope) : null;
  }

  @FieldResolver(() => Boolean, {
    description: 'Would a report by the viewer set the task’s progress? A supporting department’s is its own part.',
  })
  viewerReportSetsProgress(@Root() task: TaskView, @Ctx() { scope }: RequestContext): boolean {
    return speaksFor(scope.actor, task.facts) === task.facts.leadDepartmentId;
  }

  @FieldResolver(() => ProgressReportConnection, { description: 'Newest first.' })
  async reports(
    @Root() task: TaskView,
    @Arg('first', () => Int, { nullable: true, defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Ctx() { scope }: RequestContext,
  ): Promise<ProgressReportConnection> {
    checkPageSize(first, scope.texts);
    const { rows, hasMore } = await readReports(
      scope.em,
      task.id,
      task.around.asOf,
      scope.sight,
      { first, after },
      scope.texts,
    );
    const page = new Page(
      rows.map((row) => shown(row, task, scope)),
      { hasNextPage: hasMore, hasPreviousPage: Boolean(after) },
      reportCursor,
      () => countReports(scope.em, task.id, task.around.asOf, scope.sight),
    );
    return new ProgressReportConnection(page);
  }

  @Mutation(() => ReportProgressPayload)
  async reportProgress(
    @Arg('input', () => ReportProgressInput) input: ReportProgressInput,
    @Ctx() { scope, services, wire }: RequestContext,
  ): Promise<ReportProgressPayload> {
    const { taskId, reportId } = await services.reports.reportProgress(scope.actor, input, wire.idempotencyKey);
    const task = await scope.changedTask(taskId);
    return { task, report: shown(await scope.report(reportId), task, scope) };
  }
}

function shown(row: ReportRow, task: TaskView, scope: RequestContext['scope']): ProgressReportView {
  if (row.is_internal) scope.showsInternal(task.id);
  return viewOfReport(row, task);
}

@Resolver(() => ProgressReportConnection)
export class ProgressReportConnectionResolver {
  @FieldResolver(() => Int, { description: 'Exact, whatever the page size.' })
  totalCount(@Root() { page }: ProgressReportConnection): Promise<number> {
    return page.count();
  }
}
