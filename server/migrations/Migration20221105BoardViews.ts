import { Migration } from '@mikro-orm/migrations';

/** Limits of the board's columns, and saved filters. */
export class Migration20221105BoardViews extends Migration {
  override name = 'Migration20221105BoardViews';

  override up(): void {
    this.addSql(
      `create table "column_limit" ("plan_id" uuid not null, "status" text not null, "most" int not null, primary key ("plan_id", "status"))`,
    );
    this.addSql(
      `create table "saved_filter" ("id" uuid not null, "plan_id" uuid not null, "owner_id" uuid not null, "name" text not null, "is_shared" boolean not null default false, "item_id" uuid null, "department_id" uuid null, "mine" boolean not null default false, "milestone_id" uuid null, "light" text null, "due" text null, "search" text null, "lanes" text null, primary key ("id"))`,
    );
    this.addSql(`create index "saved_filter_plan_id_owner_id_index" on "saved_filter" ("plan_id", "owner_id")`);
    this.addSql(
      `alter table "column_limit" add constraint "column_limit_plan_id_foreign" foreign key ("plan_id") references "plan" ("id") on delete cascade`,
    );
    this.addSql(
      `alter table "column_limit" add constraint "column_limit_most_check" check (most >= 1 and most <= 999)`,
    );
    this.addSql(
      `alter table "column_limit" add constraint "column_limit_status_check" check ("status" in ('NOT_STARTED', 'IN_PROGRESS', 'IN_REVIEW', 'DONE', 'PAUSED', 'CANCELLED'))`,
    );
    this.addSql(
      `alter table "saved_filter" add constraint "saved_filter_plan_id_foreign" foreign key ("plan_id") references "plan" ("id") on delete cascade`,
    );
    this.addSql(
      `alter table "saved_filter" add constraint "saved_filter_owner_id_foreign" foreign key ("owner_id") references "account" ("id")`,
    );
    this.addSql(
      `alter table "saved_filter" add constraint "saved_filter_item_id_foreign" foreign key ("item_id") references "plan_item" ("id") on delete cascade`,
    );
    this.addSql(
      `alter table "saved_filter" add constraint "saved_filter_department_id_foreign" foreign key ("department_id") references "department" ("id") on delete cascade`,
    );
    this.addSql(
      `alter table "saved_filter" add constraint "saved_filter_milestone_id_foreign" foreign key ("milestone_id") references "milestone" ("id") on delete cascade`,
    );
    this.addSql(
      `alter table "saved_filter" add constraint "saved_filter_light_check" check ("light" in ('GREEN', 'YELLOW', 'RED', 'GREY'))`,
    );
    this.addSql(
      `alter table "saved_filter" add constraint "saved_filter_due_check" check ("due" in ('OVERDUE', 'WEEK', 'MONTH'))`,
    );
    this.addSql(
      `alter table "saved_filter" add constraint "saved_filter_lanes_check" check ("lanes" in ('ITEM', 'DEPARTMENT'))`,
    );
  }

  override down(): void {
    this.addSql('drop table saved_filter');
    this.addSql('drop table column_limit');
  }
}
