import { Migration } from '@mikro-orm/migrations';

/** The answers that were given under a key, for as long as they may be asked for again. */
export class Migration20221109IdempotencyKeys extends Migration {
  override name = 'Migration20221109IdempotencyKeys';

  override up(): void {
    this.addSql(
      `create table "idempotency_key" ("account_id" uuid not null, "key" text not null, "input" text not null, "answer" text not null, "at" timestamptz not null, primary key ("account_id", "key"))`,
    );
    this.addSql(`create index "idempotency_key_at_index" on "idempotency_key" ("at")`);
    this.addSql(
      `alter table "idempotency_key" add constraint "idempotency_key_account_id_foreign" foreign key ("account_id") references "account" ("id")`,
    );
  }

  override down(): void {
    this.addSql('drop table idempotency_key');
  }
}
