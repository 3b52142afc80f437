import { OptionalProps, type Ref } from '@mikro-orm/core';
import { Entity, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Plan, PlanItem } from '../plan/plan.entity.js';
import type { LocalDate } from '../task/date.rules.js';

/** A dated checkpoint that tasks lead to, one of a series. */
@Entity()
export class Milestone {
  [OptionalProps]?: 'reachedOn' | 'version';

  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @ManyToOne(() => Plan, { ref: true, index: true })
  plan!: Ref<Plan>;

  @ManyToOne(() => PlanItem, { ref: true })
  item!: Ref<PlanItem>;

  @Property({ type: 'text' })
  series!: string;

  @Property({ type: 'text' })
  title!: string;

  @Property({ type: 'date' })
  dueOn!: LocalDate;

  @Property({ type: 'date', nullable: true })
  reachedOn: LocalDate | null = null;

  /** Counts its changes, from 1: who changes it says which one they saw. */
  @Property({ type: 'integer' })
  version = 1;
}
