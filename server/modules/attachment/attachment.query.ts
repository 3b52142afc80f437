import { type ExpressionBuilder, type RawBuilder, type SqlBool, sql } from 'kysely';
import { z } from 'zod';
import { decodeCursor, encodeCursor, type PageArgs } from '../../api/page.js';
import { type EntityManager, tablesOf } from '../../database.js';
import { isId } from '../../input.js';
import type { Tables } from '../../tables.js';
import type { Texts } from '../../texts.js';
import type { ReportRow } from '../progress-report/progress-report.query.js';
import type { LocalDate } from '../task/date.rules.js';
import { seesInternalOfSql } from '../task/visibility.query.js';
import type { Sight } from '../task/visibility.rules.js';

const columns = ['id', 'report_id', 'position', 'file_name', 'content_type', 'size'] as const;

export interface AttachmentRow extends Pick<Tables['attachment'], Exclude<(typeof columns)[number], 'position'>> {
  readonly position: number;
  /** By its report or by itself. */
  readonly is_internal: boolean;
}

/** A file that is asked for, with what says who may have it. */
export interface AskedFile {
  readonly fileName: string;
  readonly contentType: string;
  readonly size: number;
  readonly sha256: string;
  readonly uploaderId: string;
  /** Of the report that has taken it; null while it waits for one. */
  readonly taskId: string | null;
  /** By its report or by itself. */
  readonly isInternal: boolean;
}

const isInternalSql = sql<boolean>`(attachment.is_internal or coalesce(progress_report.is_internal, false))`;

/** Of a report that these eyes may see the task of. */
const visible = (sight: Sight): RawBuilder<SqlBool> =>
  sql<SqlBool>`(not ${isInternalSql} or ${seesInternalOfSql('progress_report.task_id', sight)})`;

/** The files of these reports that exist for these eyes, each report's in their order. */
export async function attachmentsOf(
  em: EntityManager,
  reportIds: readonly string[],
  sight: Sight,
): Promise<AttachmentRow[]> {
  return tablesOf(em)
    .selectFrom('attachment')
    .innerJoin('progress_report', 'progress_report.id', 'attachment.report_id')
    .select(columns.map((column) => `attachment.${column}` as const))
    .select(isInternalSql.as('is_internal'))
    .where('attachment.report_id', 'in', reportIds)
    .where(visible(sight))
    .orderBy('attachment.report_id')
    .orderBy('attachment.position')
    .execute();
}

const cursorForm = z.tuple([z.uuid(), z.int().min(0)]);

export const attachmentCursor = (file: { report: { id: string }; position: number }): string =>
  encodeCursor([file.report.id, file.position]);

/** A file with the report that brought it. */
export interface ReportedFile {
  readonly file: AttachmentRow;
  readonly report: ReportRow;
}

type Joined = ExpressionBuilder<Tables, 'attachment' | 'progress_report'>;
const ofTasks = (taskIds: readonly string[], asOf: LocalDate | null, sight: Sight) => (eb: Joined) =>
  eb.and([
    eb('progress_report.task_id', 'in', taskIds),
    visible(sight),
    ...(asOf === null ? [] : [eb('progress_report.reported_on', '<=', asOf)]),
  ]);

/**
 * A page of each of these tasks' files and one more, up to that day where one is given: the newest report's first,
 * each report's in their order.
 */
export async function filesOfTasks(
  em: EntityManager,
  taskIds: readonly string[],
  asOf: LocalDate | null,
  sight: Sight,
  { first, after }: PageArgs,
  texts: Texts,
): Promise<ReportedFile[]> {
  const start = after ? decodeCursor(after, cursorForm, texts) : null;
  const rows = await tablesOf(em)
    .with('file', (db) =>
      db
        .selectFrom('attachment')
        .innerJoin('progress_report', 'progress_report.id', 'attachment.report_id')
        .select(columns.map((column) => `attachment.${column}` as const))
        .select(isInternalSql.as('is_internal'))
        .select((eb) =>
          eb.fn
            .agg<string>('row_number')
            .over((over) =>
              over
                .partitionBy('progress_report.task_id')
                .orderBy('attachment.report_id', 'desc')
                .orderBy('attachment.position'),
            )
            .as('place'),
        )
        .where(ofTasks(taskIds, asOf, sight))
        .$if(start !== null, (query) =>
          query.where((eb) =>
            eb.or([
              eb('attachment.report_id', '<', start?.[0] ?? ''),
              eb.and([
                eb('attachment.report_id', '=', start?.[0] ?? ''),
                eb('attachment.position', '>', start?.[1] ?? 0),
              ]),
            ]),
          ),
        ),
    )
    .selectFrom('file')
    .innerJoin('progress_report', 'progress_report.id', 'file.report_id')
    .selectAll('progress_report')
    .select([
      'file.id as file_id',
      'file.position as file_position',
      'file.file_name',
      'file.content_type',
      'file.size as file_size',
      'file.is_internal as file_is_internal',
    ])
    .where('file.place', '<=', String(first + 1))
    .orderBy('file.report_id', 'desc')
    .orderBy('file.position')
    .execute();
  return rows.map(({ file_id, file_position, file_name, content_type, file_size, file_is_internal, ...report }) => ({
    file: {
      id: file_id,
      report_id: report.id,
      position: file_position,
      file_name,
      content_type,
      size: file_size,
      is_internal: file_is_internal,
    },
    report,
  }));
}

/** How many files each of these tasks has. */
export async function countFilesOfTasks(
  em: EntityManager,
  taskIds: readonly string[],
  asOf: LocalDate | null,
  sight: Sight,
): Promise<Map<string, number>> {
  const rows = await tablesOf(em)
    .selectFrom('attachment')
    .innerJoin('progress_report', 'progress_report.id', 'attachment.report_id')
    .select((eb) => ['progress_report.task_id', eb.fn.countAll<string>().as('count')] as const)
    .where(ofTasks(taskIds, asOf, sight))
    .groupBy('progress_report.task_id')
    .execute();
  return new Map(rows.map(({ task_id, count }) => [task_id, Number(count)]));
}

/** One file; undefined where the id is none. */
export async function askedFile(em: EntityManager, id: string): Promise<AskedFile | undefined> {
  if (!isId(id)) return undefined;
  return tablesOf(em)
    .selectFrom('attachment')
    .leftJoin('progress_report', 'progress_report.id', 'attachment.report_id')
    .select([
      'attachment.file_name as fileName',
      'attachment.content_type as contentType',
      'attachment.size',
      'attachment.sha256',
      'attachment.uploader_id as uploaderId',
      'progress_report.task_id as taskId',
      isInternalSql.as('isInternal'),
    ])
    .where('attachment.id', '=', id)
    .executeTakeFirst();
}
