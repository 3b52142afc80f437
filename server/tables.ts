import type { NotificationTables } from './tables/notification.js';
import type { OrganisationTables } from './tables/organisation.js';
import type { PeopleTables } from './tables/people.js';
import type { PlanTables } from './tables/plan.js';
import type { RecordTables } from './tables/record.js';
import type { TaskTables } from './tables/task.js';

/** An instant as the driver gives it: text that Date can read. */
export type InstantText = string;

/** The columns of the entities as SQL sees them, for the read-only *.query.ts. The entities decide. */
export interface Tables
  extends OrganisationTables,
    PeopleTables,
    PlanTables,
    TaskTables,
    NotificationTables,
    RecordTables {}
