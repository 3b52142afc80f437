import DataLoader from 'dataloader';

/**
 * Makes one thing for each that is asked for, once.
 * @param keyOf what tells them apart; absent, the first argument alone
 */
export function onceEach<A extends readonly unknown[], V extends object>(
  make: (...of: A) => V,
  keyOf: (...of: A) => unknown = (...of) => of[0],
): (...of: A) => V {
  const made = new Map<unknown, V>();
  return (...of) => {
    const key = keyOf(...of);
    const one = made.get(key) ?? make(...of);
    made.set(key, one);
    return one;
  };
}

/** The rows of each id, in the order in which they are read: one reading for all ids that are asked for together. */
export const loadRows = <R>(
  read: (ids: readonly string[]) => Promise<readonly R[]>,
  idOf: (row: R) => string | null | undefined,
): DataLoader<string, R[]> =>
  new DataLoader(async (ids) => {
    const rows = Map.groupBy(await read(ids), idOf);
    return ids.map((id) => rows.get(id) ?? []);
  });

/** What is found of each id, else `otherwise`: one reading for all ids that are asked for together. */
export const loadFound = <V>(
  read: (ids: readonly string[]) => Promise<ReadonlyMap<string, V>>,
  otherwise: V,
): DataLoader<string, V> =>
  new DataLoader(async (ids) => {
    const found = await read(ids);
    return ids.map((id) => found.get(id) ?? otherwise);
  });
