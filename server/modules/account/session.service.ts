import { createHmac, randomBytes } from 'node:crypto';
import type { Clock } from '../../clock.js';
import { type Database, tablesOf } from '../../database.js';
import { Account, Session } from './account.entity.js';
import type { Role } from './account.rules.js';

/** How long a sign-in lasts, in days of real time. */
const sessionDays = 14;

/** Who a cookie's token belongs to. */
export interface SignedIn {
  readonly sessionId: string;
  readonly accountId: string;
  readonly roles: readonly Role[];
  readonly departmentId: string | null;
  /** Its password was given out by an admin: nothing may be done but choosing an own one. */
  readonly mustChangePassword: boolean;
}

const signedIn = [
  'session.id as sessionId',
  'account.id as accountId',
  'account.roles',
  'account.department_id as departmentId',
  'account.must_change_password as mustChangePassword',
] as const;

/** What somebody may see and do hangs on these. */
export type Rights = Pick<SignedIn, 'roles' | 'departmentId'>;

/** Do both give the same rights? */
export const hasSameRights = (a: Rights, b: Rights): boolean =>
  a.departmentId === b.departmentId &&
  a.roles.length === b.roles.length &&
  a.roles.every((role) => b.roles.includes(role));

/** Sessions live in the database; the browser holds a random token, the table only its keyed hash. */
export class SessionService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly secret: string,
  ) {}

  async start(accountId: string): Promise<{ token: string; expiresAt: Date }> {
    const token = randomBytes(32).toString('base64url');
    const createdAt = this.clock.realNow();
    const expiresAt = new Date(createdAt.getTime() + sessionDays * 86_400_000);
    const em = this.db.fork();
    em.create(Session, {
      id: this.#idOf(token),
      account: em.getReference(Account, accountId, { wrapped: true }),
      createdAt,
      expiresAt,
    });
    await em.flush();
    return { token, expiresAt };
  }

  /** Who holds this token; null when the session ended, expired, or its account was disabled. */
  async find(token: string): Promise<SignedIn | null> {
    const row = await tablesOf(this.db.fork())
      .selectFrom('session')
      .innerJoin('account', 'account.id', 'session.account_id')
      .select(signedIn)
      .where('session.id', '=', this.#idOf(token))
      .where('session.expires_at', '>', this.clock.realNow().toISOString())
      .where('account.disabled_at', 'is', null)
      .executeTakeFirst();
    return row ?? null;
  }

  /** Of these sessions, those that are still open, by id, and with which rights: asked before an event is told. */
  async stillOpen(sessionIds: readonly string[]): Promise<ReadonlyMap<string, SignedIn>> {
    if (sessionIds.length === 0) return new Map();
    const rows = await tablesOf(this.db.fork())
      .selectFrom('session')
      .innerJoin('account', 'account.id', 'session.account_id')
      .select(signedIn)
      .where('session.id', 'in', sessionIds)
      .where('session.expires_at', '>', this.clock.realNow().toISOString())
      .where('account.disabled_at', 'is', null)
      .execute();
    return new Map(rows.map((row) => [row.sessionId, row]));
  }

  /** Ends a session; every process hears of it and closes its subscriptions. */
  async end(sessionId: string): Promise<void> {
    await this.db.fork().nativeDelete(Session, { id: sessionId });
  }

  /** Forgets sessions that expired. */
  async sweep(): Promise<void> {
    await this.db.fork().nativeDelete(Session, { expiresAt: { $lte: this.clock.realNow() } });
  }

  #idOf(token: string): string {
    return createHmac('sha256', this.secret).update(token).digest('base64url');
  }
}
