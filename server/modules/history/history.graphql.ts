import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { type Page, PageInfo } from '../../api/page.js';
import { DateTimeScalar, LocalDateScalar } from '../../api/scalars.js';
import { UserView } from '../account/account.graphql.js';
import { TaskView } from '../task/task.graphql.js';
import type { EventRow } from './history.query.js';
import { toldWithout } from './internal.rules.js';
import { type HistoryWords, type Names, summaryOf } from './summary.rules.js';
import { type Change, type SubjectKind, TaskEventKind } from './task-event.rules.js';

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

/** What events are told with: who and what they name, and the words. */
export interface Telling {
  readonly accounts: ReadonlyMap<string, UserView>;
  readonly names: Names;
  readonly words: HistoryWords;
  /** Today's title of the plan, an item or a milestone; null when it is gone. */
  titleOf(kind: SubjectKind, id: string): string | null;
}

@ObjectType('TaskEvent', {
  simpleResolvers: true,
  description:
    'Something that happened to a task, or to the plan around it: who, when, what. Nothing can be edited or removed.',
})
export class TaskEventView {
  /** Those that the viewer may read. */
  readonly #changes: readonly Change[];

  constructor(
    private readonly row: EventRow,
    private readonly telling: Telling,
    task: TaskView | null,
    /** What tasks that are gone were called, by id. */
    private readonly deleted: ReadonlyMap<string, string> = new Map(),
  ) {
    this.task = task;
    this.#changes = row.sees_internal ? row.changes : toldWithout(row.changes);
  }

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
    return this.telling.accounts.get(this.row.actor_id ?? '') ?? null;
  }

  @Field(() => TaskView, {
    nullable: true,
    description: 'Null for what happened to the plan itself, an item or a milestone, and for a task that was deleted.',
  })
  readonly task: TaskView | null;

  @Field(() => String, {
    description:
      'What it happened to, in words: the task’s code and title as they are today, or what else of the plan.',
  })
  get about(): string {
    const { task_id: taskId, subject_kind: subject, subject_id: id } = this.row;
    if (this.task) return `${this.task.code} ${this.task.title}`;
    if (subject === null) return this.deleted.get(taskId ?? '') ?? '';
    const then = this.#changes.find(({ field }) => field === 'title');
    const title = this.telling.titleOf(subject, id ?? '') ?? then?.to ?? then?.from ?? '';
    return this.telling.words.history.outline.about[subject](title);
  }

  @Field(() => TaskEventKind)
  get kind(): TaskEventKind {
    return this.row.kind;
  }

  @Field(() => [FieldChange], {
    description:
      'Enough, over all events, to rebuild the task at any date. Of an internal report that the viewer may not see, what it changed of the task alone.',
  })
  get changes(): readonly FieldChange[] {
    return this.#changes;
  }

  @Field(() => String, { nullable: true })
  get note(): string | null {
    return this.row.note;
  }

  @Field(() => String, { description: 'In words, in the language of the request.' })
  get summary(): string {
    const { kind, actor_id: actorId, subject_kind: subject } = this.row;
    const { names, words } = this.telling;
    return summaryOf({ kind, changes: this.#changes, actorId, subject }, names, words);
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
