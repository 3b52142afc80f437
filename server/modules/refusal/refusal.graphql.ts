import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { type Page, PageInfo } from '../../api/page.js';
import { DateTimeScalar, LocalDateScalar } from '../../api/scalars.js';
import type { Texts } from '../../texts.js';
import { UserView } from '../account/account.graphql.js';
import { TaskView } from '../task/task.graphql.js';
import type { RefusedRow } from './refusal.query.js';

@InputType({ description: 'All of what is given must hold.' })
export class RefusedAttemptFilter {
  @Field(() => String, {
    nullable: true,
    description:
      'A literal, case-insensitive part of what was asked for in words, of what was answered, or of the task’s code or title today.',
  })
  text?: string | null;

  @Field(() => ID, { nullable: true, description: 'Whoever tried it.' })
  actorId?: string | null;

  @Field(() => ID, { nullable: true, description: 'On tasks that the department leads or supports today.' })
  departmentId?: string | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Of this business date, or later.' })
  from?: string | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Of this business date, or earlier.' })
  to?: string | null;
}

/** The name of a mutation in words: "move a task"; the name itself where it has none. */
export function deedOf(operation: string, { refused }: Texts): string {
  return new Map<string, string>(Object.entries(refused.deeds)).get(operation) ?? operation;
}

@ObjectType('RefusedAttempt', {
  simpleResolvers: true,
  description:
    'A change that somebody asked for and may not make, or that the rules do not allow now. The same within a minute is told once. Nothing can be edited or removed.',
})
export class RefusedAttemptView {
  constructor(
    private readonly row: RefusedRow,
    private readonly texts: Texts,
    actor: UserView | null,
    task: TaskView | null,
    private readonly planTitle: string,
  ) {
    this.actor = actor;
    this.task = task;
  }

  @Field(() => ID)
  get id(): string {
    return this.row.id;
  }

  @Field(() => DateTimeScalar)
  get at(): string {
    return this.row.at;
  }

  @Field(() => LocalDateScalar)
  get businessDate(): string {
    return this.row.business_date;
  }

  @Field(() => UserView, { nullable: true })
  readonly actor: UserView | null;

  @Field(() => String, { description: 'The mutation that was asked for.' })
  get operation(): string {
    return this.row.operation;
  }

  @Field(() => String, { description: 'FORBIDDEN or INVALID_TRANSITION.' })
  get code(): string {
    return this.row.code;
  }

  @Field(() => String, { description: 'What was answered, in the language that it was answered in.' })
  get words(): string {
    return this.row.words;
  }

  @Field(() => TaskView, { nullable: true, description: 'Null where it was about no task, or about one that is gone.' })
  readonly task: TaskView | null;

  @Field(() => String, {
    description: 'What it was about: the task’s code and title as they are today, else the plan.',
  })
  get about(): string {
    if (this.task) return `${this.task.code} ${this.task.title}`;
    return this.row.plan_id === null || this.row.task_id !== null
      ? ''
      : this.texts.history.outline.about.PLAN(this.planTitle);
  }

  @Field(() => String, { description: 'Who wanted to do what, in words, in the language of the request.' })
  get summary(): string {
    return this.texts.refused.summary(this.actor?.name ?? '', deedOf(this.row.operation, this.texts));
  }
}

@ObjectType({ simpleResolvers: true })
export class RefusedAttemptEdge {
  @Field(() => String)
  cursor!: string;

  @Field(() => RefusedAttemptView)
  node!: RefusedAttemptView;
}

@ObjectType({ simpleResolvers: true })
export class RefusedAttemptConnection {
  constructor(readonly page: Page<RefusedAttemptView>) {}

  @Field(() => [RefusedAttemptEdge])
  get edges(): RefusedAttemptEdge[] {
    return this.page.edges;
  }

  @Field(() => [RefusedAttemptView])
  get nodes(): readonly RefusedAttemptView[] {
    return this.page.nodes;
  }

  @Field(() => PageInfo)
  get pageInfo(): PageInfo {
    return this.page.pageInfo;
  }
}
