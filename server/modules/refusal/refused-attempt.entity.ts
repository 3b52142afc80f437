import type { Ref } from '@mikro-orm/core';
import { Entity, Index, ManyToOne, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Account } from '../account/account.entity.js';
import type { LocalDate } from '../task/date.rules.js';

/** A change that somebody asked for and was refused. Append-only; apart from the plans' chains of events. */
@Entity()
@Unique({
  name: 'refused_attempt_minute_unique',
  properties: ['account', 'minute', 'operation', 'code', 'subject'],
})
@Index({ name: 'refused_attempt_plan_index', properties: ['planId', 'id'] })
export class RefusedAttempt {
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @ManyToOne(() => Account, { ref: true })
  account!: Ref<Account>;

  /** The mutation: moveTask. */
  @Property({ type: 'text' })
  operation!: string;

  /** Why, as the API's error code. */
  @Property({ type: 'text' })
  code!: string;

  /** What the person was told, in the language that they were told it in. */
  @Property({ type: 'text' })
  words!: string;

  /** No foreign keys: a draft's task can be deleted, and this row can never be changed. */
  @Property({ type: 'uuid', nullable: true })
  planId: string | null = null;

  @Property({ type: 'uuid', nullable: true })
  taskId: string | null = null;

  /** The task, else the plan, else '': within a minute the same attempt on the same thing is one. */
  @Property({ type: 'text' })
  subject!: string;

  @Property({ type: 'date' })
  businessDate!: LocalDate;

  @Property({ type: 'datetime' })
  at!: Date;

  /** Minutes of real time since 1970: no business date moves them. */
  @Property({ type: 'integer' })
  minute!: number;
}
