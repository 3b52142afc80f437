import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { Light } from '../task/light.rules.js';
import { TaskAction, TaskStatus } from '../task/task.rules.js';
import { Party, PlanRight } from './rulebook.rules.js';

registerEnumType(Party, { name: 'Party', description: 'As whom somebody meets a task.' });
registerEnumType(PlanRight, { name: 'PlanRight', description: 'What goes beyond a single task.' });

@ObjectType({ simpleResolvers: true, description: 'A step of the state machine: who may take it, and what it asks.' })
export class StepRule {
  @Field(() => TaskStatus)
  fromStatus!: TaskStatus;

  @Field(() => TaskStatus)
  toStatus!: TaskStatus;

  @Field(() => TaskAction)
  action!: TaskAction;

  @Field(() => String, { description: 'The action in words, in the language of the request.' })
  actionName!: string;

  @Field(() => [Party], { description: 'Those who are entitled to it.' })
  parties!: Party[];

  @Field(() => Boolean)
  needsNote!: boolean;

  @Field(() => [String], {
    description: 'Why it may be refused even to them, in the sentences in which it is refused.',
  })
  conditions!: string[];
}

@ObjectType({ simpleResolvers: true, description: 'Something that a party may do with a task, and in which stages.' })
export class ActionRight {
  @Field(() => TaskAction)
  action!: TaskAction;

  @Field(() => String, { description: 'In words, in the language of the request.' })
  actionName!: string;

  @Field(() => [TaskStatus])
  statuses!: TaskStatus[];
}

@ObjectType({ simpleResolvers: true, description: 'What a party may do.' })
export class PartyRights {
  @Field(() => Party)
  party!: Party;

  @Field(() => [ActionRight], { description: 'With a task, in the order of TaskAction.' })
  actions!: ActionRight[];

  @Field(() => [PlanRight], { description: 'Beyond a single task.' })
  planRights!: PlanRight[];
}

@ObjectType({ simpleResolvers: true, description: 'A row of the table of lights.' })
export class LightRule {
  @Field(() => Light, { nullable: true, description: 'Null where the tasks of a milestone decide.' })
  light!: Light | null;

  @Field(() => String, { description: 'When it applies, with the present thresholds, in the language of the request.' })
  condition!: string;
}

@ObjectType({
  simpleResolvers: true,
  description: 'Stages, lights and rights, told by the rules themselves: they are asked, nothing is written twice.',
})
export class RuleBook {
  @Field(() => [StepRule], { description: 'By the stage that they lead from, in the order of TaskStatus.' })
  steps!: StepRule[];

  @Field(() => [String], { description: 'What refuses every step, whoever asks.' })
  always!: string[];

  @Field(() => [LightRule], { description: 'Of a task: the first that applies.' })
  lights!: LightRule[];

  @Field(() => [LightRule], { description: 'Of a milestone: the first that applies.' })
  milestoneLights!: LightRule[];

  @Field(() => [PartyRights])
  rights!: PartyRights[];
}
