import { Migration } from '@mikro-orm/migrations';

/** What was asked for and refused: append-only, as the history is, but in no chain. */
export class Migration20221120RefusedAttempts extends Migration {
  override name = 'Migration20221120RefusedAttempts';

  override up(): void {
    this.addSql(
      `create table "refused_attempt" ("id" uuid not null, "account_id" uuid not null, "operation" text not null, "code" text not null, "words" text not null, "plan_id" uuid null, "task_id" uuid null, "subject" text not null, "business_date" date not null, "at" timestamptz not null, "minute" int not null, primary key ("id"))`,
    );
    this.addSql(
      `alter table "refused_attempt" add constraint "refused_attempt_minute_unique" unique ("account_id", "minute", "operation", "code", "subject")`,
    );
    this.addSql(`create index "refused_attempt_plan_index" on "refused_attempt" ("plan_id", "id")`);
    this.addSql(
      `alter table "refused_attempt" add constraint "refused_attempt_account_id_foreign" foreign key ("account_id") references "account" ("id")`,
    );
    this.addSql(`create trigger refused_attempt_append_only before update or delete on refused_attempt
      for each row execute function refuse_change()`);
    this.addSql(`create trigger refused_attempt_never_emptied before truncate on refused_attempt
      for each statement execute function refuse_change()`);
  }

  override down(): void {
    this.addSql('drop table refused_attempt');
  }
}
