import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { type Page, PageInfo } from '../../api/page.js';
import { LocalDateScalar } from '../../api/scalars.js';
import { ExtensionRequestView } from '../extension/extension.graphql.js';
import { TaskView } from '../task/task.graphql.js';
import { InboxKind } from './inbox.rules.js';

registerEnumType(InboxKind, {
  name: 'InboxKind',
  description: 'What waits for the office.',
  valuesConfig: {
    CLOSURE: { description: 'A task that was handed in: it is closed or returned.' },
    EXTENSION: { description: 'A request for a later due date: it is granted or refused.' },
    DECLINE: { description: 'A task that its lead declined: it is reassigned or insisted on.' },
    NOTICE: {
      description:
        'A proposal: the task is overdue, not handed in, and the last notice, if any, is past its day: one of nextNoticeLevel may be issued.',
    },
  },
});

@ObjectType({ simpleResolvers: true, description: 'One thing that waits for the office.' })
export class InboxEntry {
  @Field(() => ID, { description: 'Of the task, or of the request that waits.' })
  id!: string;

  @Field(() => InboxKind)
  kind!: InboxKind;

  @Field(() => LocalDateScalar, { description: 'The business date since which it waits.' })
  since!: string;

  @Field(() => Int, { description: 'Calendar days; 0 since today.' })
  daysWaiting!: number;

  @Field(() => TaskView)
  task!: TaskView;

  @Field(() => ExtensionRequestView, { nullable: true, description: 'Of EXTENSION; null of the other kinds.' })
  extensionRequest!: ExtensionRequestView | null;
}

@ObjectType({ simpleResolvers: true })
export class InboxEdge {
  @Field(() => String)
  cursor!: string;

  @Field(() => InboxEntry)
  node!: InboxEntry;
}

@ObjectType({ simpleResolvers: true, description: 'How many of a kind wait.' })
export class InboxCount {
  @Field(() => InboxKind)
  kind!: InboxKind;

  @Field(() => Int)
  count!: number;
}

/** A page of what waits for the office: by kind, the longest first. */
@ObjectType({ simpleResolvers: true })
export class InboxConnection {
  constructor(
    readonly page: Page<InboxEntry>,
    counts: InboxCount[],
  ) {
    this.counts = counts;
    this.totalCount = counts.reduce((sum, { count }) => sum + count, 0);
  }

  @Field(() => [InboxCount], { description: 'All kinds, whatever the page size.' })
  readonly counts: InboxCount[];

  @Field(() => Int, { description: 'Exact, whatever the page size.' })
  readonly totalCount: number;

  @Field(() => [InboxEdge])
  get edges(): InboxEdge[] {
    return this.page.edges;
  }

  @Field(() => [InboxEntry])
  get nodes(): readonly InboxEntry[] {
    return this.page.nodes;
  }

  @Field(() => PageInfo)
  get pageInfo(): PageInfo {
    return this.page.pageInfo;
  }
}
