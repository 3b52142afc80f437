import { useState } from 'react';

export type More = 'idle' | 'reading' | 'failed';

/** Reads the next page of a list when it is asked for: one at a time, and it is known when it has not come. */
export function useMore(read: () => Promise<unknown>): { readonly more: More; readonly readMore: () => void } {
  const [more, setMore] = useState<More>('idle');
  return { more, readMore: () => void readMore() };

  async function readMore(): Promise<void> {
    if (more === 'reading') return;
    setMore('reading');
    try {
      await read();
      setMore('idle');
    } catch {
      setMore('failed');
    }
  }
}
