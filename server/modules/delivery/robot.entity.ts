import type { Ref } from '@mikro-orm/core';
import { Entity, Enum, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { type Language, languages } from '../account/account.rules.js';
import { Department } from '../department/department.entity.js';
import { RobotKind, type RobotTopic } from './robot.rules.js';

/** A robot of a group: what is sent to it, the whole group reads. */
@Entity()
export class Robot {
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Property({ type: 'text' })
  name!: string;

  @Enum({ items: () => RobotKind, columnType: 'text' })
  kind!: RobotKind;

  /** Of its address: all that is ever shown of it. */
  @Property({ type: 'text' })
  host!: string;

  /** Who knows the address can speak to the group. */
  @Property({ type: 'text', hidden: true })
  sealedAddress!: string;

  @Property({ type: 'text', nullable: true, hidden: true })
  sealedSecret: string | null = null;

  @Property({ type: 'text[]', columnType: 'text[]' })
  topics!: RobotTopic[];

  /** It hears of what concerns this department alone; of everything where it is null. */
  @ManyToOne(() => Department, { ref: true, nullable: true })
  department: Ref<Department> | null = null;

  @Enum({ items: () => [...languages], type: 'text' })
  language!: Language;

  @Property({ type: 'datetime' })
  madeAt!: Date;
}
