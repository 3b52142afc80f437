import { useState } from 'react';

/** What is typed into a small form, by field. */
export type Words<Field extends string> = Readonly<Record<Field, string>>;

interface Kept<Field extends string> {
  readonly words: Words<Field>;
  readonly keptAt: number;
}

const keyOf = (viewerId: string, what: string): string => `luoshi:words:${viewerId}:${what}`;

/** Reads what an earlier version of this page, or a curious person, may have left there. */
function read<Field extends string>(key: string, start: Words<Field>): Kept<Field> | undefined {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(key) ?? 'null');
    if (typeof value !== 'object' || value === null) return undefined;
    const found = new Map<string, unknown>(Object.entries(value));
    const keptAt = found.get('keptAt');
    if (typeof keptAt !== 'number') return undefined;
    const words: Record<Field, string> = { ...start };
    for (const field in start) {
      const text = found.get(field);
      if (typeof text !== 'string') return undefined;
      words[field] = text;
    }
    return { words, keptAt };
  } catch {
    // Storage may be switched off: then there is no draft.
    return undefined;
  }
}

function keep(key: string, words: Words<string>): number | undefined {
  const keptAt = Date.now();
  try {
    localStorage.setItem(key, JSON.stringify({ ...words, keptAt }));
    return keptAt;
  } catch {
    return undefined;
  }
}

function forget(key: string): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // Nothing could be kept either.
  }
}

interface KeptWords<Field extends string> {
  readonly words: Words<Field>;
  /** When what was found from an earlier time was written; undefined where nothing was. */
  readonly restoredAt: number | undefined;
  /** When it was last kept; `at` is undefined where the browser refuses. */
  readonly kept: { readonly at: number | undefined } | undefined;
  readonly write: (part: Partial<Words<Field>>) => void;
  readonly startAgain: () => void;
  readonly drop: () => void;
}

/** What is typed is kept in this browser with every key, one a form and account, until it is sent or given up. */
export function useKeptWords<Field extends string>(
  viewerId: string,
  what: string,
  start: Words<Field>,
): KeptWords<Field> {
  const key = keyOf(viewerId, what);
  const [first] = useState(start);
  const [restored, setRestored] = useState(() => read(key, first));
  const [words, setWords] = useState(restored?.words ?? first);
  const [kept, setKept] = useState<{ at: number | undefined }>();
  return {
    words,
    restoredAt: restored?.keptAt,
    kept,
    drop: () => forget(key),
    write(part) {
      const next = { ...words, ...part };
      setWords(next);
      setKept({ at: keep(key, next) });
    },
    startAgain() {
      forget(key);
      setRestored(undefined);
      setKept(undefined);
      setWords(first);
    },
  };
}
