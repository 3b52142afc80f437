import { useEffect, useState } from 'react';

export interface Welcome {
  /** The names of the two bodies, where they are known yet. */
  organisation: string | null;
  committeeOffice: string | null;
  today: string;
  isDemonstration: boolean;
  demoLogins: string[];
}

const isTextOrNull = (value: unknown): value is string | null => value === null || typeof value === 'string';

function isWelcome(value: unknown): value is Welcome {
  return (
    typeof value === 'object' &&
    value !== null &&
    'organisation' in value &&
    isTextOrNull(value.organisation) &&
    'committeeOffice' in value &&
    isTextOrNull(value.committeeOffice) &&
    'today' in value &&
    typeof value.today === 'string' &&
    'isDemonstration' in value &&
    typeof value.isDemonstration === 'boolean' &&
    'demoLogins' in value &&
    Array.isArray(value.demoLogins) &&
    value.demoLogins.every((login) => typeof login === 'string')
  );
}

/** What may be known before signing in. Without it the page still signs in. */
export function useWelcome(): Welcome | null {
  const [welcome, setWelcome] = useState<Welcome | null>(null);
  useEffect(() => {
    const controller = new AbortController();
    fetch('/welcome', { signal: controller.signal, headers: { Accept: 'application/json' } })
      .then((response) => (response.ok ? response.json() : null))
      .then((value: unknown) => {
        if (isWelcome(value)) setWelcome(value);
      })
      // The page works without these facts; whether the server answers shows when one signs in.
      .catch(() => undefined);
    return () => controller.abort();
  }, []);
  return welcome;
}
