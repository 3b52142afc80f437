import { Field, InputType, Int, ObjectType } from 'type-graphql';

@ObjectType({ simpleResolvers: true, description: 'The settings that hold for everybody.' })
export class Organisation {
  @Field(() => String, {
    nullable: true,
    description: 'The women’s federation that publishes the plan, in full; null until it is set.',
  })
  federationName!: string | null;

  @Field(() => String, { nullable: true, description: 'For narrow places.' })
  federationShortName!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The office of the Working Committee on Children and Women, in full.',
  })
  committeeOfficeName!: string | null;

  @Field(() => String, { nullable: true, description: 'For narrow places.' })
  committeeOfficeShortName!: string | null;

  @Field(() => Int, { description: 'A light is YELLOW from so many days before the due date: 1 to 365.' })
  dueSoonDays!: number;

  @Field(() => Int, {
    description: 'A light is YELLOW from so many points behind the elapsed share of its time: 1 to 99.',
  })
  yellowBehind!: number;

  @Field(() => Int, { description: 'A light is RED when more points behind than so many: above yellowBehind, to 100.' })
  redBehind!: number;

  @Field(() => Boolean, { description: 'May the viewer change them?' })
  viewerCanUpdate!: boolean;
}

@InputType({ description: 'What is absent stays as it is; nothing of it may be cleared.' })
export class UpdateOrganisationInput {
  @Field(() => String, { nullable: true })
  federationName?: string | null;

  @Field(() => String, { nullable: true })
  federationShortName?: string | null;

  @Field(() => String, { nullable: true })
  committeeOfficeName?: string | null;

  @Field(() => String, { nullable: true })
  committeeOfficeShortName?: string | null;

  @Field(() => Int, { nullable: true })
  dueSoonDays?: number | null;

  @Field(() => Int, { nullable: true })
  yellowBehind?: number | null;

  @Field(() => Int, { nullable: true })
  redBehind?: number | null;
}

@ObjectType({ simpleResolvers: true })
export class UpdateOrganisationPayload {
  @Field(() => Organisation)
  organisation!: Organisation;
}
