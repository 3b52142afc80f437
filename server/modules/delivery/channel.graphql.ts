import { Field, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { MailGroup } from './mail.rules.js';

registerEnumType(MailGroup, {
  name: 'MailGroup',
  description: 'What somebody decides about together: whether it also comes by e-mail. On the page all of it is told.',
  valuesConfig: {
    DIGEST: { description: 'The day’s reminders, in one letter.' },
    INSTRUCTIONS: { description: 'A leader’s instruction, and being mentioned by @.' },
    ASSIGNMENTS: { description: 'Who leads, supports, is in charge; declined and insisted on; a plan published.' },
    STEPS: { description: 'Handed in, closed, returned, paused, another due date.' },
    ANSWERS: { description: 'Comments, and what answers a notice or an instruction.' },
  },
});

@ObjectType({ simpleResolvers: true, description: 'Whether a group of things also comes by e-mail.' })
export class MailChoice {
  @Field(() => MailGroup)
  group!: MailGroup;

  @Field(() => Boolean, { description: 'As things are: chosen, made mandatory, or as it is without a choice.' })
  isOn!: boolean;

  @Field(() => Boolean, { description: 'The office has set that it cannot be switched off.' })
  isMandatory!: boolean;
}

@ObjectType({
  simpleResolvers: true,
  description: 'How the viewer is told beside the page of notifications, which cannot be switched off.',
})
export class Channels {
  @Field(() => Boolean, { description: 'Can e-mail be sent at all?' })
  mailIsSetUp!: boolean;

  @Field(() => String, { nullable: true, description: 'The viewer’s own address; nobody else reads it but ADMIN.' })
  email!: string | null;

  @Field(() => [MailChoice])
  mail!: MailChoice[];
}

@InputType()
export class MailChoiceInput {
  @Field(() => MailGroup)
  group!: MailGroup;

  @Field(() => Boolean)
  isOn!: boolean;
}

@InputType({ description: 'What is absent stays as it is.' })
export class UpdateChannelsInput {
  @Field(() => String, { nullable: true, description: 'Null or blank takes it away: then nothing comes by e-mail.' })
  email?: string | null;

  @Field(() => [MailChoiceInput], { nullable: true, description: 'Groups that are absent stay as they are.' })
  mail?: MailChoiceInput[] | null;
}

@ObjectType({ simpleResolvers: true })
export class ChannelsPayload {
  @Field(() => Channels)
  channels!: Channels;
}
