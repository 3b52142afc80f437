import type { EntityManager } from '../database.js';
import {
  type AttachmentRow,
  attachmentsOf,
  countFilesOfTasks,
  filesOfTasks,
  type ReportedFile,
} from '../modules/attachment/attachment.query.js';
import { type CommentRow, openInstructions } from '../modules/comment/comment.query.js';
import { type ExtensionRow, readExtensions } from '../modules/extension/extension.query.js';
import { type NoticeRow, readNotices } from '../modules/notice/notice.query.js';
import {
  lastReportsOf,
  latestByDepartment,
  latestReports,
  type ReportRow,
} from '../modules/progress-report/progress-report.query.js';
import type { LocalDate } from '../modules/task/date.rules.js';
import type { TaskView } from '../modules/task/task.graphql.js';
import { type Reckoning, readCopies } from '../modules/task/task.query.js';
import type { TaskRow } from '../modules/task/task-columns.js';
import type { Sight } from '../modules/task/visibility.rules.js';
import type { Texts } from '../texts.js';
import { loadFound, loadRows, onceEach } from './loaders.js';
import type { PageArgs } from './page.js';

/** On whose behalf it is read, and how: a Scope, as far as it is needed here. */
interface Reader {
  readonly em: EntityManager;
  readonly sight: Sight;
  readonly texts: Texts;
  planAt(
    planId: string,
    asOf: LocalDate | null,
  ): Promise<{ readonly reckoning: Reckoning; view(row: TaskRow): TaskView } | null>;
}

/** What a list of tasks asks for once, for all of them; of the present, or up to a day. */
export class TaskLoaders {
  readonly #latestReports = onceEach((asOf: LocalDate | null) =>
    loadFound<ReportRow | null>((taskIds) => latestReports(this.reader.em, taskIds, asOf, this.reader.sight), null),
  );
  readonly #latestByDepartment = onceEach((asOf: LocalDate | null) =>
    loadRows(
      (taskIds) => latestByDepartment(this.reader.em, taskIds, asOf, this.reader.sight),
      ({ task_id }) => task_id,
    ),
  );
  readonly #files = onceEach(
    (asOf: LocalDate | null, page: PageArgs) =>
      loadRows(
        (taskIds) => filesOfTasks(this.reader.em, taskIds, asOf, this.reader.sight, page, this.reader.texts),
        ({ report }) => report.task_id,
      ),
    (asOf, { first, after }) => JSON.stringify([asOf, first, after ?? null]),
  );
  readonly #fileCounts = onceEach((asOf: LocalDate | null) =>
    loadFound((taskIds) => countFilesOfTasks(this.reader.em, taskIds, asOf, this.reader.sight), 0),
  );
  readonly #openInstructions = onceEach((asOf: LocalDate | null) =>
    loadRows(
      (taskIds) => openInstructions(this.reader.em, taskIds, asOf),
      ({ task_id }) => task_id,
    ),
  );
  /** The tasks of a batch that exist for the viewer, by code. */
  readonly #copies = onceEach(
    (planId: string, asOf: LocalDate | null) =>
      loadRows(
        async (batchIds) => {
          const seen = await this.reader.planAt(planId, asOf);
          const rows = seen ? await readCopies(this.reader.em, batchIds, seen.reckoning) : [];
          return rows.flatMap((row) => (seen ? { batchId: row.batch_id, task: seen.view(row) } : []));
        },
        ({ batchId }) => batchId,
      ),
    (planId, asOf) => `${planId} ${asOf}`,
  );
  readonly #extensions = loadRows(
    (taskIds) => readExtensions(this.reader.em, taskIds),
    ({ task_id }) => task_id,
  );
  readonly #notices = loadRows(
    (taskIds) => readNotices(this.reader.em, taskIds),
    ({ task_id }) => task_id,
  );
  readonly #attachments = loadRows(
    (reportIds) => attachmentsOf(this.reader.em, reportIds, this.reader.sight),
    ({ report_id }) => report_id,
  );
  /** By task and department, both of one length: ids. */
  readonly #lastReports = loadFound<ReportRow | null>(async (keys) => {
    const ids = keys.map((key) => key.split('/'));
    const parts = (place: number) => [...new Set(ids.flatMap((pair) => pair[place] ?? []))];
    const rows = await lastReportsOf(this.reader.em, parts(0), parts(1), this.reader.sight);
    return new Map(rows.map((row) => [`${row.task_id}/${row.department_id}`, row]));
  }, null);

  constructor(private readonly reader: Reader) {}

  /** The last report of a task, up to that day where one is given. */
  latestReport(taskId: string, asOf: LocalDate | null): Promise<ReportRow | null> {
    return this.#latestReports(asOf).load(taskId);
  }

  /** The last report of each department on a task, the newest first. */
  latestByDepartment(taskId: string, asOf: LocalDate | null): Promise<readonly ReportRow[]> {
    return this.#latestByDepartment(asOf).load(taskId);
  }

  /** The last report on a task that speaks for this department. */
  async lastReportOf(taskId: string, departmentId: string | null): Promise<ReportRow | null> {
    return departmentId === null ? null : this.#lastReports.load(`${taskId}/${departmentId}`);
  }

  /** The tasks of a batch that exist for the viewer, by code. */
  async copies(planId: string, batchId: string, asOf: LocalDate | null): Promise<readonly TaskView[]> {
    const copies = await this.#copies(planId, asOf).load(batchId);
    return copies.map(({ task }) => task);
  }

  /** What leaders instructed on a task and nobody has answered. */
  openInstructions(taskId: string, asOf: LocalDate | null): Promise<readonly CommentRow[]> {
    return this.#openInstructions(asOf).load(taskId);
  }

  /** What was ever asked for of a task's due date, oldest first. */
  extensions(taskId: string): Promise<readonly ExtensionRow[]> {
    return this.#extensions.load(taskId);
  }

  /** The files of a report. */
  attachmentsOf(reportId: string): Promise<readonly AttachmentRow[]> {
    return this.#attachments.load(reportId);
  }

  /** A page of a task's files and one more. */
  files(taskId: string, asOf: LocalDate | null, page: PageArgs): Promise<readonly ReportedFile[]> {
    return this.#files(asOf, page).load(taskId);
  }

  /** How many files a task has. */
  countFiles(taskId: string, asOf: LocalDate | null): Promise<number> {
    return this.#fileCounts(asOf).load(taskId);
  }

  /** Every notice of a task, oldest first. */
  notices(taskId: string): Promise<readonly NoticeRow[]> {
    return this.#notices.load(taskId);
  }
}
