import { Migration } from '@mikro-orm/migrations';

/** The daily digest: its cadence, who got which, and for which days all have been made. */
export class Migration20221119Digests extends Migration {
  override name = 'Migration20221119Digests';

  override up(): void {
    this.addSql(
      `alter table "reminder_setting" add "is_on" boolean not null default true, add "hour" int not null default 8, add "days_before" int[] not null default '{7,3,1}', add "days_after" int[] not null default '{1,3,7}', add "weekday" int not null default 1, add "waits_days" int not null default 3`,
    );
    this.addSql(
      `alter table "reminder_setting" add constraint "reminder_setting_digest_check" check (hour >= 0 and hour <= 23 and weekday >= 1 and weekday <= 7 and waits_days >= 1 and waits_days <= 30)`,
    );
    this.addSql(
      `create table "digest" ("id" uuid not null, "account_id" uuid not null, "business_date" date not null, "made_at" timestamptz not null, "lines" jsonb not null, primary key ("id"))`,
    );
    this.addSql(
      `alter table "digest" add constraint "digest_account_date_unique" unique ("account_id", "business_date")`,
    );
    this.addSql(
      `alter table "digest" add constraint "digest_account_id_foreign" foreign key ("account_id") references "account" ("id")`,
    );
    this.addSql(
      `create table "digest_day" ("business_date" date not null, "made_at" timestamptz not null, primary key ("business_date"))`,
    );
  }

  override down(): void {
    this.addSql('drop table digest_day');
    this.addSql('drop table digest');
    this.addSql(
      'alter table reminder_setting drop column is_on, drop column hour, drop column days_before, drop column days_after, drop column weekday, drop column waits_days',
    );
  }
}
