import { Migration } from '@mikro-orm/migrations';

/** One task dealt to many departments at once: each has its own, and they know that they belong together. */
export class Migration20221121Deals extends Migration {
  override name = 'Migration20221121Deals';

  override up(): void {
    this.addSql('alter table "task" add "batch_id" uuid null');
    this.addSql('create index "task_batch_index" on "task" ("batch_id") where batch_id is not null');
  }

  override down(): void {
    this.addSql('drop index "task_batch_index"');
    this.addSql('alter table "task" drop column "batch_id"');
  }
}
