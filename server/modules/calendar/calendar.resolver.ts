import { Arg, Ctx, Int, Mutation, Query, Resolver } from 'type-graphql';
import { RequestContext } from '../../api/context.js';
import { badInput } from '../../errors.js';
import {
  type CalendarDay,
  DayExceptionPayload,
  RemoveDayExceptionInput,
  SetDayExceptionInput,
  WorkingYear,
} from './calendar.graphql.js';
import { readDayExceptions } from './calendar.query.js';
import { isKnownYear, officialDaysOf } from './official-days.rules.js';
import { calendarYears, mayKeepCalendar } from './working-day.rules.js';

@Resolver()
export class CalendarResolver {
  @Query(() => WorkingYear, { description: 'For everybody signed in; years 2004 to 2100.' })
  async workingYear(@Arg('year', () => Int) year: number, @Ctx() { scope }: RequestContext): Promise<WorkingYear> {
    const { actor, em, texts } = scope;
    const { first, last } = calendarYears;
    if (year < first || year > last)
      throw badInput([{ path: 'year', message: texts.calendar.yearBetween(first, last) }]);
    const own = (await readDayExceptions(em)).filter(({ date }) => date.startsWith(`${year}-`));
    const said = new Set(own.map(({ date }) => date));
    const days: CalendarDay[] = [
      ...officialDaysOf(year)
        .filter(({ date }) => !said.has(date))
        .map(({ date, isWorked, holiday }) => {
          const name = holiday[actor.language];
          return { date, isWorked, name: isWorked ? texts.calendar.makeUp(name) : name, isOwn: false };
        }),
      ...own.map((day) => ({ ...day, isOwn: true })),
    ];
    return {
      year,
      isKnown: isKnownYear(year),
      days: days.toSorted((one, other) => (one.date < other.date ? -1 : 1)),
      viewerCanUpdate: mayKeepCalendar(actor),
    };
  }

  @Mutation(() => DayExceptionPayload, {
    description: 'The organisation works on a day, or does not, whatever the public holidays say. OFFICE or ADMIN.',
  })
  async setDayException(
    @Arg('input', () => SetDayExceptionInput) input: SetDayExceptionInput,
    @Ctx() context: RequestContext,
  ): Promise<DayExceptionPayload> {
    await context.services.calendar.setDayException(context.scope.actor, input);
    return { workingYear: await this.workingYear(yearOf(input.date), context) };
  }

  @Mutation(() => DayExceptionPayload, {
    description: 'Leaves a day to the public holidays again. OFFICE or ADMIN.',
  })
  async removeDayException(
    @Arg('input', () => RemoveDayExceptionInput) { date }: RemoveDayExceptionInput,
    @Ctx() context: RequestContext,
  ): Promise<DayExceptionPayload> {
    await context.services.calendar.removeDayException(context.scope.actor, date);
    return { workingYear: await this.workingYear(yearOf(date), context) };
  }
}

const yearOf = (date: string): number => Number(date.slice(0, 4));
