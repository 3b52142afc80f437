import { signInLimits } from '../modules/account/account.rules.js';
import { passwordLimits } from '../modules/account/password.rules.js';
import type { Texts } from '../texts.js';
import { accounts, departments } from './accounts.en.js';
import { deliveries } from './deliveries.en.js';
import { history } from './history.en.js';
import { notifications } from './notifications.en.js';
import { refusals } from './refusals.en.js';
import { refused } from './refused.en.js';
import { reminders } from './reminders.en.js';
import { action, status } from './stages.en.js';

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

const days = (count: number): string => `${count} ${count === 1 ? 'day' : 'days'}`;

const points = (count: number): string => `${count} ${count === 1 ? 'point' : 'points'}`;

export const en: Texts = {
  status,
  action,
  ...refusals,
  refused,
  ...reminders,
  history,
  notifications,
  deliveries,
  lightCase: {
    CANCELLED: () => 'it is cancelled',
    PAUSED: () => 'it is paused',
    STARTS_LATER: () => 'its start is still ahead',
    DONE: () => 'it is done',
    OVERDUE: () => 'its due date has passed and it is not done',
    FAR_BEHIND: ({ redBehind }) => `its progress is more than ${points(redBehind)} behind its time`,
    DUE_SOON: ({ dueSoonDays }) => `it is due within ${days(dueSoonDays)}`,
    BEHIND: ({ yellowBehind }) => `its progress is ${points(yellowBehind)} or more behind its time`,
    OTHERWISE: () => 'in every other case',
  },
  milestoneCase: {
    REACHED: 'it is reached',
    OVERDUE: 'its date has passed and it is not reached',
    BY_TASKS: 'in every other case, the worst light of its tasks',
  },
  noticeLevel: { BLUE: 'blue', ORANGE: 'orange', RED: 'red' },
  date: (date, planYear) => {
    const [year, month = 1, day] = date.split('-').map(Number);
    return year === planYear ? `${months[month - 1]} ${day}` : `${months[month - 1]} ${day}, ${year}`;
  },
  none: 'none',
  list: (names) => names.join(', '),
  errors: {
    unauthenticated: 'Please sign in first.',
    wrongPassword: 'Wrong login or password. Please try again; an administrator can reset a forgotten password.',
    rateLimited: (minutes) => `Too many failed attempts. Try again in ${minutes} minutes, or ask an administrator.`,
    forbiddenRole: 'Your account may not do this.',
    homeNotYours: 'That page is not among those that you may see; choose another.',
    reorderOnly: "The order within a column is the office's.",
    partOnly: 'Only the lead or a supporting department, or the office, may report.',
    answerWithdrawn: 'This change was dealt with before; you may no longer see what it was answered. Please reload.',
    extensionLeadOnly: 'Only the lead department or the office may ask for an extension.',
    withdrawOwn: 'A request is withdrawn by the department that made it.',
    answerExtension:
      'A request for a later date waits for an answer. Answer it first: you may grant another date, or refuse and then change the due date.',
    notFound: 'Not found: it may no longer be in this plan. Reload and try again.',
    conflict: (version) =>
      `Somebody has just changed this task (now version ${version}). Look at it again before you change it; what you typed is kept.`,
    reportedMeanwhile: 'While you wrote, your department reported once more. Read that first; what you wrote is kept.',
    conflictOutline: (version) =>
      `Somebody has just changed this (now version ${version}). Look at it again before you change it; what you typed is kept.`,
    reportStage: (from) => `A task in “${status[from]}” takes no reports; one in progress or in review does.`,
    redirect: (from) => `The due date and lead of a task in “${status[from]}” stay as they are; reopen it first.`,
    archived: 'The plan is archived and can only be read.',
    tooComplex: 'The query is too large: ask for smaller pages or fewer levels.',
    tooDeep: 'The query is nested too deeply.',
    internal: (reference) =>
      `Something went wrong on the server and was noted. Try again later; if it persists, give your administrator the number ${reference}.`,
    pageSize: 'A page holds 1 to 200 entries.',
    cursor: 'The page position cannot be read: start again from the first page.',
    wholeNumber: 'Must be a whole number.',
    shape: 'This does not have the expected form.',
  },
  fields: {
    required: 'Please fill this in; spaces alone do not count.',
    tooLong: (limit) => `Too long: at most ${limit.toLocaleString('en')} characters.`,
    unreadable: 'It holds characters that cannot be kept; please remove them.',
    between: (least, most) => `Must be a whole number from ${least} to ${most}.`,
    redAboveYellow: 'Must be more than the points for “at risk”, or that light would never show.',
    year: 'The year is a whole number from 2000 to 2100.',
    endBeforeStart: 'The end cannot come before the start.',
    notYetReached: 'It cannot be reached after today.',
    noteForMilestone:
      "The plan is published: say why the milestone's date moves or why it is not reached after all; it goes into the history.",
    rowCount: '1 to 200 tasks can be added at once.',
    leadCount: (fewest, most) => `Choose ${fewest} to ${most} lead departments; each gets a task of its own.`,
    leadTwice: 'A department is listed twice. Each gets one task only: please remove the repetition.',
    leadsArchived: (names) => `Archived, and taking no new tasks: ${names}. Please leave them out.`,
    leadsHaveIt: (names) => `Already has one of these: ${names}. Please leave them out.`,
    batchFull: (most) =>
      `At most ${most} tasks can be dealt together. Choose fewer, and deal the rest as another batch.`,
    percent: 'Progress is a whole number from 0 to 100.',
    noFormerReport: 'There is no report yet that nothing has changed since; please say where it stands.',
    filesAreNew: 'It brings new files, so something has changed. Send it as an ordinary report.',
    hasChanged: 'Figure or words differ from the last report, so something has changed. Send it as an ordinary report.',
    unreadableKey: 'The Idempotency-Key has 1 to 200 characters, none of them a control character.',
    tooManyIds: (most) => `At most ${most} at a time.`,
    tooManyMentions: (most) => `At most ${most} departments and ${most} people can be mentioned at once.`,
    usedKey: 'This Idempotency-Key was used for another change.',
    noteRequired: 'Please say why; the others will read it.',
    noteForRedirect: 'Say why the due date or the lead department changes; it goes into the history.',
    respondByAhead: 'The answer cannot be due before today.',
    laterThanDue: (due) => `Must be later than the present due date (${due}).`,
    grantedWhenRefused: 'A refusal sets no date.',
    leadSupports: 'The lead department need not be listed as supporting.',
    startAfterDue: 'The start cannot come after the due date.',
    dueBeforeStart: 'The due date cannot come before the start.',
    otherPlan: 'It does not belong to the same plan.',
    disabledAccount: 'This account is disabled; choose another person.',
    neighbour: 'The neighbouring task is not in the target column. Reload and try again.',
    neighbourOrder: 'The two neighbours are in the wrong order. Reload and try again.',
    itemNeighbourSelf: 'An item cannot be its own neighbour.',
    itemNeighbourOrder: 'The two neighbouring items are in the wrong order. Reload and try again.',
    asOfAhead: 'That day is still to come: choose today or an earlier one.',
    neighbourSelf: 'A task cannot be its own neighbour.',
    columnLimit: (most) => `A limit is a whole number from 1 to ${most}; leave it empty for none.`,
    noColumnLimit: (stage) => `“${status[stage]}” takes no limit.`,
    filterNameTaken: 'There is a saved filter of that name already: choose another.',
    tooManyFilters: (most) => `At most ${most} can be saved: delete one that is not used.`,
  },
  files: {
    tooLarge: (megabytes) =>
      `The file is too large: at most ${megabytes.toLocaleString('en')} MB. Compress it, or send it in parts.`,
    empty: 'This file is empty; choose another.',
    otherKind: 'Only PDF, pictures, Word, Excel and plain text are taken, by what is in the file and not by its name.',
    noFile: 'No file arrived; please choose it again.',
    gone: 'A file is no longer there: it was uploaded more than a day ago, or went with another report. Remove it and choose it again.',
    notAmong: 'A file that is marked internal is not among those of the report.',
    tooMany: (most) => `A report brings at most ${most} files.`,
    tooManyWaiting: 'Too many of your files wait for a report: send the report first, or upload again tomorrow.',
    storeUnavailable:
      'The store of files does not answer; nothing is lost. Please try again later, or tell the administrator.',
    noThumbnail: 'This file has no thumbnail.',
    notFound: 'There is no such file, or you may not see it.',
  },
  accounts,
  departments,
  password: {
    rules: [
      `${passwordLimits.shortest} to ${passwordLimits.longest} characters;`,
      'letters, and a digit or a sign besides;',
      'not the name of your account in it, and not the present password again.',
    ],
    fault: {
      TOO_SHORT: `Too short: at least ${passwordLimits.shortest} characters.`,
      TOO_LONG: `Too long: at most ${passwordLimits.longest} characters.`,
      UNREADABLE: 'It has characters that cannot be kept. Please choose another.',
      ONE_KIND: 'It needs letters, and a digit or a sign besides.',
      NAMES_LOGIN: 'The name of your account is in it, which is easily guessed.',
      UNCHANGED: 'That is the present password. Please choose another.',
    },
    changeFirst: 'This is a one-time password from the administrator. Choose your own before anything else.',
    wrongCurrent: 'That is not the present password. Please type it again.',
    tooManyGuesses: `The present password was wrong too often. Try again in ${signInLimits.windowMinutes} minutes, or ask the administrator to reset it.`,
  },
  expectation: {
    ACCEPT: {
      title: 'Please accept it now',
      sentence: (due) => `The task was given to your department, due ${due}. Work begins when you accept it.`,
    },
    INSISTED: {
      title: 'The office insists: please accept it',
      sentence: (note, due) => `The office answered: “${note}”. Due ${due}.`,
    },
    ASSIGN: {
      title: 'It was declined: please answer',
      sentence: (department, reason) =>
        `${department} declined: “${reason}”. Give it to another department, or insist and say why.`,
    },
    REPORT_PROGRESS: {
      title: 'Please report progress',
      sentence: (due, overdue) =>
        overdue > 0
          ? `It was due ${due}, ${days(overdue)} ago. Say how far it is, what hinders it and what comes next.`
          : `Due ${due}. Please report where it stands.`,
    },
    REPORT_AGAIN: {
      title: 'Please complete and submit again',
      sentence: (note) => `Returned by the office: “${note}”. Report what was missing, then submit it again.`,
    },
    SUBMIT_FOR_CLOSURE: {
      title: 'Please submit it for closure',
      sentence: (due) => `Progress is at 100 %, due ${due}. The office will audit and close it.`,
    },
    DECIDE_EXTENSION: {
      title: 'Please answer this request',
      sentence: (department, on, from, until) =>
        `On ${on} ${department} asked to move the due date from ${from} to ${until}.`,
      late: ' The due date had passed by then.',
    },
    CLOSE: {
      title: 'Please audit it',
      sentence: (department, on) =>
        `${department} submitted it on ${on}. Read the report, then close it, or return it with your reason.`,
    },
  },
};
