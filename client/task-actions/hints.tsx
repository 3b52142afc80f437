import { type ComponentType, createContext, useContext } from 'react';
import type { Hint } from '../generated/graphql.js';
import './hints.css';

/** Where a hint points: at what stands above it, above the end of its line, or below. */
export type HintPointer = 'up' | 'up-end' | 'down';

interface Hints {
  /** Still to be shown to the viewer. */
  readonly hints: readonly Hint[];
  /** How one is shown; it comes with a script of its own, for it is needed on the first days only. */
  readonly Slip: ComponentType<{ hint: Hint; points: HintPointer }>;
}

const HintsContext = createContext<Hints | null>(null);

export const HintsProvider = HintsContext.Provider;

/**
 * Where hints stand, in the flow of the page beside the thing that they speak of, so that they cover nothing. Nothing
 * is there once they are put away.
 */
export function HintBand({
  of: named,
  as: Band = 'div',
}: {
  readonly of: readonly (readonly [Hint, HintPointer])[];
  /** Among the entries of a list it is one of them. */
  readonly as?: 'div' | 'li';
}) {
  const context = useContext(HintsContext);
  const shown = named.filter(([hint]) => context?.hints.includes(hint));
  if (!context || shown.length === 0) return null;
  return (
    <Band className="tips">
      {shown.map(([hint, points]) => (
        <context.Slip key={hint} hint={hint} points={points} />
      ))}
    </Band>
  );
}
