import { OptionalProps, type Ref } from '@mikro-orm/core';
import { Entity, Enum, ManyToOne, OneToOne, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import type { LocalDate } from '../task/date.rules.js';
import { PlanStatus } from './plan.rules.js';

/** A yearly plan. */
@Entity()
export class Plan {
  [OptionalProps]?: 'isDemonstration' | 'version';

  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Property({ type: 'integer' })
  year!: number;

  @Property({ type: 'text' })
  title!: string;

  @Enum({ items: () => PlanStatus, columnType: 'text' })
  status!: PlanStatus;

  @Property({ type: 'date' })
  startsOn!: LocalDate;

  @Property({ type: 'date' })
  endsOn!: LocalDate;

  @Property({ type: 'boolean' })
  isDemonstration = false;

  /** Counts its changes, from 1: who changes it says which one they saw. */
  @Property({ type: 'integer' })
  version = 1;
}

/** One of the plan's numbered items. */
@Entity()
@Unique({ properties: ['plan', 'number'] })
export class PlanItem {
  [OptionalProps]?: 'narrative' | 'lastTaskSequence' | 'version';

  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @ManyToOne(() => Plan, { ref: true })
  plan!: Ref<Plan>;

  @Property({ type: 'integer' })
  number!: number;

  @Property({ type: 'text' })
  title!: string;

  @Property({ type: 'text' })
  shortTitle!: string;

  @Property({ type: 'text', nullable: true })
  narrative: string | null = null;

  /** The sequence in the last code given out; codes are never reused. */
  @Property({ type: 'integer' })
  lastTaskSequence = 0;

  /** Counts its changes, from 1: who changes it says which one they saw. */
  @Property({ type: 'integer' })
  version = 1;
}

/**
 * One row a plan: exact counts by stage, and the head of the chain of its history. Whoever writes to the
 * plan locks this row first, so writers queue and cannot deadlock.
 */
@Entity()
export class PlanCounter {
  [OptionalProps]?:
    | 'notStarted'
    | 'inProgress'
    | 'inReview'
    | 'done'
    | 'paused'
    | 'cancelled'
    | 'chainLength'
    | 'chainHead';

  @OneToOne(() => Plan, { ref: true, primary: true })
  plan!: Ref<Plan>;

  @Property({ type: 'integer' })
  notStarted = 0;

  @Property({ type: 'integer' })
  inProgress = 0;

  @Property({ type: 'integer' })
  inReview = 0;

  @Property({ type: 'integer' })
  done = 0;

  @Property({ type: 'integer' })
  paused = 0;

  @Property({ type: 'integer' })
  cancelled = 0;

  /** How many events the plan's chain has. */
  @Property({ type: 'integer' })
  chainLength = 0;

  /** Hash of its last event, hexadecimal; empty before the first. */
  @Property({ type: 'text' })
  chainHead = '';
}
