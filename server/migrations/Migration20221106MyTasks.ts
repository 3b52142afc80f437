import { Migration } from '@mikro-orm/migrations';

/** A report may say that nothing has changed, and is known by the key that its client made for it. */
export class Migration20221106MyTasks extends Migration {
  override name = 'Migration20221106MyTasks';

  override up(): void {
    this.addSql(
      `alter table "progress_report" add "no_change" boolean not null default false, add "idempotency_key" text null`,
    );
    this.addSql(
      `alter table "progress_report" add constraint "progress_report_key_unique" unique ("author_id", "idempotency_key")`,
    );
  }

  override down(): void {
    this.addSql(`alter table "progress_report" drop column "no_change", drop column "idempotency_key"`);
  }
}
