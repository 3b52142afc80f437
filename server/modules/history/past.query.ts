import { type QueryCreator, sql } from 'kysely';
import { type EntityManager, tablesOf } from '../../database.js';
import type { Tables } from '../../tables.js';
import type { ItemRow, MilestoneRow } from '../plan/outline.query.js';
import type { LocalDate } from '../task/date.rules.js';
import { hiddenSql } from '../task/visibility.query.js';
import type { Sight } from '../task/visibility.rules.js';
import { SubjectKind, saidOnly } from './task-event.rules.js';

/** Which tasks a list is about: those of a plan, as they are, or as they stood at the end of a day. */
export interface TimeOfTasks {
  readonly planId: string;
  /** Null for the present. */
  readonly asOf: LocalDate | null;
  /** Whose eyes read it: what somebody may see of the past, they may by what is so at present. */
  readonly sight: Sight;
}

/** The supporting departments' ids as history keeps them: JSON, in order. Beside the columns of the table. */
interface PastTask {
  supporting: string;
}

/**
 * The tables of tasks for one statement. In the past the names `task` and `task_supporting_department` mean what
 * the plan's events up to that day tell, and nothing else, so that every condition, light and order is the same SQL
 * then as now. Only the outermost select of a statement is made by it: it carries the whole rebuilding.
 */
export const tasksAt = (em: EntityManager, { planId, asOf, sight }: TimeOfTasks): QueryCreator<Tables> =>
  asOf === null
    ? tablesOf(em)
    : tablesOf(em)
        .with('task', () => rebuilt(planId, asOf, sight))
        .with(
          'task_supporting_department',
          () => sql<Tables['task_supporting_department']>`(select task.id as task_id, d.id::uuid as department_id
            from task cross join lateral jsonb_array_elements_text(task.supporting::jsonb) d(id))`,
        );

/**
 * Each task, but what was deleted by then (of that every field is null), by the last that was said of each of its fields; of one key a JSON object keeps the last value. Its version is the
 * number of its events, but for what was only said. What only rights go by is not told by history, and nobody has rights in the past.
 */
const rebuilt = (planId: string, asOf: LocalDate, sight: Sight) => sql<Tables['task'] & PastTask>`(
  select e.task_id as id, ${planId}::uuid as plan_id,
    (s.state ->> 'item')::uuid as item_id,
    split_part(s.state ->> 'code', '.', 1)::int as item_number,
    split_part(s.state ->> 'code', '.', 2)::int as sequence,
    s.state ->> 'code' as code,
    s.state ->> 'title' as title,
    s.state ->> 'description' as description,
    s.state ->> 'sourceExcerpt' as source_excerpt,
    (s.state ->> 'milestone')::uuid as milestone_id,
    s.state ->> 'status' as status,
    s.state ->> 'pausedFrom' as paused_from,
    (s.state ->> 'position') collate "C" as position,
    (s.state ->> 'progressPercent')::int as progress_percent,
    (s.state ->> 'leadDepartment')::uuid as lead_department_id,
    s.state ->> 'supportingDepartments' as supporting,
    (s.state ->> 'assignee')::uuid as assignee_id,
    (s.state ->> 'startsOn')::date as starts_on,
    (s.state ->> 'dueOn')::date as due_on,
    (s.state ->> 'baselineDueOn')::date as baseline_due_on,
    s.due_on_changes,
    (s.state ->> 'submittedOn')::date as submitted_on,
    (s.state ->> 'submittedBy')::uuid as submitted_by_id,
    (s.state ->> 'completedOn')::date as completed_on,
    (s.state ->> 'closedOn')::date as closed_on,
    false as reported_since_return,
    false as was_returned,
    false as extension_pending,
    s.state ->> 'declineState' as decline_state,
    (s.state ->> 'declinedBy')::uuid as declined_by_id,
    (s.state ->> 'declinedOn')::date as declined_on,
    s.state ->> 'declineReason' as decline_reason,
    null::text as last_notice_level,
    null::date as last_notice_respond_by,
    false as last_notice_answered,
    coalesce(s.state ->> 'isInternal' = 'true', false) as is_internal,
    (s.state ->> 'batch')::uuid as batch_id,
    e.version,
    e.updated_at
  from (
    select task_id, array_agg(changes order by sequence) as told, count(*) filter (where kind <> all(${`{${saidOnly.join()}}`}::text[]))::int as version, max(at) as updated_at
    from task_event where plan_id = ${planId} and task_id is not null and business_date <= ${asOf}::date group by task_id
  ) e cross join lateral (
    select jsonb_object_agg(c.field, c."to" order by t.place) as state,
      -- A draft's due date and baseline move together; that is no change of a date that was agreed.
      (count(*) filter (where c.field = 'dueOn' and c."from" is not null)
        - count(*) filter (where c.field = 'baselineDueOn' and c."from" is not null))::int as due_on_changes
    from unnest(e.told) with ordinality t(changes, place)
    cross join lateral jsonb_to_recordset(t.changes) c(field text, "from" text, "to" text)
  ) s where s.state ->> 'status' is not null ${seenSql(planId, sight)})`;

/**
 * Only what these eyes may see: by the task as it is at present, also of the days before it became internal. Of one
 * that was deleted since, by how it stood. Here `task` still means the table.
 */
const seenSql = (planId: string, sight: Sight) =>
  sight.seesAll
    ? sql``
    : sql`and coalesce(
        (select not ${hiddenSql(sight)} from task where task.id = e.task_id and task.plan_id = ${planId}),
        s.state ->> 'isInternal' is distinct from 'true')`;

type Fields = Readonly<Record<string, string | null>>;

const itemOf = (id: string, was: Fields): ItemRow => ({
  id,
  number: Number(was.number),
  title: was.title ?? '',
  shortTitle: was.shortTitle ?? '',
  narrative: was.narrative ?? null,
  version: 0,
});

const milestoneOf = (id: string, was: Fields): MilestoneRow => ({
  id,
  itemId: was.item ?? '',
  series: was.series ?? '',
  title: was.title ?? '',
  dueOn: was.dueOn ?? '',
  reachedOn: was.reachedOn ?? null,
  version: 0,
});

/**
 * Items and milestones that were deleted from a draft after that day, as they were when they were: the tasks of
 * that day may still name them.
 */
export async function readDeletedSince(
  em: EntityManager,
  planId: string,
  asOf: LocalDate,
): Promise<{ items: ItemRow[]; milestones: MilestoneRow[] }> {
  const { rows } = await sql<{ id: string; kind: SubjectKind; was: Fields }>`
    select subject_id as id, subject_kind as kind,
      (select jsonb_object_agg(c.field, c."from") from jsonb_to_recordset(changes) c(field text, "from" text)) as was
    from task_event where plan_id = ${planId} and business_date > ${asOf}::date
      and kind = 'DELETED' and subject_id is not null`.execute(tablesOf(em));
  const of = (kind: SubjectKind) => rows.filter((row) => row.kind === kind);
  return {
    items: of(SubjectKind.ITEM).map(({ id, was }) => itemOf(id, was)),
    milestones: of(SubjectKind.MILESTONE).map(({ id, was }) => milestoneOf(id, was)),
  };
}
