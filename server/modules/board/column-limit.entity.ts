import { PrimaryKeyProp, type Ref } from '@mikro-orm/core';
import { Check, Entity, Enum, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { Plan } from '../plan/plan.entity.js';
import { TaskStatus } from '../task/task.rules.js';

/** How many tasks of a plan a stage should hold at most. A stage without a row has no limit. */
@Entity()
@Check({ name: 'column_limit_most_check', expression: 'most >= 1 and most <= 999' })
export class ColumnLimit {
  [PrimaryKeyProp]?: ['plan', 'status'];

  @ManyToOne(() => Plan, { ref: true, primary: true, deleteRule: 'cascade' })
  plan!: Ref<Plan>;

  @Enum({ items: () => TaskStatus, columnType: 'text', primary: true })
  status!: TaskStatus;

  @Property({ type: 'integer' })
  most!: number;
}
