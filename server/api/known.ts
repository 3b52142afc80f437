/** What an id of the database refers to, among what was read with it. */
export function known<T>(found: ReadonlyMap<string, T>, id: string): T {
  const value = found.get(id);
  if (value === undefined) throw new Error(`the database refers to ${id}, which it does not hold`);
  return value;
}
