interface Batched {
  readonly id: string;
  readonly batch?: { readonly id: string } | null;
}

/** A line of the item's tasks: one task, or all that were dealt together as far as the list has them. */
export interface Line<T extends Batched> {
  readonly id: string;
  readonly tasks: readonly [T, ...T[]];
}

/** What was dealt together stands in one line, where the first of it is. */
export function linesOf<T extends Batched>(tasks: readonly T[]): readonly Line<T>[] {
  const lines = new Map<string, [T, ...T[]]>();
  for (const task of tasks) {
    const id = task.batch?.id ?? task.id;
    const line = lines.get(id);
    if (line === undefined) lines.set(id, [task]);
    else line.push(task);
  }
  return [...lines].map(([id, dealt]) => ({ id, tasks: dealt }));
}
