import { Migration } from '@mikro-orm/migrations';

/** What leaves the program: e-mail addresses and who wants what, robots of groups, and the outbox. */
export class Migration20221123Deliveries extends Migration {
  override name = 'Migration20221123Deliveries';

  override up(): void {
    this.addSql('alter table "account" add "email" text null');
    this.addSql(`alter table "preference" add "mail_choices" jsonb not null default '{}'`);
    this.addSql(
      `alter table "reminder_setting" add "mandatory_mail" text[] not null default '{}', add "mail_is_set_up" boolean not null default false`,
    );
    this.addSql(
      `create table "robot" ("id" uuid not null, "name" text not null, "kind" text not null, "host" text not null, "sealed_address" text not null, "sealed_secret" text null, "topics" text[] not null, "department_id" uuid null, "language" text not null, "made_at" timestamptz not null, primary key ("id"))`,
    );
    this.addSql(
      `create table "delivery" ("id" uuid not null, "account_id" uuid null, "robot_id" uuid null, "subject" text not null, "cause" text not null, "plan_id" uuid null, "task_id" uuid null, "actor_id" uuid null, "business_date" date not null, "facts" jsonb not null, "state" text not null default 'PENDING', "attempts" int not null default 0, "written_at" timestamptz not null, "next_try_at" timestamptz not null, "claimed_until" timestamptz null, "is_refused" boolean not null default false, "failure" jsonb null, "ended_at" timestamptz null, primary key ("id"))`,
    );
    this.addSql(`alter table "delivery" add constraint "delivery_account_cause_unique" unique ("account_id", "cause")`);
    this.addSql(`alter table "delivery" add constraint "delivery_robot_cause_unique" unique ("robot_id", "cause")`);
    this.addSql(`create index "delivery_pending_index" on "delivery" ("id") where state = 'PENDING'`);
    this.addSql(`create index "delivery_dead_index" on "delivery" ("id") where state = 'DEAD'`);
    this.addSql(`create index "delivery_task_index" on "delivery" ("task_id")`);
    this.addSql(
      `alter table "robot" add constraint "robot_department_id_foreign" foreign key ("department_id") references "department" ("id") on delete set null`,
    );
    this.addSql(
      `alter table "robot" add constraint "robot_kind_check" check ("kind" in ('WECOM', 'DINGTALK', 'FEISHU', 'PLAIN'))`,
    );
    this.addSql(`alter table "robot" add constraint "robot_language_check" check ("language" in ('zh', 'en'))`);
    this.addSql(
      `alter table "delivery" add constraint "delivery_account_id_foreign" foreign key ("account_id") references "account" ("id") on delete set null`,
    );
    this.addSql(
      `alter table "delivery" add constraint "delivery_robot_id_foreign" foreign key ("robot_id") references "robot" ("id") on delete cascade`,
    );
    this.addSql(
      `alter table "delivery" add constraint "delivery_plan_id_foreign" foreign key ("plan_id") references "plan" ("id") on delete set null`,
    );
    this.addSql(
      `alter table "delivery" add constraint "delivery_task_id_foreign" foreign key ("task_id") references "task" ("id") on delete cascade`,
    );
    this.addSql(
      `alter table "delivery" add constraint "delivery_actor_id_foreign" foreign key ("actor_id") references "account" ("id") on delete set null`,
    );
    this.addSql(
      `alter table "delivery" add constraint "delivery_receiver_check" check ((account_id is null) <> (robot_id is null))`,
    );
  }

  override down(): void {
    this.addSql('drop table delivery');
    this.addSql('drop table robot');
    this.addSql('alter table reminder_setting drop column mandatory_mail, drop column mail_is_set_up');
    this.addSql('alter table preference drop column mail_choices');
    this.addSql('alter table account drop column email');
  }
}
