import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { type Page, PageInfo } from '../../api/page.js';
import { LocalDateScalar } from '../../api/scalars.js';
import { ExtensionRequestView } from '../extension/extension.graphql.js';
import { TaskView } from '../task/task.graphql.js';
import { TaskAction } from '../task/task.rules.js';
import { MyTaskGroup, MyTaskKind, type MyTaskStanding } from './my-tasks.rules.js';

registerEnumType(MyTaskKind, {
  name: 'MyTaskKind',
  description: 'Why a task stands among somebody’s own, the most urgent first.',
  valuesConfig: {
    RETURNED: { description: 'The office returned it, and the lead has not reported since.' },
    NOTICED: { description: 'A notice waits for the lead’s report; where it is not accepted, that comes first.' },
    INSTRUCTED: { description: 'A leader’s instruction waits for the lead’s report.' },
    INSISTED: { description: 'The lead declined it, and the office insists: it is to be accepted.' },
    OVERDUE: { description: 'Overdue and not handed in; for a supporting department: and not reported this month.' },
    TO_ACCEPT: { description: 'Waits for the lead department to accept it.' },
    REPORT_DUE: { description: 'The viewer’s department has not reported this month.' },
    EXTENSION_DECIDED: {
      description: 'The office answered the lead’s request for a later date, and the lead has not reported since.',
    },
    TO_SUBMIT: { description: 'Progress is at 100: it can be submitted for closure.' },
    DUE_SOON: { description: 'Reported this month, and due within the days of the yellow light.' },
    WAITING: { description: 'Waits for somebody else: the office, or the lead department.' },
    ON_COURSE: { description: 'Reported this month, or not begun: nothing is asked.' },
  },
});
registerEnumType(MyTaskGroup, { name: 'MyTaskGroup', description: 'Under which head one of my tasks is listed.' });

@ObjectType({
  simpleResolvers: true,
  description: 'A task that the viewer’s department takes part in, with what is asked of the viewer.',
})
export class MyTask {
  constructor(
    task: TaskView,
    private readonly standing: MyTaskStanding,
    group: MyTaskGroup,
    decidedExtension: ExtensionRequestView | null,
  ) {
    this.decidedExtension = decidedExtension;
    this.task = task;
    this.group = group;
  }

  @Field(() => TaskView)
  readonly task: TaskView;

  @Field(() => MyTaskGroup)
  readonly group: MyTaskGroup;

  @Field(() => MyTaskKind)
  get kind(): MyTaskKind {
    return this.standing.kind;
  }

  @Field(() => ExtensionRequestView, {
    nullable: true,
    description: 'The lead’s last request for a later date, answered since the lead last reported; null otherwise.',
  })
  readonly decidedExtension: ExtensionRequestView | null;

  @Field(() => TaskAction, {
    nullable: true,
    description: 'What its one button starts; null where there is nothing to do but look.',
  })
  get action(): TaskAction | null {
    return this.standing.action;
  }

  @Field(() => LocalDateScalar, {
    nullable: true,
    description:
      'By when this month’s report of the viewer’s department is due; it may have passed. Null: none is due.',
  })
  get reportDueOn(): string | null {
    return this.standing.reportDueOn;
  }
}

@ObjectType({ simpleResolvers: true })
export class MyTaskEdge {
  @Field(() => String)
  cursor!: string;

  @Field(() => MyTask)
  node!: MyTask;
}

@ObjectType({ simpleResolvers: true, description: 'How many of my tasks are listed under a head.' })
export class MyTaskGroupCount {
  @Field(() => MyTaskGroup)
  group!: MyTaskGroup;

  @Field(() => Int)
  count!: number;
}

/** A page of somebody's own tasks, the most urgent first. */
@ObjectType({ simpleResolvers: true })
export class MyTaskConnection {
  constructor(
    readonly page: Page<MyTask>,
    counts: MyTaskGroupCount[],
  ) {
    this.counts = counts;
  }

  @Field(() => [MyTaskGroupCount], { description: 'All groups, whatever the page size.' })
  readonly counts: MyTaskGroupCount[];

  @Field(() => [MyTaskEdge])
  get edges(): MyTaskEdge[] {
    return this.page.edges;
  }

  @Field(() => [MyTask])
  get nodes(): readonly MyTask[] {
    return this.page.nodes;
  }

  @Field(() => PageInfo)
  get pageInfo(): PageInfo {
    return this.page.pageInfo;
  }
}
