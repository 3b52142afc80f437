import { Migration } from '@mikro-orm/migrations';

const versioned = ['plan', 'plan_item', 'milestone'];

/**
 * The office keeps plans by hand: versions, so that two people do not overwrite each other; events of the plan
 * itself, its items and milestones in the same chain as those of its tasks; and a draft's task may go, its events not.
 */
export class Migration20221104PlanKeeping extends Migration {
  override name = 'Migration20221104PlanKeeping';

  override up(): void {
    for (const table of versioned) this.addSql(`alter table "${table}" add "version" int not null default 1`);
    this.addSql(`alter table "task_event" drop constraint "task_event_task_id_foreign"`);
    this.addSql(`alter table "task_event" alter column "task_id" drop not null`);
    this.addSql(`alter table "task_event" add "subject_kind" text null, add "subject_id" uuid null`);
    this.addSql(
      `alter table "task_event" add constraint "task_event_subject_kind_check" check ("subject_kind" in ('PLAN', 'ITEM', 'MILESTONE'))`,
    );
    this.replaceKinds("'CREATED', 'UPDATED', 'MOVED', 'REORDERED', 'REPORTED', 'DELETED'");
  }

  /** Refuses once such events exist: the version before could not tell them, and history is not unsaid. */
  override down(): void {
    this.replaceKinds("'CREATED', 'UPDATED', 'MOVED', 'REORDERED', 'REPORTED'");
    this.addSql(`alter table "task_event" drop constraint "task_event_subject_kind_check"`);
    this.addSql(`alter table "task_event" drop column "subject_kind", drop column "subject_id"`);
    this.addSql(`alter table "task_event" alter column "task_id" set not null`);
    this.addSql(
      `alter table "task_event" add constraint "task_event_task_id_foreign" foreign key ("task_id") references "task" ("id")`,
    );
    for (const table of versioned) this.addSql(`alter table "${table}" drop column "version"`);
  }

  private replaceKinds(kinds: string): void {
    this.addSql(`alter table "task_event" drop constraint "task_event_kind_check"`);
    this.addSql(`alter table "task_event" add constraint "task_event_kind_check" check ("kind" in (${kinds}))`);
  }
}
