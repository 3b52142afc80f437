/** A key for one change, by which the server knows it again. Not randomUUID: that is only there over HTTPS. */
export function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Changes that were sent and not answered: nobody knows whether they happened. */
const unanswered = new Map<string, string>();

const nameOf = (operation: string | undefined, variables: unknown): string => JSON.stringify([operation, variables]);

/** The key of a change: the same one for the same change, until it is answered. */
export function keyOfChange(operation: string | undefined, variables: unknown): string {
  const name = nameOf(operation, variables);
  const key = unanswered.get(name) ?? newKey();
  unanswered.set(name, key);
  return key;
}

/** The server has said what became of it: sent once more, it is another change. */
export function answered(operation: string | undefined, variables: unknown): void {
  unanswered.delete(nameOf(operation, variables));
}
