import { z } from 'zod';
import type { ControlFile } from './data-directory.js';
import {
  type MaintenanceActions,
  MaintenanceRefused,
  type MaintenanceRequest,
  verifiedHistory,
} from './maintenance.js';
import { codeOf, propertyOf } from './system-error.js';

/** The running server could not be reached: it is starting, stopping, or gone. */
export class ControlChannelClosed extends Error {
  override readonly name = 'ControlChannelClosed';
}

/** The maintenance actions of a server that runs, carried out by it. */
export function remoteActions(control: ControlFile): MaintenanceActions {
  return {
    async createFirstAdmin(input) {
      const { login, name, password } = input;
      const response = await send(control, { command: 'create-admin', login, name, password });
      return { id: z.string().parse(await response.text()) };
    },
    async disableAccount(login) {
      await (await send(control, { command: 'disable-account', login })).text();
    },
    async backup() {
      const response = await send(control, { command: 'backup' });
      return response.body ?? new Uint8Array();
    },
    async verifyHistory() {
      const response = await send(control, { command: 'verify-history' });
      return verifiedHistory.parse(await response.json());
    },
  };
}

async function send(control: ControlFile, request: MaintenanceRequest): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(`http://127.0.0.1:${control.controlPort}/`, {
      method: 'POST',
      headers: { authorization: `Bearer ${control.token}`, 'content-type': 'application/json' },
      body: JSON.stringify(request),
    });
  } catch (error) {
    // Only a refused connection is safe to try again: then nothing was carried out.
    if (codeOf(propertyOf(error, 'cause')) === 'ECONNREFUSED') {
      throw new ControlChannelClosed('nobody listens on the control channel', { cause: error });
    }
    throw error;
  }
  if (!response.ok) throw new MaintenanceRefused(await response.text());
  return response;
}
