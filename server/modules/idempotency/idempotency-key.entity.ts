import { PrimaryKeyProp, type Ref } from '@mikro-orm/core';
import { Entity, Index, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Account } from '../account/account.entity.js';

/** A change that an account sent under a key, and what it was answered; forgotten when keys run out. */
@Entity()
export class IdempotencyKey {
  [PrimaryKeyProp]?: ['account', 'key'];

  @ManyToOne(() => Account, { ref: true, primary: true })
  account!: Ref<Account>;

  /** Made by the account's client. */
  @PrimaryKey({ type: 'text' })
  key!: string;

  /** A keyed hash of what was sent: it may hold a password. */
  @Property({ type: 'text' })
  input!: string;

  /** Sealed: an answer may hold a password that was given out. */
  @Property({ type: 'text' })
  answer!: string;

  @Index()
  @Property({ type: 'datetime' })
  at!: Date;
}
