import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import type { Lazy } from '../../api/lazy.js';
import { UserView } from '../account/account.graphql.js';
import { DepartmentAction, DepartmentKind } from './department.rules.js';

registerEnumType(DepartmentKind, { name: 'DepartmentKind', description: 'What a department is to the plan.' });
registerEnumType(DepartmentAction, {
  name: 'DepartmentAction',
  description: 'What an admin may do with a department.',
});

@ObjectType('Department', {
  simpleResolvers: true,
  description: 'A body, or a part of one, that leads or supports tasks.',
})
export class DepartmentView {
  @Field(() => ID)
  id!: string;

  @Field(() => String, {
    description: 'Short lower-case latin name, unique, for addresses and exports: rights, education, guicheng.',
  })
  code!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String)
  shortName!: string;

  @Field(() => DepartmentKind)
  kind!: DepartmentKind;

  @Field(() => DepartmentView, { nullable: true })
  parent!: Lazy<DepartmentView> | null;

  @Field(() => UserView, {
    nullable: true,
    description:
      'The named person; the rights belong to every account of the department with the role DEPARTMENT_HEAD.',
  })
  head!: Lazy<UserView> | null;

  @Field(() => Boolean, { description: 'Given no new tasks and accounts; readable everywhere.' })
  isArchived!: boolean;

  @Field(() => [UserView], { description: 'Its accounts in use: those who can be made a task’s person in charge.' })
  members!: Lazy<UserView>[];
}
