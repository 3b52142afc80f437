import type { Same } from '../same.js';
import type { hints as zh } from '../zh/hints.js';

export const hints: Same<typeof zh> = {
  gap: ' ',
  putAway: 'Got it',
  putAllAway: 'Put all {{count}} away',
  HEAD_FIRST: {
    title: 'Begin at the top.',
    words: 'Tasks come by urgency, each with the one thing that is asked of you.',
  },
  HEAD_REPORT: {
    title: 'A report takes three taps.',
    words: 'Update, a figure, submit; what you wrote last is there.',
  },
  HEAD_DRAFT: {
    title: 'Leave it half written.',
    words: 'It stays on this device, without a network too, until you come back.',
  },
  OFFICE_SENTENCE: {
    title: 'Change this sentence to see other tasks.',
    words: 'Press an underlined word; the board follows.',
  },
  OFFICE_MOVE: {
    title: 'Drag a task to take a step.',
    words: 'Or press Move on it. What cannot be done now says why.',
  },
  OFFICE_HELP: { title: 'The rules are in Help.', words: 'Press your name: stages, lights, rights and keys.' },
  LEADER_TOTALS: { title: 'The whole in one sentence.', words: 'How many are late, whose they are, and for how long.' },
  LEADER_ROWS: {
    title: 'One row a task.',
    words: 'Who leads it, its dates, the last word, the next step; its title opens everything.',
  },
  LEADER_PRINT: { title: 'Take it with you.', words: 'Print this page: a list on A4.' },
  ADMIN_FIRST: {
    title: 'Departments first, then accounts.',
    words: 'From this list. An account acts for the department that it belongs to.',
  },
  ADMIN_ORGANISATION: {
    title: 'Names and thresholds are under “Organisation”.',
    words: 'What the sign-in page says, and when lights warn.',
  },
  ADMIN_HELP: { title: 'Asked about the rules? See Help.', words: 'Press your name: who may take which step.' },
};
