import { useEffect, useState } from 'react';

export interface Welcome {
  organisation: string;
  committeeOffice: string;
  today: string;
  isDemonstration: boolean;
  demoLogins: string[];
}

function isWelcome(value: unknown): value is Welcome {
  return typeof value === 'object' && value !== null
    && 'organisation' in value && typeof value.organisation === 'string'
    && 'committeeOffice' in value && typeof value.committeeOffice === 'string'
    && 'today' in value && typeof value.today === 'string'
    && 'isDemonstration' in value && typeof value.isDemonstration === 'boolean'
    && 'demoLogins' in value && Array.isArray(value.demoLogins) && value.demoLogins.every((login) => typeof login === 'string');
}

/** What may be known before signing in. Without it the page still signs in. */
export function useWelcome(): Welcome | null {
  const [welcome, setWelcome] = useState<Welcome | null>(null);
  useEffect(() => {
    const controller = new AbortController();
    fetch('/welcome', { signal: controller.signal, headers: { Accept: 'application/json' } })
      .then((response) => (response.ok ? response.json() : null))
      .then((value: unknown) => { if (isWelcome(value)) setWelcome(value); })
      // The page works without these facts; whether the server answers shows when one signs in.
      .catch(() => undefined);
    return () => controller.abort();
  }, []);
  return welcome;
}
