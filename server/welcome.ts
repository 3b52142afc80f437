import type { Clock } from './clock.js';
import type { EntityManager } from './database.js';
import { readOrganisation } from './modules/organisation/organisation.query.js';

/** What the sign-in page shows to anybody: nothing that a letterhead does not. */
export interface Welcome {
  readonly organisation: string | null;
  readonly committeeOffice: string | null;
  readonly today: string;
  readonly isDemonstration: boolean;
  /** Logins to try the demonstration with; none of a real installation. */
  readonly demoLogins: readonly string[];
}

const demoLogins = ['office', 'leader', 'rights', 'justice', 'admin'];

export async function readWelcome(em: EntityManager, clock: Clock, isDemonstration: boolean): Promise<Welcome> {
  const { federationName, committeeOfficeName } = await readOrganisation(em);
  return {
    organisation: federationName,
    committeeOffice: committeeOfficeName,
    today: clock.today(),
    isDemonstration,
    demoLogins: isDemonstration ? demoLogins : [],
  };
}
