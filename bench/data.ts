import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Client } from 'pg';
import { migrations, openPostgres } from '../server/database.js';
import { databaseUrl, idSql, kinds, planId, serverUrl, today } from './setting.js';

const id = (kind: keyof typeof kinds, n: string): string => idSql(kinds[kind], n);

/** Scatters n: the same at every load, and no column of it follows another. */
const scatter = (n: string, salt: string): string => `(('x' || substr(md5(${n} || '${salt}'), 1, 7))::bit(28)::int)`;

/** One plan, 9 items, 60 departments of 2 accounts each, 24 milestones. */
const reference = `
insert into department (id, code, name, short_name, kind)
  select ${id('department', 'n')}, 'd' || n, '第' || n || '成员单位妇女儿童工作处', '单位' || n,
    (array['FEDERATION', 'MEMBER_UNIT', 'MEMBER_UNIT', 'TOWNSHIP', 'COMMITTEE_OFFICE'])[1 + n % 5]
  from generate_series(1, 60) n;
insert into account (id, login, name, roles, department_id, password_hash)
  select ${id('account', 'n')}, 'person' || n, '人员' || n, case when n = 1 then '{OFFICE}' else '{DEPARTMENT_HEAD}' end::text[],
    ${id('department', '1 + n % 60')}, 'opens nothing'
  from generate_series(1, 120) n;
insert into preference (account_id, hints_put_away)
  select id, '{HEAD_FIRST,HEAD_REPORT,HEAD_DRAFT,OFFICE_SENTENCE,OFFICE_MOVE,OFFICE_HELP}' from account;
update department set head_id = (select a.id from account a where a.department_id = department.id order by a.id limit 1);
insert into plan (id, year, title, status, starts_on, ends_on)
  values ('${planId}', 2022, '2022年妇女儿童工作要点', 'ACTIVE', '2022-01-01', '2022-12-31');
insert into plan_item (id, plan_id, number, title, short_title, narrative)
  select ${id('item', 'n')}, '${planId}', n, '第' || n || '项重点工作：把实事办实，把好事办好', '第' || n || '项', repeat('要点原文。', 60)
  from generate_series(1, 9) n;
insert into milestone (id, plan_id, item_id, series, title, due_on)
  select ${id('milestone', 'n')}, '${planId}', ${id('item', '1 + (n - 1) % 9')}, '系列' || n % 3, '节点' || n || '：阶段目标完成',
    date '2022-03-31' + (n * 11)
  from generate_series(1, 24) n;`;

/**
 * Tasks in six stages by 15, 30, 10, 35, 5 and 5 in a hundred; of the open ones one in fourteen overdue;
 * up to six supporting departments; up to two reports of each that was ever begun.
 */
const tasksOf = (count: number): string => `
create temp table drawn as
  select n, 1 + (n - 1) % 9 as item, ${scatter('n', 'a')} as a, ${scatter('n', 'b')} as b, ${scatter('n', 'c')} as c,
    case when n * 37 % 100 < 15 then 'NOT_STARTED' when n * 37 % 100 < 45 then 'IN_PROGRESS'
      when n * 37 % 100 < 55 then 'IN_REVIEW' when n * 37 % 100 < 90 then 'DONE'
      when n * 37 % 100 < 95 then 'PAUSED' else 'CANCELLED' end as status
  from generate_series(1, ${count}) n;
insert into task (id, plan_id, item_id, item_number, sequence, code, title, description, source_excerpt, milestone_id, status,
    paused_from, position, progress_percent, lead_department_id, assignee_id, starts_on, due_on, baseline_due_on,
    submitted_on, submitted_by_id, completed_on, closed_on, reported_since_return, updated_at)
  select ${id('task', 'n')}, '${planId}', ${id('item', 'item')}, item, 1 + (n - 1) / 9, item || '.' || 1 + (n - 1) / 9,
    '推进第' || n || '号任务：组织开展妇女儿童权益保障专项行动', repeat('任务说明，落实到人。', 12), repeat('文件原文。', 12),
    case when a % 2 = 0 then ${id('milestone', 'case when item + 9 * (b % 3) <= 24 then item + 9 * (b % 3) else item end')} end,
    status, case when status = 'PAUSED' then 'IN_PROGRESS' end,
    'e' || lpad((row_number() over (partition by status order by b, n))::text, 5, '0'),
    case status when 'NOT_STARTED' then 0 when 'DONE' then 100 else a % 100 end,
    ${id('department', '1 + a % 60')}, case when c % 4 > 0 then ${id('account', '1 + c % 120')} end,
    case when c % 3 > 0 then date '2022-01-10' + c % 60 end, due, due - (c % 5 = 0)::int * 14,
    case when status in ('IN_REVIEW', 'DONE') then due - 3 end,
    case when status in ('IN_REVIEW', 'DONE') then ${id('account', '2 + c % 100')} end,
    case when status = 'DONE' then due - 3 end, case when status = 'DONE' then due end,
    status in ('IN_REVIEW', 'DONE'), timestamptz '2022-09-01 08:00:00+08' + make_interval(secs => n)
  from (select *, case when status in ('NOT_STARTED', 'IN_PROGRESS', 'IN_REVIEW') and a % 14 > 0 then date '${today}' + b % 107
    else date '${today}' - 1 - b % 200 end as due from drawn) d;
insert into task_supporting_department (task_id, department_id)
  select ${id('task', 'n')}, ${id('department', '1 + (a + 7 * k) % 60')}
  from drawn, generate_series(1, 6) k where k <= c % 7;
insert into progress_report (id, task_id, author_id, department_id, reported_at, reported_on, progress_percent, sets_progress, narrative)
  select ${id('report', 'n * 2 + k')}, ${id('task', 'n')}, ${id('account', '2 + c % 100')}, ${id('department', '1 + a % 60')},
    timestamptz '2022-05-01 08:00:00+08' + make_interval(days => 30 * k, secs => n), date '2022-05-01' + 30 * k, a % 100, true,
    '第' || k || '次汇报：' || repeat('已召开协调会，正按分工推进。', 6)
  from drawn, generate_series(1, 2) k where status <> 'NOT_STARTED' and k <= b % 3;
update plan_item i set last_task_sequence = (select max(sequence) from task t where t.item_id = i.id);
insert into plan_counter (plan_id, not_started, in_progress, in_review, done, paused, cancelled)
  select '${planId}', count(*) filter (where status = 'NOT_STARTED'), count(*) filter (where status = 'IN_PROGRESS'),
    count(*) filter (where status = 'IN_REVIEW'), count(*) filter (where status = 'DONE'),
    count(*) filter (where status = 'PAUSED'), count(*) filter (where status = 'CANCELLED') from drawn;`;

/** What PostGraphile's documentation has people write for what no column holds: a set and a computed column. */
const forPostGraphile = `
create schema bench;
create function bench.overdue_tasks(plan uuid, today date) returns setof task language sql stable as $$
  select t.* from task t where t.plan_id = plan and t.due_on < today and t.status in ('NOT_STARTED', 'IN_PROGRESS', 'IN_REVIEW')
  order by t.due_on, t.item_number, t.sequence $$;
create function bench.task_days_overdue(t task, today date) returns int language sql stable as $$ select today - t.due_on $$;`;

async function run(url: string, statements: readonly string[]): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}

async function isPresent(name: string, stamp: string): Promise<boolean> {
  const client = new Client({ connectionString: serverUrl().href });
  await client.connect();
  try {
    const { rows } = await client.query<{ stamp: string | null }>(
      `select shobj_description(oid, 'pg_database') as stamp from pg_database where datname = $1`,
      [name],
    );
    return rows[0]?.stamp === stamp;
  } finally {
    await client.end();
  }
}

/** The database with so many tasks; loaded anew when the tables or this file changed since. */
export async function prepareDatabase(count: number): Promise<string> {
  const name = `luoshi_bench_${count}`;
  const sources = [
    import.meta.filename,
    path.join(import.meta.dirname, 'setting.ts'),
    ...migrations.map(migrationFile),
  ];
  const hash = createHash('sha256');
  for (const file of sources) hash.update(await readFile(file));
  const stamp = hash.digest('hex');
  if (await isPresent(name, stamp)) return name;
  const server = serverUrl().href;
  await run(server, [`drop database if exists ${name} with (force)`, `create database ${name}`]);
  const url = databaseUrl(name, 'luoshi-bench-load');
  const database = await openPostgres(url);
  await database.orm.migrator.up();
  await database.close();
  await run(url, [reference, tasksOf(count), forPostGraphile, 'vacuum analyze', 'checkpoint']);
  // Last: a load that broke off leaves no stamp.
  await run(server, [`comment on database ${name} is '${stamp}'`]);
  return name;
}

const migrationFile = ({ name }: { name: string }): string =>
  path.join(import.meta.dirname, '..', 'server', 'migrations', `${name}.ts`);
