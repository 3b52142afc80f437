import { apollo, socket } from './apollo.js';

/** Another account, or none: nothing that the last one saw stays, and the socket asks for itself anew. */
export async function forgetSession(): Promise<void> {
  socket.terminate();
  await apollo.clearStore();
}
