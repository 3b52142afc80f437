import { Migration } from '@mikro-orm/migrations';
import { withEventKinds, withoutEventKinds } from './event-kinds.js';

/** Comments on tasks, and what leaders instruct. Append-only, as the history is. */
export class Migration20221111Comments extends Migration {
  override name = 'Migration20221111Comments';

  override up(): void {
    this.addSql(
      `create table "comment" ("id" uuid not null, "task_id" uuid not null, "author_id" uuid not null, "kind" text not null, "body" text not null, "created_at" timestamptz not null, "created_on" date not null, primary key ("id"))`,
    );
    this.addSql(`create index "comment_task_index" on "comment" ("task_id", "id")`);
    this.addSql(
      `alter table "comment" add constraint "comment_author_id_foreign" foreign key ("author_id") references "account" ("id")`,
    );
    this.addSql(
      `alter table "comment" add constraint "comment_kind_check" check ("kind" in ('COMMENT', 'INSTRUCTION'))`,
    );
    this.addSql(`create trigger comment_append_only before update or delete on "comment"
      for each row execute function refuse_change()`);
    this.addSql(`create trigger comment_never_emptied before truncate on "comment"
      for each statement execute function refuse_change()`);
    this.addSql(withEventKinds('COMMENTED', 'INSTRUCTED'));
  }

  override down(): void {
    this.addSql(withoutEventKinds('COMMENTED', 'INSTRUCTED'));
    this.addSql('drop table "comment"');
  }
}
