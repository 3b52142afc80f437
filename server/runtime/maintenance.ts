import { z } from 'zod';

/** What the maintenance commands do to an installation, whoever has its database open. */
export interface MaintenanceActions {
  /** Creates the first admin of an installation without one. */
  createFirstAdmin(input: FirstAdmin): Promise<{ id: string }>;
  /** Disables an account and ends its sessions. */
  disableAccount(login: string): Promise<void>;
  /** The whole embedded database, as PGlite's own gzipped dump. */
  backup(): Promise<Uint8Array | ReadableStream<Uint8Array>>;
}

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
]);

/** One maintenance command with what it needs. */
export type MaintenanceRequest = z.infer<typeof maintenanceRequest>;
