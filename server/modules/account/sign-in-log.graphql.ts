import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { type Page, PageInfo } from '../../api/page.js';
import { DateTimeScalar } from '../../api/scalars.js';
import { UserView } from './account.graphql.js';
import type { SignInRow } from './sign-in-log.query.js';
import { SignInOutcome } from './sign-in-outcome.rules.js';

registerEnumType(SignInOutcome, {
  name: 'SignInOutcome',
  description: 'What became of an attempt to sign in, or to change one’s own password.',
});

@ObjectType('SignInRecord', {
  simpleResolvers: true,
  description: 'An attempt to sign in, or to change one’s own password. Kept for 180 days.',
})
export class SignInRecordView {
  constructor(
    private readonly row: SignInRow,
    account: UserView | null,
  ) {
    this.account = account;
  }

  @Field(() => ID)
  get id(): string {
    return this.row.id;
  }

  @Field(() => DateTimeScalar)
  get at(): SignInRow['at'] {
    return this.row.at;
  }

  @Field(() => UserView, { nullable: true, description: 'Null where no account has such a login.' })
  readonly account: UserView | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Of the account; else what was typed, if it is letters alone. Null for all else: it might be somebody’s password.',
  })
  get login(): string | null {
    const { login } = this.row;
    return login === '' || login.startsWith('#') ? null : login;
  }

  @Field(() => String, { description: 'Where it came from; of an IPv6 address, its network.' })
  get address(): string {
    return this.row.address;
  }

  @Field(() => SignInOutcome)
  get outcome(): SignInOutcome {
    return this.row.outcome;
  }
}

@ObjectType({ simpleResolvers: true })
export class SignInRecordEdge {
  @Field(() => String)
  cursor!: string;

  @Field(() => SignInRecordView)
  node!: SignInRecordView;
}

@ObjectType({ simpleResolvers: true })
export class SignInRecordConnection {
  constructor(readonly page: Page<SignInRecordView>) {}

  @Field(() => [SignInRecordEdge])
  get edges(): SignInRecordEdge[] {
    return this.page.edges;
  }

  @Field(() => [SignInRecordView])
  get nodes(): readonly SignInRecordView[] {
    return this.page.nodes;
  }

  @Field(() => PageInfo)
  get pageInfo(): PageInfo {
    return this.page.pageInfo;
  }
}
