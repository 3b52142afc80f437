import { Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql';
import type { Lazy } from '../../api/lazy.js';
import { DepartmentView } from '../department/department.graphql.js';
import { Role } from './account.rules.js';

registerEnumType(Role, { name: 'Role', description: 'An account may hold several.' });

@ObjectType('User', { simpleResolvers: true, description: 'A person: what everybody signed in may know of them.' })
export class UserView {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  name!: string;

  @Field(() => [Role])
  roles!: Role[];

  @Field(() => DepartmentView, { nullable: true })
  department!: Lazy<DepartmentView> | null;
}

@InputType()
export class SignInInput {
  @Field(() => String)
  login!: string;

  @Field(() => String)
  password!: string;
}

@ObjectType({ simpleResolvers: true })
export class SignInPayload {
  @Field(() => UserView)
  viewer!: UserView;
}

@ObjectType({ simpleResolvers: true })
export class SignOutPayload {
  @Field(() => Boolean)
  ok!: boolean;
}

@InputType()
export class ChangeOwnPasswordInput {
  @Field(() => String)
  currentPassword!: string;

  @Field(() => String, { description: 'As passwordRules ask for it.' })
  newPassword!: string;
}

@ObjectType({ simpleResolvers: true })
export class ChangeOwnPasswordPayload {
  @Field(() => UserView)
  viewer!: UserView;
}
