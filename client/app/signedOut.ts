import { apollo, expectingGoodbye, socket } from './apollo.js';
import { SignOutDocument } from './frame.generated.js';
import { forgetLanguage } from './i18n.js';
import { forgetKeptSession } from './keptSession.js';

/** Another account, or none: nothing that the last one saw stays, and the socket asks for itself anew. */
export async function forgetSession(): Promise<void> {
  socket.terminate();
  await apollo.clearStore();
  await forgetKeptSession();
}

/** Signs out. Rejects when the server could not be told, and then one is still signed in. */
export async function leaveSession(): Promise<void> {
  await expectingGoodbye(async () => {
    await apollo.mutate({ mutation: SignOutDocument });
    await forgetSession();
    forgetLanguage();
  });
}
