import { lazy, Suspense } from 'react';
import type { DialogProps } from './DialogBox.js';

export type { DialogProps } from './DialogBox.js';

const load = () => import('./DialogBox.js');
const DialogBox = lazy(() => load().then(({ DialogBox: component }) => ({ default: component })));

// Fetched as soon as the page rests, so that opening one neither waits nor needs the line.
if ('requestIdleCallback' in window)
  window.requestIdleCallback(() => void load().catch(() => undefined), { timeout: 4000 });
else setTimeout(() => void load().catch(() => undefined), 2000);

/** A dialog; below 720 px a sheet from the foot of the screen. Focus goes in, stays in and comes back. */
export function Dialog(props: DialogProps) {
  return props.isOpen ? (
    <Suspense fallback={null}>
      <DialogBox {...props} />
    </Suspense>
  ) : null;
}
