import { lazy, Suspense } from 'react';
import type { DialogProps } from './DialogBox.js';

export type { DialogProps } from './DialogBox.js';

const load = () => import('./DialogBox.js');
const DialogBox = lazy(() => load().then(({ DialogBox: component }) => ({ default: component })));

// Fetched when the page stands, so that opening one neither waits nor needs the line. Not at the first moment of rest:
// that is while the page waits for its first answer, and the script would be in the way of it.
setTimeout(() => void load().catch(() => undefined), 3000);

/** A dialog; below 720 px a sheet from the foot of the screen. Focus goes in, stays in and comes back. */
export function Dialog(props: DialogProps) {
  return props.isOpen ? (
    <Suspense fallback={null}>
      <DialogBox {...props} />
    </Suspense>
  ) : null;
}
