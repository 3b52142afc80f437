import type { Ref } from '@mikro-orm/core';
import { Entity, ManyToOne, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Account } from '../account/account.entity.js';
import type { DigestLine } from './digest.rules.js';

/** What one person was reminded of on one day: nobody gets two of a day. */
@Entity()
@Unique({ name: 'digest_account_date_unique', properties: ['account', 'businessDate'] })
export class Digest {
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @ManyToOne(() => Account, { ref: true })
  account!: Ref<Account>;

  @Property({ type: 'date' })
  businessDate!: string;

  @Property({ type: 'datetime' })
  madeAt!: Date;

  /** As the rules gave them; what is shown of a task is read anew, by the rights of whoever opens it. */
  @Property({ type: 'json' })
  lines!: DigestLine[];
}

/** A day on which everybody's digest has been made: whoever had nothing then gets none later. */
@Entity()
export class DigestDay {
  @PrimaryKey({ type: 'date' })
  businessDate!: string;

  @Property({ type: 'datetime' })
  madeAt!: Date;
}
