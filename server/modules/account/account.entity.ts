import { OptionalProps, type Ref } from '@mikro-orm/core';
import { Entity, Enum, Index, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Department } from '../department/department.entity.js';
import { Role } from './account.rules.js';
import { SignInOutcome } from './sign-in-outcome.rules.js';

/** A person who can sign in: User in the API. */
@Entity()
export class Account {
  [OptionalProps]?: 'disabledAt' | 'department' | 'mustChangePassword' | 'email';

  @PrimaryKey({ type: 'uuid' })
  id!: string;

  /** As normalLogin spells it. */
  @Property({ type: 'text', unique: true })
  login!: string;

  @Property({ type: 'text' })
  name!: string;

  @Enum({ items: () => Role, array: true, columnType: 'text[]' })
  roles!: Role[];

  @ManyToOne(() => Department, { ref: true, nullable: true, index: true })
  department: Ref<Department> | null = null;

  /** argon2id, in the PHC string format. */
  @Property({ type: 'text', hidden: true })
  passwordHash!: string;

  /** Set when the account may no longer sign in. Accounts are never deleted: history names them. */
  @Property({ type: 'datetime', nullable: true })
  disabledAt: Date | null = null;

  /** Its password was given out by an admin, and is good for nothing but choosing an own one. */
  @Property({ type: 'boolean', default: false })
  mustChangePassword: boolean = false;

  /** Where e-mail goes, if anywhere. For the person themselves and admins alone. */
  @Property({ type: 'text', nullable: true })
  email: string | null = null;
}

/** A signed-in browser. Its id is the keyed hash of the cookie's token, so a copied table opens nothing. */
@Entity()
export class Session {
  @PrimaryKey({ type: 'text' })
  id!: string;

  @ManyToOne(() => Account, { ref: true, index: true })
  account!: Ref<Account>;

  @Property({ type: 'datetime' })
  createdAt!: Date;

  @Property({ type: 'datetime' })
  expiresAt!: Date;
}

/** What the rate limit counts, across processes and restarts, and what the sign-in log tells. */
@Entity()
@Index({ properties: ['address', 'at'] })
export class SignInAttempt {
  [OptionalProps]?: 'account';

  @PrimaryKey({ type: 'uuid' })
  id!: string;

  /** Of the account; else what was typed where it may be kept, or a mark by which the same text is counted. */
  @Property({ type: 'text' })
  login!: string;

  @ManyToOne(() => Account, { ref: true, nullable: true, index: true })
  account: Ref<Account> | null = null;

  @Property({ type: 'text' })
  address!: string;

  @Property({ type: 'datetime' })
  at!: Date;

  @Enum({ items: () => SignInOutcome, columnType: 'text' })
  outcome!: SignInOutcome;
}
