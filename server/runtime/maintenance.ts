import { z } from 'zod';

/** What the maintenance commands do to an installation, whoever has its database open. */
export interface MaintenanceActions {
  /** Creates the first admin of an installation without one. */
  createFirstAdmin(input: FirstAdmin): Promise<{ id: string }>;
  /** Disables an account and ends its sessions. */
  disableAccount(login: string): Promise<void>;
  /** The whole embedded database, as PGlite's own gzipped dump. */
  backup(): Promise<Uint8Array | ReadableStream<Uint8Array>>;
  /** Walks every plan's history, and tells for each whether it holds. Changes nothing. */
  verifyHistory(): Promise<VerifiedHistory>;
}

/** What the walk over each plan's history found; see the verify service, which makes it. */
export const verifiedHistory = z.array(
  z.object({
    title: z.string().nullable(),
    planId: z.string(),
    events: z.number(),
    head: z.string(),
    broken: z
      .object({
        sequence: z.number(),
        reason: z.enum(['MISSING', 'INSERTED', 'UNCHAINED', 'ALTERED', 'CUT_OFF', 'GROWN', 'HEAD_DIFFERS']),
        taskCode: z.string().nullable(),
      })
      .nullable(),
  }),
);

export type VerifiedHistory = z.infer<typeof verifiedHistory>;

/** Who becomes the first admin. */
export interface FirstAdmin {
  readonly login: string;
  readonly name: string;
  readonly password: string;
}

/**
 * A maintenance command that is refused for a reason the person can act on: an admin exists, no such
 * account, a password too short. The message is in both languages and reaches the terminal as it is.
 */
export class MaintenanceRefused extends Error {
  override readonly name = 'MaintenanceRefused';
}

/** What travels over the control channel, checked on arrival. */
export const maintenanceRequest = z.discriminatedUnion('command', [
  z.object({
    command: z.literal('create-admin'),
    login: z.string(),
    name: z.string(),
    password: z.string(),
  }),
  z.object({ command: z.literal('disable-account'), login: z.string() }),
  z.object({ command: z.literal('backup') }),
  z.object({ command: z.literal('verify-history') }),
]);

/** One maintenance command with what it needs. */
export type MaintenanceRequest = z.infer<typeof maintenanceRequest>;
