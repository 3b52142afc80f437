import type { Same } from '../same.js';
import type { notifications as zh } from '../zh/notifications.js';

export const notifications: Same<typeof zh> = {
  title: 'Notifications',
  lead_one: '{{count}} notification is unread.',
  lead_other: '{{count}} notifications are unread.',
  lead_zero: 'All notifications are read.',
  markAll: 'Mark all read',
  new: 'New',
  task: '{{code}} {{title}}',
  note: '“{{note}}”',
  loading: 'Reading notifications',
  failed: 'Notifications could not be read.',
  more_one: '{{count}} more',
  more_other: '{{count}} more',
  moreFailed: 'The rest could not be read. Please try again.',
  none: 'No notifications yet.',
  noneBody:
    'Tasks given to your department, results of audits, instructions, supervision notices and answers to extensions are told here.',
};
