/** The answers of board and overdue as one statement each, in the shape that Luoshi gives them. */
export const floorQueries = {
  board: `
select json_build_object('data', json_build_object('board', json_build_object('columns', json_agg(json_build_object(
    'status', s.status, 'totalCount', s.count, 'tasks', json_build_object('nodes', page.nodes)) order by s.place))))::text
from plan_counter c
cross join lateral (values (1, 'NOT_STARTED', c.not_started), (2, 'IN_PROGRESS', c.in_progress), (3, 'IN_REVIEW', c.in_review),
  (4, 'DONE', c.done), (5, 'PAUSED', c.paused), (6, 'CANCELLED', c.cancelled)) s(place, status, count)
cross join lateral (
  select json_agg(json_build_object('id', t.id, 'code', t.code, 'title', t.title, 'status', t.status,
    'progressPercent', t.progress_percent, 'dueOn', t.due_on, 'version', t.version,
    'leadDepartment', json_build_object('id', l.id, 'shortName', l.short_name),
    'supportingDepartments', (select coalesce(json_agg(json_build_object('id', d.id, 'shortName', d.short_name) order by d.id), '[]')
      from task_supporting_department s join department d on d.id = s.department_id where s.task_id = t.id),
    'item', json_build_object('id', i.id, 'number', i.number, 'title', i.title),
    'milestone', case when m.id is not null then json_build_object('id', m.id, 'title', m.title, 'dueOn', m.due_on) end)
    order by t.position) as nodes
  from (select * from task where task.plan_id = c.plan_id and task.status = s.status order by task.position limit 50) t
  join department l on l.id = t.lead_department_id
  join plan_item i on i.id = t.item_id
  left join milestone m on m.id = t.milestone_id
) page
where c.plan_id = $1`,
  overdue: `
select json_build_object('data', json_build_object('tasks', json_build_object(
  'totalCount', (select count(*) from task where plan_id = $1 and due_on < $2 and status in ('NOT_STARTED', 'IN_PROGRESS', 'IN_REVIEW')),
  'nodes', json_agg(json_build_object('id', t.id, 'code', t.code, 'title', t.title, 'daysOverdue', $2::date - t.due_on,
    'dueOn', t.due_on, 'baselineDueOn', t.baseline_due_on, 'leadDepartment', json_build_object('shortName', l.short_name),
    'assignee', case when a.id is not null then json_build_object('name', a.name) end,
    'latestReport', (select json_build_object('narrative', r.narrative) from progress_report r where r.task_id = t.id
      order by r.reported_at desc limit 1))
    order by t.due_on, t.item_number, t.sequence))))::text
from (select * from task where plan_id = $1 and due_on < $2 and status in ('NOT_STARTED', 'IN_PROGRESS', 'IN_REVIEW')
  order by due_on, item_number, sequence limit 50) t
join department l on l.id = t.lead_department_id
left join account a on a.id = t.assignee_id`,
} as const;
