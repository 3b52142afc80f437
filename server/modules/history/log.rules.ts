import { type Actor, Role } from '../account/account.rules.js';

/** The log of everything is for those who keep the plan and those who run the program. Issue 4, point 7. */
export const mayReadLog = ({ roles }: Actor): boolean => roles.includes(Role.OFFICE) || roles.includes(Role.ADMIN);
