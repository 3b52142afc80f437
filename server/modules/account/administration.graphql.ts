import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { type Page, PageInfo } from '../../api/page.js';
import { DateTimeScalar } from '../../api/scalars.js';
import { DepartmentView } from '../department/department.graphql.js';
import { Role } from './account.rules.js';
import type { KeptAccountRow } from './accounts.query.js';
import { AccountAction, type AccountFacts, isLastAdmin } from './administration.rules.js';

registerEnumType(AccountAction, { name: 'AccountAction', description: 'What an admin may do with an account.' });

@ObjectType('Account', { simpleResolvers: true, description: 'An account as an admin keeps it.' })
export class AccountView {
  constructor(
    private readonly row: KeptAccountRow,
    department: DepartmentView | null,
    private readonly facts: AccountFacts,
    viewerCan: AccountAction[],
  ) {
    this.department = department;
    this.viewerCan = viewerCan;
  }

  @Field(() => ID)
  get id(): string {
    return this.row.id;
  }

  @Field(() => String, { description: 'What it signs in with, in one spelling; unique.' })
  get login(): string {
    return this.row.login;
  }

  @Field(() => String)
  get name(): string {
    return this.row.name;
  }

  @Field(() => [Role])
  get roles(): Role[] {
    return this.row.roles;
  }

  @Field(() => DepartmentView, { nullable: true })
  readonly department: DepartmentView | null;

  @Field(() => String, { nullable: true, description: 'Where e-mail goes. The person reads their own by channels.' })
  get email(): string | null {
    return this.row.email;
  }

  @Field(() => Boolean, { description: 'May no longer sign in.' })
  get isDisabled(): boolean {
    return this.row.disabled_at !== null;
  }

  @Field(() => Boolean, { description: 'Has a one-time password, and not yet an own one.' })
  get mustChangePassword(): boolean {
    return this.row.must_change_password;
  }

  @Field(() => Boolean, { description: 'The last admin who can sign in: neither disabled nor without the role.' })
  get isLastAdmin(): boolean {
    return isLastAdmin(this.facts);
  }

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it last signed in, as far as the log goes back.' })
  get lastSignedInAt(): KeptAccountRow['last_signed_in_at'] {
    return this.row.last_signed_in_at;
  }

  @Field(() => [AccountAction])
  readonly viewerCan: AccountAction[];
}

@ObjectType({ simpleResolvers: true })
export class AccountEdge {
  @Field(() => String)
  cursor!: string;

  @Field(() => AccountView)
  node!: AccountView;
}

@ObjectType({ simpleResolvers: true })
export class AccountConnection {
  constructor(readonly page: Page<AccountView>) {}

  @Field(() => [AccountEdge])
  get edges(): AccountEdge[] {
    return this.page.edges;
  }

  @Field(() => [AccountView])
  get nodes(): readonly AccountView[] {
    return this.page.nodes;
  }

  @Field(() => PageInfo)
  get pageInfo(): PageInfo {
    return this.page.pageInfo;
  }
}

@InputType()
export class CreateAccountInput {
  @Field(() => String, { description: 'Up to 64 characters without spaces, unique whatever its capitals.' })
  login!: string;

  @Field(() => String)
  name!: string;

  @Field(() => [Role])
  roles!: Role[];

  @Field(() => ID, { nullable: true, description: 'A department head needs one.' })
  departmentId?: string | null;

  @Field(() => String, { nullable: true, description: 'Where e-mail goes.' })
  email?: string | null;
}

@InputType()
export class UpdateAccountInput {
  @Field(() => ID)
  accountId!: string;

  @Field(() => String, { nullable: true })
  name?: string | null;

  @Field(() => [Role], { nullable: true })
  roles?: Role[] | null;

  @Field(() => ID, { nullable: true })
  departmentId?: string | null;

  @Field(() => String, { nullable: true, description: 'Where e-mail goes; null takes it away.' })
  email?: string | null;
}

@InputType()
export class DisableAccountInput {
  @Field(() => ID)
  accountId!: string;
}

@InputType()
export class EnableAccountInput {
  @Field(() => ID)
  accountId!: string;
}

@InputType()
export class ResetPasswordInput {
  @Field(() => ID)
  accountId!: string;
}

@InputType({ description: 'A row of a spreadsheet, as it was typed.' })
export class AccountRowInput {
  @Field(() => String)
  login!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String, { description: 'Code, name or short name; blank for none.' })
  department!: string;

  @Field(() => String, { description: 'Names of roles in either language, divided by commas, 、 or spaces.' })
  roles!: string;
}

@InputType()
export class ImportAccountsInput {
  @Field(() => [AccountRowInput], { description: '1 to 300.' })
  rows!: AccountRowInput[];
}

@ObjectType({ simpleResolvers: true })
export class AccountPayload {
  @Field(() => AccountView)
  account!: AccountView;
}

@ObjectType({ simpleResolvers: true, description: 'The one time that the password can be read.' })
export class AccountHandedOver {
  @Field(() => AccountView)
  account!: AccountView;

  @Field(() => String, { description: 'Good for signing in and choosing an own one, for nothing else.' })
  oneTimePassword!: string;
}

@ObjectType({ simpleResolvers: true })
export class ImportAccountsPayload {
  @Field(() => [AccountHandedOver], { description: 'In the order of the rows.' })
  accounts!: AccountHandedOver[];
}

@ObjectType({ simpleResolvers: true, description: 'What stands against a row, in the language of the request.' })
export class AccountRowFault {
  @Field(() => String, { description: 'login, name, department or roles.' })
  field!: string;

  @Field(() => String)
  message!: string;
}

@ObjectType({ simpleResolvers: true, description: 'What a row would become. Nothing is written yet.' })
export class AccountRowPreview {
  @Field(() => Int, { description: 'From 1, as the rows were given.' })
  number!: number;

  @Field(() => String)
  login!: string;

  @Field(() => String)
  name!: string;

  @Field(() => DepartmentView, { nullable: true })
  department!: DepartmentView | null;

  @Field(() => [Role])
  roles!: Role[];

  @Field(() => [AccountRowFault], { description: 'Empty when it can be imported.' })
  faults!: AccountRowFault[];
}
