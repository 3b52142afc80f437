import { Migration } from '@mikro-orm/migrations';

const kindsBefore = ['CREATED', 'UPDATED', 'MOVED', 'REORDERED', 'REPORTED'];

/** A department asks for a later due date, and the office answers. */
export class Migration20221107Extensions extends Migration {
  override name = 'Migration20221107Extensions';

  override up(): void {
    this.addSql(`alter table "task" add "extension_pending" boolean not null default false`);
    this.addSql(
      `create table "extension_request" ("id" uuid not null, "task_id" uuid not null, "department_id" uuid not null, "requested_by_id" uuid not null, "requested_at" timestamptz not null, "requested_on" date not null, "reason" text not null, "previous_due_on" date not null, "new_due_on" date not null, "asked_late" boolean not null, "status" text not null default 'PENDING', "granted_due_on" date null, "decided_by_id" uuid null, "decided_at" timestamptz null, "decided_on" date null, "decision_note" text null, primary key ("id"))`,
    );
    this.addSql(`create index "extension_request_task_index" on "extension_request" ("task_id", "requested_at")`);
    this.addSql(
      `alter table "extension_request" add constraint "extension_request_later_check" check (new_due_on > previous_due_on)`,
    );
    this.addSql(
      `alter table "extension_request" add constraint "extension_request_status_check" check ("status" in ('PENDING', 'APPROVED', 'REJECTED', 'WITHDRAWN'))`,
    );
    this.addSql(
      `alter table "extension_request" add constraint "extension_request_task_id_foreign" foreign key ("task_id") references "task" ("id")`,
    );
    this.addSql(
      `alter table "extension_request" add constraint "extension_request_department_id_foreign" foreign key ("department_id") references "department" ("id")`,
    );
    this.addSql(
      `alter table "extension_request" add constraint "extension_request_requested_by_id_foreign" foreign key ("requested_by_id") references "account" ("id")`,
    );
    this.addSql(
      `alter table "extension_request" add constraint "extension_request_decided_by_id_foreign" foreign key ("decided_by_id") references "account" ("id") on delete set null`,
    );
    // One pending request a task, whatever the program believes.
    this.addSql(
      `create unique index "extension_request_pending_unique" on "extension_request" ("task_id") where status = 'PENDING'`,
    );
    this.replaceKinds([...kindsBefore, 'EXTENSION_REQUESTED', 'EXTENSION_DECIDED', 'EXTENSION_WITHDRAWN', 'DELETED']);
  }

  /** Refuses once such events exist: the version before could not tell them, and history is not unsaid. */
  override down(): void {
    this.replaceKinds([...kindsBefore, 'DELETED']);
    this.addSql('drop table extension_request');
    this.addSql('alter table task drop column extension_pending');
  }

  private replaceKinds(kinds: readonly string[]): void {
    this.addSql(`alter table "task_event" drop constraint "task_event_kind_check"`);
    this.addSql(
      `alter table "task_event" add constraint "task_event_kind_check" check ("kind" in (${kinds.map((kind) => `'${kind}'`).join(', ')}))`,
    );
  }
}
