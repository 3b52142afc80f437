import { type EntityManager, tablesOf } from '../../database.js';
import type { LightThresholds } from '../task/light.rules.js';

/** The settings that hold for everybody. Names are null until an admin has set them. */
export interface OrganisationRow extends LightThresholds {
  readonly federationName: string | null;
  readonly federationShortName: string | null;
  readonly committeeOfficeName: string | null;
  readonly committeeOfficeShortName: string | null;
}

export const readOrganisation = (em: EntityManager): Promise<OrganisationRow> =>
  tablesOf(em)
    .selectFrom('organisation')
    .select([
      'federation_name as federationName',
      'federation_short_name as federationShortName',
      'committee_office_name as committeeOfficeName',
      'committee_office_short_name as committeeOfficeShortName',
      'due_soon_days as dueSoonDays',
      'yellow_behind as yellowBehind',
      'red_behind as redBehind',
    ])
    .executeTakeFirstOrThrow();
