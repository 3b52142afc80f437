import { Migration } from '@mikro-orm/migrations';

/** What each person is told of: the outbox of notifications. */
export class Migration20221113Notifications extends Migration {
  override name = 'Migration20221113Notifications';

  override up(): void {
    this.addSql(
      `create table "notification" ("id" uuid not null, "account_id" uuid not null, "kind" text not null, "cause" text not null, "plan_id" uuid null, "task_id" uuid null, "actor_id" uuid null, "business_date" date not null, "at" timestamptz not null, "read_at" timestamptz null, "facts" jsonb not null, primary key ("id"))`,
    );
    this.addSql(`alter table "notification" add constraint "notification_cause_unique" unique ("account_id", "cause")`);
    this.addSql(`create index "notification_account_index" on "notification" ("account_id", "id")`);
    this.addSql(
      `create index "notification_unread_index" on "notification" ("account_id", "id") where read_at is null`,
    );
    this.addSql(`create index "notification_task_index" on "notification" ("task_id")`);
    this.addSql(
      `alter table "notification" add constraint "notification_account_id_foreign" foreign key ("account_id") references "account" ("id")`,
    );
    this.addSql(
      `alter table "notification" add constraint "notification_plan_id_foreign" foreign key ("plan_id") references "plan" ("id") on delete set null`,
    );
    this.addSql(
      `alter table "notification" add constraint "notification_task_id_foreign" foreign key ("task_id") references "task" ("id") on delete cascade`,
    );
    this.addSql(
      `alter table "notification" add constraint "notification_actor_id_foreign" foreign key ("actor_id") references "account" ("id") on delete set null`,
    );
  }

  override down(): void {
    this.addSql('drop table notification');
  }
}
