import 'i18next';
import type { departments } from './zh/departments.js';
import type { digest } from './zh/digest.js';
import type { help } from './zh/help.js';
import type { hints } from './zh/hints.js';
import type { zh } from './zh/index.js';
import type { keep } from './zh/keep.js';
import type { log } from './zh/log.js';
import type { my } from './zh/my.js';
import type { notifications } from './zh/notifications.js';
import type { plan } from './zh/plan.js';
import type { settings } from './zh/settings.js';
import type { supervision } from './zh/supervision.js';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'frame';
    /** What is in the first script, and what comes with a page of its own: see client/app/lazyPage.ts. */
    resources: typeof zh & {
      departments: typeof departments;
      digest: typeof digest;
      notifications: typeof notifications;
      help: typeof help;
      hints: typeof hints;
      log: typeof log;
      my: typeof my;
      keep: typeof keep;
      plan: typeof plan;
      settings: typeof settings;
      supervision: typeof supervision;
    };
  }
}
