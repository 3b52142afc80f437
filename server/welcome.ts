import type { Clock } from './clock.js';
import { type EntityManager, tablesOf } from './database.js';
import { DepartmentKind } from './modules/department/department.rules.js';

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
  const bodies = await tablesOf(em)
    .selectFrom('department')
    .select(['name', 'kind'])
    .where('parent_id', 'is', null)
    .where('kind', 'in', [DepartmentKind.FEDERATION, DepartmentKind.COMMITTEE_OFFICE])
    .orderBy('code')
    .execute();
  const nameOf = (kind: DepartmentKind) => bodies.find((body) => body.kind === kind)?.name ?? null;
  return {
    organisation: nameOf(DepartmentKind.FEDERATION),
    committeeOffice: nameOf(DepartmentKind.COMMITTEE_OFFICE),
    today: clock.today(),
    isDemonstration,
    demoLogins: isDemonstration ? demoLogins : [],
  };
}
