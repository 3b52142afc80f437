import { Field, ObjectType } from 'type-graphql';
import { type Page, PageInfo } from '../../api/page.js';
import { TaskView } from './task.graphql.js';

@ObjectType({ simpleResolvers: true })
export class TaskEdge {
  @Field(() => String)
  cursor!: string;

  @Field(() => TaskView)
  node!: TaskView;
}

/** A page of tasks. totalCount is exact, whatever the page size. */
@ObjectType({ simpleResolvers: true })
export class TaskConnection {
  constructor(readonly page: Page<TaskView>) {}

  @Field(() => [TaskEdge])
  get edges(): TaskEdge[] {
    return this.page.edges;
  }

  @Field(() => [TaskView])
  get nodes(): readonly TaskView[] {
    return this.page.nodes;
  }

  @Field(() => PageInfo)
  get pageInfo(): PageInfo {
    return this.page.pageInfo;
  }
}
