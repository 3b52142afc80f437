import { loginLimit } from '../modules/account/administration.rules.js';
import type { Texts } from '../texts.js';

export const accounts: Texts['accounts'] = {
  notFound: 'There is no such account. Please refresh and look again.',
  loginTaken: 'Somebody has that account already (capitals do not matter). Please choose another.',
  loginFault: {
    BLANK: 'Please enter an account.',
    SPACES: 'An account has no spaces.',
    TOO_LONG: `Too long: at most ${loginLimit} characters.`,
  },
  departmentNeeded: 'A department head needs a department.',
  refusal: {
    ADMIN_ONLY: 'Only an administrator keeps accounts and departments.',
    ONESELF: 'Not with your own account. Change your own password in “My password”.',
    LAST_ADMIN: 'This is the last administrator who can sign in. Name another one first.',
    NOT_DISABLED: 'This account is not disabled.',
    DISABLED: 'This account is disabled. Enable it first.',
  },
  import: {
    none: 'There are no rows. Paste some, or choose a spreadsheet.',
    tooMany: (most) => `At most ${most} rows at a time. Please import them in parts.`,
    roles: {
      ADMIN: ['administrator'],
      OFFICE: ['office'],
      LEADER: ['leader'],
      DEPARTMENT_HEAD: ['head', 'liaison'],
    },
    fault: {
      LOGIN_BLANK: 'no account',
      LOGIN_SPACES: 'spaces in the account',
      LOGIN_TOO_LONG: `account longer than ${loginLimit} characters`,
      LOGIN_TAKEN: 'somebody has that account already',
      LOGIN_TWICE: 'the same account twice',
      NAME_BLANK: 'no name',
      NAME_TOO_LONG: 'name too long',
      DEPARTMENT_UNKNOWN: 'no such department; give its code, name or short name',
      DEPARTMENT_AMBIGUOUS: 'several departments have that name; give the code',
      DEPARTMENT_ARCHIVED: 'the department is archived and takes no new accounts',
      DEPARTMENT_NEEDED: 'a head needs a department',
      ROLE_UNKNOWN: 'roles are administrator, office, leader or head',
    },
  },
};

export const departments: Texts['departments'] = {
  notFound: 'There is no such department. Please refresh and look again.',
  codeTaken: 'Another department has that code. Please choose another.',
  codeForm: 'A code begins with a lower-case latin letter and has letters, digits and hyphens, at most 32: guicheng.',
  archivedForAccounts: 'That department is archived and takes no new accounts.',
  archivedForTasks: 'That department is archived and takes no new tasks. Please choose another.',
  archivedParent: 'The department above is archived. Choose another, or restore it first.',
  circle: 'A department cannot be part of itself, nor of its own parts.',
  headDisabled: 'That account is disabled. Please choose another head.',
  notSibling: 'It can stand only among parts of the same department.',
  refusal: {
    ADMIN_ONLY: 'Only an administrator keeps accounts and departments.',
    HAS_PARTS: 'It has parts that are not archived. Archive them, or move them elsewhere first.',
    LEADS_OPEN_TASKS: 'It leads tasks that are not done. Have the office give them to others first.',
    ARCHIVED: 'This department is archived. Restore it first.',
    NOT_ARCHIVED: 'This department is not archived.',
  },
};
