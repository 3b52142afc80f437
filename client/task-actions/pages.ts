/** A part of a list, as all lists of the server have it. */
interface Page {
  readonly nodes: readonly { readonly id: string }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor?: string | null };
}

/** What is known of a list, and its next page after it. Read at different moments they may overlap by what moved up. */
export function followedBy<List extends Page>(known: List, next: List) {
  const rows = new Map([...known.nodes, ...next.nodes].map((row) => [row.id, row]));
  return { ...next, nodes: [...rows.values()] };
}

/**
 * Reads a list anew as far as it is shown: whoever has read further pages must not lose them because something changed.
 * @param shown how many rows are shown by then: another page may come while the first ones are read
 */
export async function readAsFar<List extends Page>(
  read: (after: string | null) => Promise<List>,
  shown: () => number,
): Promise<List> {
  let list = await read(null);
  while (list.pageInfo.hasNextPage && list.pageInfo.endCursor != null && list.nodes.length < shown())
    list = followedBy(list, await read(list.pageInfo.endCursor));
  return list;
}
