import { Migration } from '@mikro-orm/migrations';

const tables = [
  'task_event',
  'progress_report',
  'task_supporting_department',
  'task',
  'milestone',
  'plan_item',
  'plan_counter',
  'plan',
  'sign_in_attempt',
  'session',
];

/** The tables, the guard that makes history append-only, and the announcement of sessions that end. */
export class Migration20221101Start extends Migration {
  override name = 'Migration20221101Start';

  override up(): void {
    this.createTables();
    this.guardHistory();
    this.announceEndedSessions();
  }

  override down(): void {
    for (const table of tables) this.addSql(`drop table ${table}`);
    this.addSql('alter table department drop constraint department_head_id_foreign');
    this.addSql('drop table account');
    this.addSql('drop table department');
    for (const name of ['refuse_change', 'end_sessions_of_disabled', 'announce_ended_session'])
      this.addSql(`drop function ${name}()`);
  }

  /** Refuses every role that the program uses, the owner included, unless it first drops the trigger. */
  private guardHistory(): void {
    this.addSql(`create function refuse_change() returns trigger language plpgsql as $$
      begin raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation'; end $$`);
    for (const table of ['task_event', 'progress_report']) {
      this.addSql(`create trigger ${table}_append_only before update or delete on ${table}
        for each row execute function refuse_change()`);
      this.addSql(`create trigger ${table}_never_emptied before truncate on ${table}
        for each statement execute function refuse_change()`);
    }
  }

  /** However a session ends, every process hears of it and closes its subscriptions. */
  private announceEndedSessions(): void {
    this.addSql(`create function announce_ended_session() returns trigger language plpgsql as $$
      begin perform pg_notify('session_ended', old.id); return null; end $$`);
    this.addSql(`create trigger session_ended after delete on session
      for each row execute function announce_ended_session()`);
    this.addSql(`create function end_sessions_of_disabled() returns trigger language plpgsql as $$
      begin delete from session where account_id = new.id; return null; end $$`);
    this.addSql(`create trigger account_disabled after update of disabled_at on account
      for each row when (new.disabled_at is not null) execute function end_sessions_of_disabled()`);
  }

  private createTables(): void {
    this.addSql(
      `create table "department" ("id" uuid not null, "code" text not null, "name" text not null, "short_name" text not null, "kind" text not null, "parent_id" uuid null, "head_id" uuid null, primary key ("id"))`,
    );
    this.addSql(`alter table "department" add constraint "department_code_unique" unique ("code")`);
    this.addSql(
      `alter table "department" add constraint "department_kind_check" check ("kind" in ('FEDERATION', 'COMMITTEE_OFFICE', 'MEMBER_UNIT', 'TOWNSHIP'))`,
    );
    this.addSql(
      `create table "account" ("id" uuid not null, "login" text not null, "name" text not null, "roles" text[] not null, "department_id" uuid null, "password_hash" text not null, "disabled_at" timestamptz null, primary key ("id"))`,
    );
    this.addSql(`alter table "account" add constraint "account_login_unique" unique ("login")`);
    this.addSql(`create index "account_department_id_index" on "account" ("department_id")`);
    this.addSql(
      `alter table "account" add constraint "account_roles_check" check ("roles" <@ array['ADMIN'::text, 'OFFICE'::text, 'LEADER'::text, 'DEPARTMENT_HEAD'::text])`,
    );
    this.addSql(
      `create table "plan" ("id" uuid not null, "year" int not null, "title" text not null, "status" text not null, "starts_on" date not null, "ends_on" date not null, "is_demonstration" boolean not null default false, primary key ("id"))`,
    );
    this.addSql(
      `alter table "plan" add constraint "plan_status_check" check ("status" in ('DRAFT', 'ACTIVE', 'ARCHIVED'))`,
    );
    this.addSql(
      `create table "plan_counter" ("plan_id" uuid not null, "not_started" int not null default 0, "in_progress" int not null default 0, "in_review" int not null default 0, "done" int not null default 0, "paused" int not null default 0, "cancelled" int not null default 0, "chain_length" int not null default 0, "chain_head" text not null default '', primary key ("plan_id"))`,
    );
    this.addSql(
      `create table "plan_item" ("id" uuid not null, "plan_id" uuid not null, "number" int not null, "title" text not null, "short_title" text not null, "narrative" text null, "last_task_sequence" int not null default 0, primary key ("id"))`,
    );
    this.addSql(
      `alter table "plan_item" add constraint "plan_item_plan_id_number_unique" unique ("plan_id", "number")`,
    );
    this.addSql(
      `create table "milestone" ("id" uuid not null, "plan_id" uuid not null, "item_id" uuid not null, "series" text not null, "title" text not null, "due_on" date not null, "reached_on" date null, primary key ("id"))`,
    );
    this.addSql(`create index "milestone_plan_id_index" on "milestone" ("plan_id")`);
    this.addSql(
      `create table "session" ("id" text not null, "account_id" uuid not null, "created_at" timestamptz not null, "expires_at" timestamptz not null, primary key ("id"))`,
    );
    this.addSql(`create index "session_account_id_index" on "session" ("account_id")`);
    this.addSql(
      `create table "sign_in_attempt" ("id" uuid not null, "login" text not null, "address" text not null, "at" timestamptz not null, "succeeded" boolean not null, primary key ("id"))`,
    );
    this.addSql(`create index "sign_in_attempt_address_at_index" on "sign_in_attempt" ("address", "at")`);
    this.addSql(
      `create table "task" ("id" uuid not null, "plan_id" uuid not null, "item_id" uuid not null, "item_number" int not null, "sequence" int not null, "code" text not null, "title" text not null, "description" text null, "source_excerpt" text null, "milestone_id" uuid null, "status" text not null default 'NOT_STARTED', "paused_from" text null, "position" text collate "C" not null, "progress_percent" int not null default 0, "lead_department_id" uuid not null, "assignee_id" uuid null, "starts_on" date null, "due_on" date not null, "baseline_due_on" date not null, "due_on_changes" int not null default 0, "submitted_on" date null, "submitted_by_id" uuid null, "completed_on" date null, "closed_on" date null, "reported_since_return" boolean not null default false, "was_returned" boolean not null default false, "version" int not null default 1, "updated_at" timestamptz not null, primary key ("id"))`,
    );
    this.addSql(`create index "task_milestone_id_index" on "task" ("milestone_id")`);
    this.addSql(`create index "task_lead_department_id_index" on "task" ("lead_department_id")`);
    this.addSql(`create index "task_due_index" on "task" ("plan_id", "due_on", "item_number", "sequence")`);
    this.addSql(
      `create index "task_overdue_index" on "task" ("plan_id", "due_on", "item_number", "sequence") include ("status") where status in ('NOT_STARTED', 'IN_PROGRESS', 'IN_REVIEW')`,
    );
    this.addSql(
      `create index "task_done_late_index" on "task" ("plan_id") include ("status") where status = 'DONE' and completed_on > due_on`,
    );
    this.addSql(`alter table "task" add constraint "task_item_id_sequence_unique" unique ("item_id", "sequence")`);
    this.addSql(`alter table "task" add constraint "task_place_unique" unique ("plan_id", "status", "position")`);
    this.addSql(
      `alter table "task" add constraint "task_progress_check" check (progress_percent >= 0 and progress_percent <= 100)`,
    );
    this.addSql(
      `alter table "task" add constraint "task_status_check" check ("status" in ('NOT_STARTED', 'IN_PROGRESS', 'IN_REVIEW', 'DONE', 'PAUSED', 'CANCELLED'))`,
    );
    this.addSql(
      `alter table "task" add constraint "task_paused_from_check" check ("paused_from" in ('NOT_STARTED', 'IN_PROGRESS', 'IN_REVIEW', 'DONE', 'PAUSED', 'CANCELLED'))`,
    );
    this.addSql(
      `create table "progress_report" ("id" uuid not null, "task_id" uuid not null, "author_id" uuid not null, "department_id" uuid not null, "reported_at" timestamptz not null, "reported_on" date not null, "progress_percent" int not null, "previous_percent" int null, "sets_progress" boolean not null, "narrative" text not null, "problems" text null, "next_steps" text null, primary key ("id"))`,
    );
    this.addSql(`create index "progress_report_task_index" on "progress_report" ("task_id", "reported_at")`);
    this.addSql(
      `create table "task_supporting_department" ("task_id" uuid not null, "department_id" uuid not null, primary key ("task_id", "department_id"))`,
    );
    this.addSql(
      `create table "task_event" ("id" uuid not null, "plan_id" uuid not null, "sequence" int not null, "task_id" uuid not null, "kind" text not null, "actor_id" uuid null, "at" timestamptz(3) not null, "business_date" date not null, "changes" jsonb not null, "note" text null, "previous_hash" text not null, "hash" text not null, primary key ("id"))`,
    );
    this.addSql(`create index "task_event_task_index" on "task_event" ("task_id", "sequence")`);
    this.addSql(`alter table "task_event" add constraint "task_event_chain_unique" unique ("plan_id", "sequence")`);
    this.addSql(
      `alter table "task_event" add constraint "task_event_kind_check" check ("kind" in ('CREATED', 'UPDATED', 'MOVED', 'REORDERED', 'REPORTED'))`,
    );
    this.addSql(
      `alter table "department" add constraint "department_parent_id_foreign" foreign key ("parent_id") references "department" ("id") on delete set null`,
    );
    this.addSql(
      `alter table "department" add constraint "department_head_id_foreign" foreign key ("head_id") references "account" ("id") on delete set null`,
    );
    this.addSql(
      `alter table "account" add constraint "account_department_id_foreign" foreign key ("department_id") references "department" ("id") on delete set null`,
    );
    this.addSql(
      `alter table "plan_counter" add constraint "plan_counter_plan_id_foreign" foreign key ("plan_id") references "plan" ("id") on update cascade on delete cascade`,
    );
    this.addSql(
      `alter table "plan_item" add constraint "plan_item_plan_id_foreign" foreign key ("plan_id") references "plan" ("id")`,
    );
    this.addSql(
      `alter table "milestone" add constraint "milestone_plan_id_foreign" foreign key ("plan_id") references "plan" ("id")`,
    );
    this.addSql(
      `alter table "milestone" add constraint "milestone_item_id_foreign" foreign key ("item_id") references "plan_item" ("id")`,
    );
    this.addSql(
      `alter table "session" add constraint "session_account_id_foreign" foreign key ("account_id") references "account" ("id")`,
    );
    this.addSql(
      `alter table "task" add constraint "task_plan_id_foreign" foreign key ("plan_id") references "plan" ("id")`,
    );
    this.addSql(
      `alter table "task" add constraint "task_item_id_foreign" foreign key ("item_id") references "plan_item" ("id")`,
    );
    this.addSql(
      `alter table "task" add constraint "task_milestone_id_foreign" foreign key ("milestone_id") references "milestone" ("id") on delete set null`,
    );
    this.addSql(
      `alter table "task" add constraint "task_lead_department_id_foreign" foreign key ("lead_department_id") references "department" ("id")`,
    );
    this.addSql(
      `alter table "task" add constraint "task_assignee_id_foreign" foreign key ("assignee_id") references "account" ("id") on delete set null`,
    );
    this.addSql(
      `alter table "task" add constraint "task_submitted_by_id_foreign" foreign key ("submitted_by_id") references "account" ("id") on delete set null`,
    );
    this.addSql(
      `alter table "progress_report" add constraint "progress_report_task_id_foreign" foreign key ("task_id") references "task" ("id")`,
    );
    this.addSql(
      `alter table "progress_report" add constraint "progress_report_author_id_foreign" foreign key ("author_id") references "account" ("id")`,
    );
    this.addSql(
      `alter table "progress_report" add constraint "progress_report_department_id_foreign" foreign key ("department_id") references "department" ("id")`,
    );
    this.addSql(
      `alter table "task_supporting_department" add constraint "task_supporting_department_task_id_foreign" foreign key ("task_id") references "task" ("id") on update cascade on delete cascade`,
    );
    this.addSql(
      `alter table "task_supporting_department" add constraint "task_supporting_department_department_id_foreign" foreign key ("department_id") references "department" ("id") on update cascade on delete cascade`,
    );
    this.addSql(
      `alter table "task_event" add constraint "task_event_plan_id_foreign" foreign key ("plan_id") references "plan" ("id")`,
    );
    this.addSql(
      `alter table "task_event" add constraint "task_event_task_id_foreign" foreign key ("task_id") references "task" ("id")`,
    );
    this.addSql(
      `alter table "task_event" add constraint "task_event_actor_id_foreign" foreign key ("actor_id") references "account" ("id") on delete set null`,
    );
  }
}
