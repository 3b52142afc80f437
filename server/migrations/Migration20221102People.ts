import { Migration } from '@mikro-orm/migrations';

/** Administration: one-time passwords, archived departments in an order, what became of each sign-in. */
export class Migration20221102People extends Migration {
  override name = 'Migration20221102People';

  override up(): void {
    this.addSql(`alter table "account" add "must_change_password" boolean not null default false`);
    this.addSql(`alter table "department" add "position" int not null default 0, add "archived_at" timestamptz null`);
    this.addSql(`alter table "sign_in_attempt" add "account_id" uuid null, add "outcome" text null`);
    this.addSql(`update "sign_in_attempt" set "account_id" = "account"."id" from "account"
      where "account"."login" = "sign_in_attempt"."login"`);
    this.addSql(`update "sign_in_attempt" set "outcome" = case when "succeeded" then 'SUCCEEDED'
      when "account_id" is null then 'UNKNOWN_LOGIN' else 'WRONG_PASSWORD' end`);
    // What was typed for a login that nobody has may be a password: letters alone, which never are one, stay readable.
    this.addSql(`update "sign_in_attempt" set "login" = '#' where "account_id" is null and "login" !~ '^[a-z]*$'`);
    this.addSql(`alter table "sign_in_attempt" alter column "outcome" set not null, drop column "succeeded"`);
    this.addSql(
      `alter table "sign_in_attempt" add constraint "sign_in_attempt_outcome_check" check ("outcome" in ('SUCCEEDED', 'WRONG_PASSWORD', 'UNKNOWN_LOGIN', 'DISABLED', 'PASSWORD_CHANGED', 'WRONG_CURRENT_PASSWORD'))`,
    );
    this.addSql(
      `alter table "sign_in_attempt" add constraint "sign_in_attempt_account_id_foreign" foreign key ("account_id") references "account" ("id") on delete set null`,
    );
    this.addSql(`create index "sign_in_attempt_account_id_index" on "sign_in_attempt" ("account_id")`);
    // An open socket keeps the rights that it connected with: whoever holds it is told to come back.
    this.addSql(`create function announce_changed_rights() returns trigger language plpgsql as $$
      begin perform pg_notify('rights_changed', new.id::text); return null; end $$`);
    this.addSql(`create trigger account_rights_changed after update of roles, department_id on account for each row
      when (old.roles is distinct from new.roles or old.department_id is distinct from new.department_id)
      execute function announce_changed_rights()`);
  }

  override down(): void {
    this.addSql(`drop trigger account_rights_changed on account`);
    this.addSql(`drop function announce_changed_rights()`);
    this.addSql(`alter table "sign_in_attempt" add "succeeded" boolean not null default false`);
    this.addSql(`update "sign_in_attempt" set "succeeded" = "outcome" in ('SUCCEEDED', 'PASSWORD_CHANGED')`);
    this.addSql(`alter table "sign_in_attempt" alter column "succeeded" drop default,
      drop column "outcome", drop column "account_id"`);
    this.addSql(`alter table "department" drop column "position", drop column "archived_at"`);
    this.addSql(`alter table "account" drop column "must_change_password"`);
  }
}
