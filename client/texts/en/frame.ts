import type { Same } from '../same.js';
import type { frame as zh } from '../zh/frame.js';

export const frame: Same<typeof zh> = {
  product: 'Luoshi',
  motto: 'One by one, seen through to the end',
  language: { group: 'Language', zh: '中文', en: 'English' },
  nav: { label: 'Main navigation', board: 'Board', overdue: 'Overdue', skip: 'Skip to content' },
  account: { menu: '{{name}}, account', signOut: 'Sign out' },
  role: { ADMIN: 'Administrator', OFFICE: 'Office', LEADER: 'Leader', DEPARTMENT_HEAD: 'Department head' },
  businessDate: 'Business date',
  demonstration: 'Demo data: all names and dates are examples',
  plan: { choose: 'Choose another plan', ofYear: 'Plan of {{year}}', none: 'There is no plan yet', noneHint: 'The committee office sets plans up; tasks will appear here once there is one.' },
  find: { label: 'Search tasks', placeholder: 'Find code, title, text', clear: 'Clear the search' },
  signIn: {
    title: 'Sign in', login: 'Account', password: 'Password', submit: 'Sign in', submitting: 'Signing in',
    loginNeeded: 'Please enter your account.', passwordNeeded: 'Please enter your password.',
    forgotten: 'Forgot the password? Ask the administrator to reset it.',
    comma: ', ',
    demo: 'Demonstration accounts {{logins}}…; the password is in the window that started it.',
    date: 'Business date {{date}}', dateDemo: 'Business date {{date}}, demonstration data', local: 'Runs on a computer of this office, without the internet',
    ended: 'Your session has ended. Sign in again to continue where you were.',
  },
  state: {
    loading: 'Loading', retry: 'Try again', copyCode: 'Copy error number {{code}}', copied: 'Error number copied.', close: 'Close', cancel: 'Cancel',
    offline: 'No connection to the server since {{time}}. You see what was there before; half-written text stays on this computer until you can send it.',
    safe: 'Everything you changed is saved; nothing is lost.',
    pageFailed: 'This page did not open.', notFound: 'There is no such page.', notFoundHint: 'The address may be mistyped, or the page is not built yet.', toBoard: 'Back to the board',
    noteNeeded: 'Please write a note: it goes into the history.',
  },
};
