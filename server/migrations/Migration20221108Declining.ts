import { Migration } from '@mikro-orm/migrations';
import { withEventKinds, withoutEventKinds } from './event-kinds.js';

/** A lead department may decline a task, and the office may insist on it. */
export class Migration20221108Declining extends Migration {
  override name = 'Migration20221108Declining';

  override up(): void {
    this.addSql(
      `alter table "task" add "decline_state" text null, add "declined_by_id" uuid null, add "declined_on" date null, add "decline_reason" text null`,
    );
    this.addSql(
      `alter table "task" add constraint "task_decline_state_check" check ("decline_state" in ('DECLINED', 'INSISTED'))`,
    );
    this.addSql(
      `alter table "task" add constraint "task_declined_by_id_foreign" foreign key ("declined_by_id") references "account" ("id") on delete set null`,
    );
    this.addSql(withEventKinds('DECLINED', 'INSISTED'));
  }

  override down(): void {
    this.addSql(withoutEventKinds('DECLINED', 'INSISTED'));
    this.addSql(`alter table "task" drop constraint "task_declined_by_id_foreign"`);
    this.addSql(
      `alter table "task" drop column "decline_state", drop column "declined_by_id", drop column "declined_on", drop column "decline_reason"`,
    );
  }
}
