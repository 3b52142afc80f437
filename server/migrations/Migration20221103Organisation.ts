import { Migration } from '@mikro-orm/migrations';

/** The settings that hold for everybody, in one row, and what everybody chooses for themselves. */
export class Migration20221103Organisation extends Migration {
  override name = 'Migration20221103Organisation';

  override up(): void {
    this.addSql(
      `create table "organisation" ("id" int not null default 1, "federation_name" text null, "federation_short_name" text null, "committee_office_name" text null, "committee_office_short_name" text null, "due_soon_days" int not null default 7, "yellow_behind" int not null default 10, "red_behind" int not null default 30, primary key ("id"))`,
    );
    this.addSql(
      `alter table "organisation" add constraint "organisation_thresholds_check" check (due_soon_days > 0 and yellow_behind > 0 and yellow_behind < red_behind and red_behind <= 100)`,
    );
    this.addSql(`alter table "organisation" add constraint "organisation_single_check" check (id = 1)`);
    // What the sign-in page has called the two bodies until now.
    const nameOf = (column: string, kind: string) =>
      `(select ${column} from department where parent_id is null and kind = '${kind}' order by code limit 1)`;
    this.addSql(
      `insert into organisation (id, federation_name, federation_short_name, committee_office_name, committee_office_short_name)
       values (1, ${nameOf('name', 'FEDERATION')}, ${nameOf('short_name', 'FEDERATION')},
         ${nameOf('name', 'COMMITTEE_OFFICE')}, ${nameOf('short_name', 'COMMITTEE_OFFICE')})`,
    );
    this.addSql(
      `create table "preference" ("account_id" uuid not null, "language" text null, "home" text null, "hints_put_away" text[] not null, primary key ("account_id"))`,
    );
    this.addSql(
      `alter table "preference" add constraint "preference_account_id_foreign" foreign key ("account_id") references "account" ("id") on update cascade on delete cascade`,
    );
    this.addSql(
      `alter table "preference" add constraint "preference_language_check" check ("language" in ('zh', 'en'))`,
    );
    this.addSql(
      `alter table "preference" add constraint "preference_home_check" check ("home" in ('MY_TASKS', 'BOARD', 'OVERDUE', 'PLAN', 'SETTINGS'))`,
    );
  }

  override down(): void {
    this.addSql('drop table preference');
    this.addSql('drop table organisation');
  }
}
