import { Field, Int, ObjectType } from 'type-graphql';
import { known } from '../../api/known.js';
import { DepartmentView } from '../department/department.graphql.js';
import { PlanItemView } from '../plan/plan.graphql.js';
import { OverdueBand } from '../task/overdue.rules.js';
import type { PlanLateness } from './overdue-summary.rules.js';

@ObjectType({ simpleResolvers: true, description: 'How many tasks are overdue for so long.' })
export class OverdueBandCount {
  @Field(() => OverdueBand)
  band!: OverdueBand;

  @Field(() => Int, { description: 'Calendar days, itself within.' })
  fromDays!: number;

  @Field(() => Int, { nullable: true, description: 'Calendar days, itself within; null for the band without an end.' })
  toDays!: number | null;

  @Field(() => Int)
  count!: number;
}

/** The figures that every share of what is overdue has, of a department, of an item, of the whole plan. */
@ObjectType({ simpleResolvers: true })
abstract class Lateness {
  @Field(() => Int, { description: 'Overdue, without what waits for the office.' })
  late!: number;

  @Field(() => Int, { description: 'Overdue, but handed in on time: Task.waitsForOffice.' })
  waitingForOffice!: number;

  @Field(() => Int, { description: 'Days that the longest late one is overdue; 0 when none is late.' })
  longestDays!: number;

  @Field(() => [OverdueBandCount], { description: 'The late ones, all bands, the shortest first.' })
  byBand!: readonly OverdueBandCount[];
}

@ObjectType({ simpleResolvers: true, description: 'What is overdue of the tasks that a department leads.' })
export class DepartmentOverdue extends Lateness {
  @Field(() => DepartmentView)
  department!: DepartmentView;
}

@ObjectType({ simpleResolvers: true, description: 'What is overdue of the tasks of an item.' })
export class ItemOverdue extends Lateness {
  @Field(() => PlanItemView)
  item!: PlanItemView;
}

@ObjectType({
  simpleResolvers: true,
  description: 'What is overdue, counted: late and waitingForOffice together are ProgressSummary.overdue.',
})
export class OverdueSummary extends Lateness {
  @Field(() => Int, { description: 'Of the late ones, those whose due date was moved before.' })
  moved!: number;

  @Field(() => Int, { description: 'Of the late ones, those not yet accepted.' })
  notAccepted!: number;

  @Field(() => [DepartmentOverdue], {
    description: 'Lead departments with anything overdue: the most late tasks first, of two alike the longest.',
  })
  departments!: readonly DepartmentOverdue[];

  @Field(() => [ItemOverdue], { description: 'Items with anything overdue, by number.' })
  items!: readonly ItemOverdue[];
}

/** The counts with the departments and items that they are of. */
export const overdueSummary = (
  counted: PlanLateness,
  around: {
    readonly departments: ReadonlyMap<string, DepartmentView>;
    readonly items: ReadonlyMap<string, PlanItemView>;
  },
): OverdueSummary => ({
  ...counted,
  departments: counted.departments.map((own) => ({
    ...own,
    department: known(around.departments, own.departmentId),
  })),
  items: counted.items
    .map((own) => ({ ...own, item: known(around.items, own.itemId) }))
    .toSorted((a, b) => a.item.number - b.item.number),
});
