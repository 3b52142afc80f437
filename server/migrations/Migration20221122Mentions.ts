import { Migration } from '@mikro-orm/migrations';

/** Whom a comment mentions. */
export class Migration20221122Mentions extends Migration {
  override name = 'Migration20221122Mentions';

  override up(): void {
    this.addSql(`alter table "comment" add "mentions" jsonb not null default '[]'`);
  }

  override down(): void {
    this.addSql('alter table "comment" drop column "mentions"');
  }
}
