import { OptionalProps, type Ref } from '@mikro-orm/core';
import { Entity, Enum, Index, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Department } from '../department/department.entity.js';
import { Role } from './account.rules.js';

/** A person who can sign in: User in the API. */
@Entity()
export class Account {
  [OptionalProps]?: 'disabledAt' | 'department';

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

/** What the rate limit counts, across processes and restarts. */
@Entity()
@Index({ properties: ['address', 'at'] })
export class SignInAttempt {
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Property({ type: 'text' })
  login!: string;

  @Property({ type: 'text' })
  address!: string;

  @Property({ type: 'datetime' })
  at!: Date;

  @Property({ type: 'boolean' })
  succeeded!: boolean;
}
