import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { type Page, PageInfo } from '../../api/page.js';
import { DateTimeScalar, LocalDateScalar } from '../../api/scalars.js';
import { UserView } from '../account/account.graphql.js';
import type { EventRow } from './history.query.js';
import { type HistoryWords, type Names, summaryOf } from './summary.rules.js';
import { TaskEventKind } from './task-event.rules.js';

registerEnumType(TaskEventKind, { name: 'TaskEventKind', description: 'What can happen to a task.' });

@ObjectType({ simpleResolvers: true, description: 'What one field of a task was before and is after an event.' })
export class FieldChange {
  @Field(() => String)
  field!: string;

  @Field(() => String, { nullable: true })
  from!: string | null;

  @Field(() => String, { nullable: true })
  to!: string | null;
}

@ObjectType('TaskEvent', {
  simpleResolvers: true,
  description: 'Something that happened to a task: who, when, what. Nothing can be edited or removed.',
})
export class TaskEventView {
  constructor(
    private readonly row: EventRow,
    private readonly accounts: ReadonlyMap<string, UserView>,
    private readonly names: Names,
    private readonly words: HistoryWords,
  ) {}

  /** Not in the API: its place in the plan's chain. */
  get sequence(): number {
    return this.row.sequence;
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

  @Field(() => UserView, { nullable: true, description: 'Null for what the system did by itself.' })
  get actor(): UserView | null {
    return this.accounts.get(this.row.actor_id ?? '') ?? null;
  }

  @Field(() => TaskEventKind)
  get kind(): TaskEventKind {
    return this.row.kind;
  }

  @Field(() => [FieldChange], { description: 'Enough, over all events, to rebuild the task at any date.' })
  get changes(): FieldChange[] {
    return this.row.changes;
  }

  @Field(() => String, { nullable: true })
  get note(): string | null {
    return this.row.note;
  }

  @Field(() => String, { description: 'In words, in the language of the request.' })
  get summary(): string {
    return summaryOf(
      { kind: this.row.kind, changes: this.row.changes, actorId: this.row.actor_id },
      this.names,
      this.words,
    );
  }
}

@ObjectType({ simpleResolvers: true })
export class TaskEventEdge {
  @Field(() => String)
  cursor!: string;

  @Field(() => TaskEventView)
  node!: TaskEventView;
}

@ObjectType({ simpleResolvers: true })
export class TaskEventConnection {
  constructor(readonly page: Page<TaskEventView>) {}

  @Field(() => [TaskEventEdge])
  get edges(): TaskEventEdge[] {
    return this.page.edges;
  }

  @Field(() => [TaskEventView])
  get nodes(): readonly TaskEventView[] {
    return this.page.nodes;
  }

  @Field(() => PageInfo)
  get pageInfo(): PageInfo {
    return this.page.pageInfo;
  }
}
