import type { Ref } from '@mikro-orm/core';
import { Entity, Enum, OneToOne, Property } from '@mikro-orm/decorators/legacy';
import { Account } from '../account/account.entity.js';
import { type Language, languages } from '../account/account.rules.js';
import type { MailChoices } from '../delivery/mail.rules.js';
import { Hint, Home } from './preference.rules.js';

/** What somebody has chosen for themselves; who never chose anything has no row. */
@Entity()
export class Preference {
  @OneToOne(() => Account, { ref: true, primary: true })
  account!: Ref<Account>;

  /** Null leaves it to the browser. */
  @Enum({ items: () => [...languages], nullable: true, type: 'text' })
  language: Language | null = null;

  /** Null is the home of their role. */
  @Enum({ items: () => Home, nullable: true })
  home: Home | null = null;

  @Property({ type: 'text[]', columnType: 'text[]' })
  hintsPutAway: Hint[] = [];

  /** What also comes by e-mail; of a group that is absent they have not chosen. */
  @Property({ type: 'json', defaultRaw: `'{}'` })
  mailChoices: MailChoices = {};
}
