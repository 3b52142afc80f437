import { Migration } from '@mikro-orm/migrations';

/** The organisation's own exceptions to public holidays, and how often departments report. */
export class Migration20221118WorkingDays extends Migration {
  override name = 'Migration20221118WorkingDays';

  override up(): void {
    this.addSql(
      `create table "day_exception" ("date" date not null, "is_worked" boolean not null, "name" text not null, "set_by_id" uuid not null, "set_at" timestamptz not null, primary key ("date"))`,
    );
    this.addSql(
      `alter table "day_exception" add constraint "day_exception_set_by_id_foreign" foreign key ("set_by_id") references "account" ("id")`,
    );
    this.addSql(
      `create table "reminder_setting" ("id" int not null default 1, "report_by_day" int not null default 25, primary key ("id"))`,
    );
    this.addSql(`alter table "reminder_setting" add constraint "reminder_setting_single_check" check (id = 1)`);
    this.addSql(
      `alter table "reminder_setting" add constraint "reminder_setting_report_by_day_check" check (report_by_day >= 1 and report_by_day <= 28)`,
    );
    this.addSql('insert into reminder_setting (id) values (1)');
  }

  override down(): void {
    this.addSql('drop table reminder_setting');
    this.addSql('drop table day_exception');
  }
}
