import { Field, InputType, Int, ObjectType } from 'type-graphql';
import { LocalDateScalar } from '../../api/scalars.js';

@ObjectType({ simpleResolvers: true, description: 'A day that is not as its weekday says.' })
export class CalendarDay {
  @Field(() => LocalDateScalar)
  date!: string;

  @Field(() => Boolean, { description: 'Is it a working day? The organisation’s own word goes first.' })
  isWorked!: boolean;

  @Field(() => String, {
    description: 'The holiday, in the language of the request, or what the organisation wrote.',
  })
  name!: string;

  @Field(() => Boolean, { description: 'Said by the organisation itself, not by the public holidays.' })
  isOwn!: boolean;
}

@ObjectType({
  simpleResolvers: true,
  description: 'A year of working days: public holidays, make-up working days, and the organisation’s own exceptions.',
})
export class WorkingYear {
  @Field(() => Int)
  year!: number;

  @Field(() => Boolean, {
    description: 'Are the public holidays of the year known? Otherwise Mondays to Fridays are taken for working days.',
  })
  isKnown!: boolean;

  @Field(() => [CalendarDay], { description: 'By date; every other day goes by its weekday.' })
  days!: CalendarDay[];

  @Field(() => Boolean, { description: 'May the viewer set and remove exceptions?' })
  viewerCanUpdate!: boolean;
}

@InputType()
export class SetDayExceptionInput {
  @Field(() => LocalDateScalar)
  date!: string;

  @Field(() => Boolean)
  isWorked!: boolean;

  @Field(() => String, { description: 'Why; up to 200 characters.' })
  name!: string;
}

@InputType()
export class RemoveDayExceptionInput {
  @Field(() => LocalDateScalar)
  date!: string;
}

@ObjectType({ simpleResolvers: true })
export class DayExceptionPayload {
  @Field(() => WorkingYear, { description: 'The year of the day, as it is now.' })
  workingYear!: WorkingYear;
}
