import { OptionalProps, type Ref } from '@mikro-orm/core';
import { Entity, Index, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Account } from '../account/account.entity.js';
import { ProgressReport } from '../progress-report/progress-report.entity.js';

/** A file that somebody uploaded; evidence, and unchangeable, once a report has taken it. */
@Entity()
export class Attachment {
  [OptionalProps]?: 'report' | 'position' | 'isInternal';

  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @ManyToOne(() => Account, { ref: true, index: true })
  uploader!: Ref<Account>;

  /** Null while it waits for its report. */
  @ManyToOne(() => ProgressReport, { ref: true, nullable: true, index: true })
  report: Ref<ProgressReport> | null = null;

  /** Its place among the report's files. */
  @Property({ type: 'integer', default: 0 })
  position: number = 0;

  /** Internal by itself, in a report that need not be. */
  @Property({ type: 'boolean', default: false })
  isInternal: boolean = false;

  @Property({ type: 'text' })
  fileName!: string;

  /** By its contents, whatever its name says. */
  @Property({ type: 'text' })
  contentType!: string;

  /** In bytes. */
  @Property({ type: 'integer' })
  size!: number;

  /** Of its contents, in hexadecimal digits: where they are stored. The same contents are stored once. */
  @Index()
  @Property({ type: 'text' })
  sha256!: string;

  /** Real time: what no report takes within a day is forgotten. */
  @Property({ type: 'datetime' })
  uploadedAt!: Date;
}
