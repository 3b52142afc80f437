import { sql } from 'kysely';
import { type EntityManager, tablesOf } from '../../database.js';
import type { Actor } from '../account/account.rules.js';
import type { DigestTask } from './digest.rules.js';

/** Every task that is not over, in the plans in force, by item and sequence. */
export async function readDigestTasks(em: EntityManager): Promise<DigestTask[]> {
  const { rows } = await sql<DigestTask>`
    select t.id, t.plan_id as "planId", t.status, t.lead_department_id as "leadDepartmentId",
      (select coalesce(json_agg(s.department_id), '[]') from task_supporting_department s where s.task_id = t.id)
        as "supportingDepartmentIds",
      t.starts_on as "startsOn", t.due_on as "dueOn", t.submitted_on as "submittedOn",
      coalesce(t.decline_state, '') = 'DECLINED' as "isDeclined",
      (select min(r.requested_on) from extension_request r where r.task_id = t.id and r.status = 'PENDING')
        as "extensionAskedOn",
      case when t.last_notice_answered then null else t.last_notice_respond_by end as "respondBy",
      (select coalesce(json_object_agg(r.department_id, r.last_on), '{}') from (
        select department_id, max(reported_on) as last_on from progress_report where task_id = t.id
        group by department_id) r) as "lastReportOn"
    from task t join plan p on p.id = t.plan_id and p.status = 'ACTIVE'
    where t.status in ('NOT_STARTED', 'IN_PROGRESS', 'IN_REVIEW')
    order by t.item_number, t.sequence`.execute(tablesOf(em));
  return rows;
}

/** Everybody who may sign in. */
export async function readDigestPeople(em: EntityManager): Promise<Actor[]> {
  const rows = await tablesOf(em)
    .selectFrom('account')
    .select(['id', 'roles', 'department_id'])
    .where('disabled_at', 'is', null)
    .orderBy('login')
    .execute();
  // A digest is kept without words: its reader's language is that of the request.
  return rows.map(({ id, roles, department_id }) => ({
    accountId: id,
    roles,
    departmentId: department_id,
    language: 'zh',
  }));
}
