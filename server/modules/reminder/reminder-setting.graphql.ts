import { Field, InputType, Int, ObjectType } from 'type-graphql';
import { MailGroup } from '../delivery/mail.rules.js';

@ObjectType({
  simpleResolvers: true,
  description: 'How often departments report, and how people are reminded. Days are working days.',
})
export class ReminderSettings {
  @Field(() => Int, { description: 'Each month’s report is due by this day of it: 1 to 28.' })
  reportByDay!: number;

  @Field(() => Boolean, { description: 'Does everybody get a digest of what is due, on working days?' })
  isOn!: boolean;

  @Field(() => Int, { description: 'Digests are made from this hour on: 0 to 23.' })
  hour!: number;

  @Field(() => [Int], { description: 'So many days before something is due; at most five, each 1 to 30.' })
  daysBefore!: readonly number[];

  @Field(() => [Int], { description: 'So many days after it was due; at most five, each 1 to 30. Then weekly.' })
  daysAfter!: readonly number[];

  @Field(() => Int, {
    description: 'The weekly one, 1 (Monday) to 7: on this weekday, or the first working day after it.',
  })
  weekday!: number;

  @Field(() => Int, { description: 'What waits for OFFICE is remembered after more days than these: 1 to 30.' })
  waitsDays!: number;

  @Field(() => [MailGroup], { description: 'What nobody can switch off who has an e-mail address.' })
  mandatoryMail!: readonly MailGroup[];

  @Field(() => Boolean, { description: 'Can e-mail be sent? Otherwise nothing goes by e-mail, whatever is chosen.' })
  mailIsSetUp!: boolean;

  @Field(() => Boolean, { description: 'May the viewer change them?' })
  viewerCanUpdate!: boolean;
}

@InputType({ description: 'What is absent stays as it is; nothing of it may be cleared.' })
export class UpdateReminderSettingsInput {
  @Field(() => Int, { nullable: true })
  reportByDay?: number | null;

  @Field(() => Boolean, { nullable: true })
  isOn?: boolean | null;

  @Field(() => Int, { nullable: true })
  hour?: number | null;

  @Field(() => [Int], { nullable: true })
  daysBefore?: number[] | null;

  @Field(() => [Int], { nullable: true })
  daysAfter?: number[] | null;

  @Field(() => Int, { nullable: true })
  weekday?: number | null;

  @Field(() => Int, { nullable: true })
  waitsDays?: number | null;

  @Field(() => [MailGroup], { nullable: true })
  mandatoryMail?: MailGroup[] | null;
}

@ObjectType({ simpleResolvers: true })
export class UpdateReminderSettingsPayload {
  @Field(() => ReminderSettings)
  reminderSettings!: ReminderSettings;
}
