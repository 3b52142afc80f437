import { Migration } from '@mikro-orm/migrations';

/** Files that reports bring as evidence. */
export class Migration20221112Files extends Migration {
  override name = 'Migration20221112Files';

  override up(): void {
    this.addSql(
      `create table "attachment" ("id" uuid not null, "uploader_id" uuid not null, "report_id" uuid null, "position" int not null default 0, "file_name" text not null, "content_type" text not null, "size" int not null, "sha256" text not null, "uploaded_at" timestamptz not null, primary key ("id"))`,
    );
    this.addSql(`create index "attachment_report_id_index" on "attachment" ("report_id")`);
    this.addSql(`create index "attachment_uploader_id_index" on "attachment" ("uploader_id")`);
    this.addSql(`create index "attachment_sha256_index" on "attachment" ("sha256")`);
    this.addSql(
      `alter table "attachment" add constraint "attachment_uploader_id_foreign" foreign key ("uploader_id") references "account" ("id")`,
    );
    this.addSql(
      `alter table "attachment" add constraint "attachment_report_id_foreign" foreign key ("report_id") references "progress_report" ("id") on delete set null`,
    );
    // Evidence is as append-only as its report: only what no report has taken may still change.
    this.addSql(`create trigger attachment_append_only before update or delete on attachment
      for each row when (old.report_id is not null) execute function refuse_change()`);
    this.addSql(`create trigger attachment_never_emptied before truncate on attachment
      for each statement execute function refuse_change()`);
  }

  override down(): void {
    this.addSql('drop table attachment');
  }
}
