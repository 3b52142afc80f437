import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { LocalDateScalar } from '../../api/scalars.js';
import type { MilestoneRow } from '../plan/outline.query.js';
import { PlanItemView } from '../plan/plan.graphql.js';
import type { LocalDate } from '../task/date.rules.js';
import type { Light } from '../task/light.rules.js';
import {
  isMilestoneOverdue,
  MilestoneAction,
  milestoneDaysLate,
  milestoneDaysOverdue,
  milestoneLight,
} from './milestone.rules.js';

registerEnumType(MilestoneAction, {
  name: 'MilestoneAction',
  description: 'What a person may do with a milestone. EDIT covers setting when it was reached.',
});

@ObjectType('Milestone', {
  simpleResolvers: true,
  description: 'A dated checkpoint that tasks lead to, one of a series.',
})
export class MilestoneView {
  constructor(
    private readonly row: MilestoneRow,
    item: PlanItemView,
    private readonly today: LocalDate,
  ) {
    this.item = item;
  }

  @Field(() => ID)
  get id(): string {
    return this.row.id;
  }

  @Field(() => String)
  get title(): string {
    return this.row.title;
  }

  @Field(() => PlanItemView)
  readonly item: PlanItemView;

  @Field(() => LocalDateScalar)
  get dueOn(): string {
    return this.row.dueOn;
  }

  @Field(() => LocalDateScalar, { nullable: true })
  get reachedOn(): string | null {
    return this.row.reachedOn;
  }

  @Field(() => String, {
    description: 'The piece of work whose checkpoints make one line in time: 换届选举, 妇女儿童活动中心, 维权联盟.',
  })
  get series(): string {
    return this.row.series;
  }

  @Field(() => Int, { description: 'Counts its changes, from 1: send the one you saw as expectedVersion.' })
  get version(): number {
    return this.row.version;
  }

  @Field(() => Boolean)
  get isOverdue(): boolean {
    return isMilestoneOverdue(this, this.today);
  }

  @Field(() => Int, { description: 'Calendar days; 0 when not overdue.' })
  get daysOverdue(): number {
    return milestoneDaysOverdue(this, this.today);
  }

  @Field(() => Int, {
    nullable: true,
    description: 'reachedOn less dueOn, in calendar days: negative is early; null until it is reached.',
  })
  get daysLate(): number | null {
    return milestoneDaysLate(this);
  }

  /** Not in the API by itself: its light, given those of its tasks. */
  lightAmong(taskLights: readonly Light[]): Light {
    return milestoneLight(this, this.today, taskLights);
  }
}
