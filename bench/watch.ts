import type { Page } from 'playwright';

/** What a page drew while it was watched. */
export interface Frames {
  readonly count: number;
  readonly seconds: number;
  /** Milliseconds between the two frames that were furthest apart. */
  readonly longest: number;
  /** Frames that came over 50 ms after the one before. */
  readonly slow: number;
}

declare global {
  interface Window {
    benchPaint: number;
    benchInteractions: Map<number, number>;
    benchFrames: number[];
  }
}

/** Call it before the page is opened: paints cannot be asked for later. */
export async function watch(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.benchPaint = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) window.benchPaint = entry.startTime;
    }).observe({ type: 'largest-contentful-paint', buffered: true });
  });
}

/** The largest contentful paint so far, once nothing larger came for a while. */
export async function firstPaint(page: Page): Promise<number> {
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(500);
  return page.evaluate(() => window.benchPaint);
}

/** From here on each interaction is kept with the time to its next paint. */
export async function observe(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.benchInteractions = new Map();
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const id = 'interactionId' in entry && typeof entry.interactionId === 'number' ? entry.interactionId : 0;
        // An interaction is several events (down, up, click): the longest of them counts, as web-vitals has it.
        if (id > 0) window.benchInteractions.set(id, Math.max(entry.duration, window.benchInteractions.get(id) ?? 0));
      }
    }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
  });
}

/** Milliseconds of each interaction since observe; those under 16 ms are not told by the browser, and not counted. */
export const interactions = (page: Page): Promise<number[]> =>
  page.evaluate(() => [...window.benchInteractions.values()]);

/** From here on frames are counted. */
export async function frames(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.benchFrames = [];
    const tick = (at: number): void => {
      window.benchFrames.push(at);
      requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
  });
}

export async function framesOf(page: Page): Promise<Frames> {
  const at = await page.evaluate(() => window.benchFrames);
  const gaps = at.slice(1).map((time, n) => time - (at[n] ?? time));
  return {
    count: gaps.length,
    seconds: ((at.at(-1) ?? 0) - (at[0] ?? 0)) / 1000,
    longest: Math.max(0, ...gaps),
    slow: gaps.filter((gap) => gap > 50).length,
  };
}

export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
