import { type RawBuilder, sql } from 'kysely';
import { z } from 'zod';
import { cursorDate, cutPage, decodeCursor, encodeCursor, type PageArgs } from '../../api/page.js';
import { type EntityManager, tablesOf } from '../../database.js';
import type { Texts } from '../../texts.js';
import type { LocalDate } from '../task/date.rules.js';
import { InboxKind, inboxKinds } from './inbox.rules.js';

/** Something that waits, and since when. */
export interface InboxRow {
  readonly kind: InboxKind;
  /** Of the task, or of the request that waits. */
  readonly id: string;
  readonly task_id: string;
  readonly since: LocalDate;
}

/** Each kind as a select of id, task_id and since. */
const waitingOf: Readonly<Record<InboxKind, (planId: string, today: LocalDate) => RawBuilder<unknown>>> = {
  [InboxKind.CLOSURE]: (planId) => sql`
    select id, id as task_id, coalesce(submitted_on, updated_at::date) as since
    from task where plan_id = ${planId} and status = 'IN_REVIEW'`,
  [InboxKind.EXTENSION]: (planId) => sql`
    select r.id, r.task_id, r.requested_on as since
    from extension_request r join task t on t.id = r.task_id
    where t.plan_id = ${planId} and r.status = 'PENDING'`,
  [InboxKind.DECLINE]: (planId) => sql`
    select id, id as task_id, coalesce(declined_on, updated_at::date) as since
    from task where plan_id = ${planId} and status = 'NOT_STARTED' and decline_state = 'DECLINED'`,
  // What is handed in, or asks for more time, waits for the office itself. An answered notice rests until its day.
  [InboxKind.NOTICE]: (planId, today) => sql`
    select t.id, t.id as task_id, greatest(t.due_on, coalesce(t.last_notice_respond_by, t.due_on)) + 1 as since
    from task t join plan p on p.id = t.plan_id and p.status = 'ACTIVE'
    where t.plan_id = ${planId} and t.status in ('NOT_STARTED', 'IN_PROGRESS') and t.due_on < ${today}::date
      and not t.extension_pending and coalesce(t.decline_state, '') <> 'DECLINED' and (t.last_notice_level is null
        or (t.last_notice_respond_by < ${today}::date and (t.last_notice_answered or t.last_notice_level <> 'RED')))`,
};

/** Everything that waits in the plan: by kind, then the longest first. */
const waiting = (planId: string, today: LocalDate) =>
  sql`(${sql.join(
    inboxKinds.map(
      (kind, rank) =>
        sql`select ${sql.lit(rank)}::int as rank, ${sql.lit(kind)} as kind, w.* from (${waitingOf[kind](planId, today)}) w`,
    ),
    sql` union all `,
  )}) e`;

const cursorForm = z.tuple([
  z
    .int()
    .min(0)
    .max(inboxKinds.length - 1),
  cursorDate,
  z.uuid(),
]);

export const inboxCursor = ({ kind, since, id }: Omit<InboxRow, 'task_id'>): string =>
  encodeCursor([inboxKinds.indexOf(kind), since, id]);

export async function readInbox(
  em: EntityManager,
  planId: string,
  today: LocalDate,
  { first, after }: PageArgs,
  texts: Texts,
): Promise<{ rows: readonly InboxRow[]; hasMore: boolean }> {
  const start = after ? decodeCursor(after, cursorForm, texts) : null;
  const from = start ? sql`where (rank, since, id) > (${start[0]}, ${start[1]}::date, ${start[2]}::uuid)` : sql``;
  const { rows } = await sql<InboxRow>`select kind, id, task_id, since from ${waiting(planId, today)} ${from}
    order by rank, since, id limit ${first + 1}`.execute(tablesOf(em));
  return cutPage(rows, first);
}

/** How many of each kind wait. */
export async function countInbox(em: EntityManager, planId: string, today: LocalDate): Promise<Map<InboxKind, number>> {
  const { rows } = await sql<{ kind: InboxKind; count: string }>`
    select kind, count(*) as count from ${waiting(planId, today)} group by kind`.execute(tablesOf(em));
  return new Map(rows.map(({ kind, count }) => [kind, Number(count)]));
}
