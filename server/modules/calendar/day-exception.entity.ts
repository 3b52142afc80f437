import type { Ref } from '@mikro-orm/core';
import { Entity, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Account } from '../account/account.entity.js';

/** A day of which the organisation says itself whether it is worked, whatever the public holidays say. */
@Entity()
export class DayException {
  @PrimaryKey({ type: 'date' })
  date!: string;

  @Property({ type: 'boolean' })
  isWorked!: boolean;

  /** Why: 机关运动会, 防汛值守. */
  @Property({ type: 'text' })
  name!: string;

  @ManyToOne(() => Account, { ref: true })
  setBy!: Ref<Account>;

  @Property({ type: 'Date' })
  setAt!: Date;
}
