import { Check, Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** The one row of settings that hold for everybody. The migration makes it; nothing adds or removes one. */
@Entity()
@Check({ name: 'organisation_single_check', expression: 'id = 1' })
@Check({
  name: 'organisation_thresholds_check',
  expression: 'due_soon_days > 0 and yellow_behind > 0 and yellow_behind < red_behind and red_behind <= 100',
})
export class Organisation {
  @PrimaryKey({ type: 'integer', autoincrement: false })
  id: number = 1;

  /** The women's federation that publishes the plan; null until it is set. */
  @Property({ type: 'text', nullable: true })
  federationName: string | null = null;

  @Property({ type: 'text', nullable: true })
  federationShortName: string | null = null;

  /** The office of the Working Committee on Children and Women. */
  @Property({ type: 'text', nullable: true })
  committeeOfficeName: string | null = null;

  @Property({ type: 'text', nullable: true })
  committeeOfficeShortName: string | null = null;

  /** LightThresholds of light.rules.ts. */
  @Property({ type: 'integer', default: 7 })
  dueSoonDays: number = 7;

  @Property({ type: 'integer', default: 10 })
  yellowBehind: number = 10;

  @Property({ type: 'integer', default: 30 })
  redBehind: number = 30;
}
