import { OptionalProps, type Ref } from '@mikro-orm/core';
import { Entity, Enum, Index, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Account } from '../account/account.entity.js';
import { Department } from '../department/department.entity.js';
import { Milestone } from '../milestone/milestone.entity.js';
import { Plan, PlanItem } from '../plan/plan.entity.js';
import { Light } from '../task/light.rules.js';
import { LaneKind } from './lane.rules.js';
import { DueWindow } from './saved-filter.rules.js';

/**
 * A view of a plan's board under a name: what the board's address holds. A preference, without history; whatever it
 * names takes it along when it is deleted, for with a condition less it would show something else.
 */
@Entity()
@Index({ properties: ['plan', 'owner'] })
export class SavedFilter {
  [OptionalProps]?: 'isShared' | 'item' | 'department' | 'mine' | 'milestone' | 'light' | 'due' | 'search' | 'lanes';

  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @ManyToOne(() => Plan, { ref: true, deleteRule: 'cascade' })
  plan!: Ref<Plan>;

  @ManyToOne(() => Account, { ref: true })
  owner!: Ref<Account>;

  @Property({ type: 'text' })
  name!: string;

  @Property({ type: 'boolean' })
  isShared = false;

  @ManyToOne(() => PlanItem, { ref: true, nullable: true, deleteRule: 'cascade' })
  item: Ref<PlanItem> | null = null;

  /** The lead department. */
  @ManyToOne(() => Department, { ref: true, nullable: true, deleteRule: 'cascade' })
  department: Ref<Department> | null = null;

  /** What the viewer's department leads or supports: another list for each who opens a shared filter. */
  @Property({ type: 'boolean' })
  mine = false;

  @ManyToOne(() => Milestone, { ref: true, nullable: true, deleteRule: 'cascade' })
  milestone: Ref<Milestone> | null = null;

  @Enum({ items: () => Light, columnType: 'text', nullable: true })
  light: Light | null = null;

  @Enum({ items: () => DueWindow, columnType: 'text', nullable: true })
  due: DueWindow | null = null;

  @Property({ type: 'text', nullable: true })
  search: string | null = null;

  @Enum({ items: () => LaneKind, columnType: 'text', nullable: true })
  lanes: LaneKind | null = null;
}
