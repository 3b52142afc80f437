import { readDigest, readSilent, readYear, removeDay, setDay, updateReminders } from '../operations.js';
import {
  activePlan,
  draftPlan,
  everySignedIn,
  type Fixture,
  none,
  type OperationRow,
  onlyFor,
  signedIn,
} from './authorisation.people.js';

let made = 0;
/** A day of which the organisation has said something. */
const saidDay = async ({ luoshi }: Fixture): Promise<string> => {
  made += 1;
  const date = `2030-01-${String((made % 28) + 1).padStart(2, '0')}`;
  await luoshi.app.services.calendar.setDayException(luoshi.world.actors.office, {
    date,
    isWorked: true,
    name: 'Ours',
  });
  return date;
};

let isMade = false;
/** A digest of the lead's alone: a day before the due date of a task that nobody supports. */
const digestOfLead = async ({ luoshi }: Fixture) => {
  const businessDate = '2023-03-09';
  if (!isMade) {
    isMade = true;
    await luoshi.createTask({ dueOn: '2023-03-10', supportingDepartmentIds: [] });
    luoshi.clock.set(businessDate);
    await luoshi.app.services.digests.makeDue();
    luoshi.clock.set('2022-09-15');
  }
  return { businessDate };
};

/** Everybody may know which days are worked; the office and the admin say so. */
export const reminderRows: readonly OperationRow[] = [
  { operation: 'Query.workingYear', query: readYear, variables: async () => ({ year: 2022 }), expected: signedIn },
  {
    operation: 'Mutation.setDayException',
    query: setDay,
    variables: async () => ({ input: { date: '2031-01-01', isWorked: true, name: 'Ours' } }),
    expected: onlyFor('office', 'admin'),
  },
  {
    operation: 'Mutation.removeDayException',
    query: removeDay,
    variables: async (fixture) => ({ input: { date: await saidDay(fixture) } }),
    expected: onlyFor('office', 'admin'),
  },
  {
    operation: 'Query.reminderSettings',
    query: '{ reminderSettings { reportByDay } }',
    variables: none,
    expected: signedIn,
  },
  {
    operation: 'Mutation.updateReminderSettings',
    query: updateReminders,
    variables: async () => ({ input: { reportByDay: 25 } }),
    expected: onlyFor('office', 'admin'),
  },
  {
    operation: 'Query.digest',
    when: 'of a day without one',
    query: readDigest,
    variables: async () => ({ businessDate: '2022-01-01' }),
    expected: everySignedIn('NULL'),
  },
  {
    operation: 'Query.digest',
    when: 'of the lead',
    query: readDigest,
    variables: digestOfLead,
    expected: { ...everySignedIn('NULL'), lead: 'OK' },
  },
  { operation: 'Query.silentDepartments', query: readSilent, variables: activePlan, expected: onlyFor('office') },
  {
    operation: 'Query.silentDepartments',
    when: 'of a draft',
    query: readSilent,
    variables: draftPlan,
    expected: onlyFor('office'),
  },
];
