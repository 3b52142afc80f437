import { OptionalProps, type Ref } from '@mikro-orm/core';
import { Entity, Enum, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Account } from '../account/account.entity.js';
import { DepartmentKind } from './department.rules.js';

/** A body, or a part of one, that leads or supports tasks. */
@Entity()
export class Department {
  [OptionalProps]?: 'parent' | 'head' | 'position' | 'archivedAt';

  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Property({ type: 'text', unique: true })
  code!: string;

  @Property({ type: 'text' })
  name!: string;

  @Property({ type: 'text' })
  shortName!: string;

  @Enum({ items: () => DepartmentKind, columnType: 'text' })
  kind!: DepartmentKind;

  @ManyToOne(() => Department, { ref: true, nullable: true })
  parent: Ref<Department> | null = null;

  @ManyToOne(() => Account, { ref: true, nullable: true })
  head: Ref<Account> | null = null;

  /** Its place among the parts of the same body; equal ones go by code. */
  @Property({ type: 'integer', default: 0 })
  position: number = 0;

  /** Set when it is given nothing new any more. Departments are never deleted: tasks and history name them. */
  @Property({ type: 'datetime', nullable: true })
  archivedAt: Date | null = null;
}
