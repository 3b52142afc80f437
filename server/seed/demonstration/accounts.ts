import { departments } from './departments.js';
import type { SeedAccount } from './types.js';

/**
 * The committee's head is of the OFFICE too: where the committee's office leads a task, its head hands in and
 * `office`, another person, closes.
 */
export const accounts: SeedAccount[] = [
  { login: 'admin', name: '系统管理员', roles: ['ADMIN'] },
  { login: 'office', name: '覃雪梅', roles: ['OFFICE'], department: 'committee' },
  { login: 'leader', name: '刘敏', roles: ['LEADER'] },
  ...departments.map(
    ({ code, head }): SeedAccount => ({
      login: code,
      name: head,
      roles: code === 'committee' ? ['OFFICE', 'DEPARTMENT_HEAD'] : ['DEPARTMENT_HEAD'],
      department: code,
    }),
  ),
];
