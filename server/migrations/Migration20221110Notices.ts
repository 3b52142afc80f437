import { Migration } from '@mikro-orm/migrations';
import { withEventKinds, withoutEventKinds } from './event-kinds.js';

/** The office presses departments in writing: notices with a number, answered by reports. */
export class Migration20221110Notices extends Migration {
  override name = 'Migration20221110Notices';

  override up(): void {
    this.addSql(
      `alter table "task" add "last_notice_level" text null, add "last_notice_respond_by" date null, add "last_notice_answered" boolean not null default false`,
    );
    this.addSql(
      `alter table "task" add constraint "task_last_notice_level_check" check ("last_notice_level" in ('BLUE', 'ORANGE', 'RED'))`,
    );
    this.addSql(
      `create table "supervision_notice" ("id" uuid not null, "task_id" uuid not null, "department_id" uuid not null, "year" int not null, "number" int not null, "level" text not null, "issued_by_id" uuid not null, "issued_at" timestamptz not null, "issued_on" date not null, "message" text not null, "respond_by" date not null, "responded_at" timestamptz null, "responded_on" date null, primary key ("id"))`,
    );
    this.addSql(`create index "supervision_notice_task_index" on "supervision_notice" ("task_id", "issued_at")`);
    this.addSql(
      `alter table "supervision_notice" add constraint "supervision_notice_number_unique" unique ("year", "number")`,
    );
    this.addSql(
      `alter table "supervision_notice" add constraint "supervision_notice_level_check" check ("level" in ('BLUE', 'ORANGE', 'RED'))`,
    );
    this.addSql(
      `alter table "supervision_notice" add constraint "supervision_notice_task_id_foreign" foreign key ("task_id") references "task" ("id")`,
    );
    this.addSql(
      `alter table "supervision_notice" add constraint "supervision_notice_department_id_foreign" foreign key ("department_id") references "department" ("id")`,
    );
    this.addSql(
      `alter table "supervision_notice" add constraint "supervision_notice_issued_by_id_foreign" foreign key ("issued_by_id") references "account" ("id")`,
    );
    this.addSql(withEventKinds('NOTICE_ISSUED', 'NOTICE_ANSWERED'));
  }

  /** Refuses once such events exist: the version before could not tell them, and history is not unsaid. */
  override down(): void {
    this.addSql(withoutEventKinds('NOTICE_ISSUED', 'NOTICE_ANSWERED'));
    this.addSql('drop table supervision_notice');
    this.addSql(
      'alter table task drop column last_notice_level, drop column last_notice_respond_by, drop column last_notice_answered',
    );
  }
}
