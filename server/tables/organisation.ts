import type { Generated } from 'kysely';
import type { LocalDate } from '../modules/task/date.rules.js';
import type { InstantText } from '../tables.js';

/** What holds for everybody: the organisation’s names and measures, and its working days. */
export interface OrganisationTables {
  organisation: {
    id: Generated<number>;
    federation_name: string | null;
    federation_short_name: string | null;
    committee_office_name: string | null;
    committee_office_short_name: string | null;
    due_soon_days: number;
    yellow_behind: number;
    red_behind: number;
  };
  day_exception: { date: LocalDate; is_worked: boolean; name: string; set_by_id: string; set_at: InstantText };
}
