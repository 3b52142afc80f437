import { Migration } from '@mikro-orm/migrations';

/** What is only for the departments that work on a task, the office and leaders: tasks, reports and files. */
export class Migration20221116Internal extends Migration {
  override name = 'Migration20221116Internal';

  override up(): void {
    this.addSql('alter table "task" add "is_internal" boolean not null default false');
    this.addSql('alter table "progress_report" add "is_internal" boolean not null default false');
    this.addSql('alter table "attachment" add "is_internal" boolean not null default false');
    this.addSql('create index "task_internal_index" on "task" ("plan_id") where is_internal');
  }

  override down(): void {
    this.addSql('drop index "task_internal_index"');
    this.addSql('alter table "attachment" drop column "is_internal"');
    this.addSql('alter table "progress_report" drop column "is_internal"');
    this.addSql('alter table "task" drop column "is_internal"');
  }
}
