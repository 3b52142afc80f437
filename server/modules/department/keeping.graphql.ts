import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { DepartmentView } from './department.graphql.js';
import { DepartmentKind } from './department.rules.js';

@InputType()
export class CreateDepartmentInput {
  @Field(() => String, {
    description: 'A lower-case latin letter, then letters, digits and hyphens; at most 32. Unique.',
  })
  code!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String)
  shortName!: string;

  @Field(() => DepartmentKind)
  kind!: DepartmentKind;

  @Field(() => ID, { nullable: true })
  parentId?: string | null;

  @Field(() => ID, { nullable: true })
  headId?: string | null;
}

@InputType()
export class UpdateDepartmentInput {
  @Field(() => ID)
  departmentId!: string;

  @Field(() => String, { nullable: true })
  code?: string | null;

  @Field(() => String, { nullable: true })
  name?: string | null;

  @Field(() => String, { nullable: true })
  shortName?: string | null;

  @Field(() => DepartmentKind, { nullable: true })
  kind?: DepartmentKind | null;

  @Field(() => ID, { nullable: true })
  parentId?: string | null;

  @Field(() => ID, { nullable: true })
  headId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The one among the parts of the same body that it shall follow; null for the first place.',
  })
  afterDepartmentId?: string | null;
}

@InputType()
export class ArchiveDepartmentInput {
  @Field(() => ID)
  departmentId!: string;
}

@InputType()
export class RestoreDepartmentInput {
  @Field(() => ID)
  departmentId!: string;
}

@ObjectType({ simpleResolvers: true })
export class DepartmentPayload {
  @Field(() => DepartmentView)
  department!: DepartmentView;
}
