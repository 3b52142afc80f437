import { OptionalProps, type Ref } from '@mikro-orm/core';
import { Entity, Enum, Index, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Account } from '../account/account.entity.js';
import type { LocalDate } from '../task/date.rules.js';
import { Task } from '../task/task.entity.js';
import { CommentKind } from './comment.rules.js';
import type { Mention } from './mention.rules.js';

/** What somebody said of a task beside the reports. Triggers refuse to change or remove it. */
@Entity()
@Index({ name: 'comment_task_index', properties: ['task', 'id'] })
export class Comment {
  [OptionalProps]?: 'mentions';

  @PrimaryKey({ type: 'uuid' })
  id!: string;

  /** No foreign key: what was said of a draft's task stays when that is deleted, as its events do. */
  @ManyToOne(() => Task, { ref: true, createForeignKeyConstraint: false })
  task!: Ref<Task>;

  @ManyToOne(() => Account, { ref: true })
  author!: Ref<Account>;

  @Enum({ items: () => CommentKind, columnType: 'text' })
  kind!: CommentKind;

  @Property({ type: 'text' })
  body!: string;

  /** Whom it mentions. */
  @Property({ type: 'json', default: '[]' })
  mentions: readonly Mention[] = [];

  @Property({ type: 'datetime' })
  createdAt!: Date;

  @Property({ type: 'date' })
  createdOn!: LocalDate;
}
