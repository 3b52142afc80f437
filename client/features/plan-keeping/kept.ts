import { useCallback, useState } from 'react';

/**
 * What is half typed, kept in this window until it is saved or given up: a session that ended on the server, a page
 * loaded anew or a dialog closed by mistake must not cost what was typed.
 * @param key names the form, and whose it is
 * @param read makes the value of what was kept; undefined where it is not what it should be
 */
export function useKept<T>(
  key: string,
  empty: T,
  read: (kept: unknown) => T | undefined,
): readonly [T, (next: T) => void, () => void] {
  const name = `luoshi:keep:${key}`;
  const [value, setValue] = useState<T>(() => {
    try {
      return read(JSON.parse(sessionStorage.getItem(name) ?? 'null')) ?? empty;
    } catch {
      // Storage may be switched off, or hold something else.
      return empty;
    }
  });
  const keep = useCallback(
    (next: T) => {
      setValue(next);
      try {
        sessionStorage.setItem(name, JSON.stringify(next));
      } catch {
        // The form itself still holds the text.
      }
    },
    [name],
  );
  const drop = useCallback(() => {
    setValue(empty);
    try {
      sessionStorage.removeItem(name);
    } catch {
      // Nothing could be kept either.
    }
  }, [name, empty]);
  return [value, keep, drop];
}

/** A record of texts, as a form holds it. */
export function textsIn(kept: unknown): Readonly<Record<string, string>> | undefined {
  if (typeof kept !== 'object' || kept === null) return undefined;
  return Object.fromEntries(
    Object.entries(kept).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}
