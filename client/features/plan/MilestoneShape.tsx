import type { MarkState } from './milestones.js';
import './milestone-shape.css';

/** A disc with a tick, a diamond, a ring: told apart without their colours. The word stands beside it. */
export function MilestoneShape({ state }: { readonly state: MarkState }) {
  return (
    <svg className={`ms-shape is-${state}`} viewBox="0 0 14 14" aria-hidden="true">
      {state === 'late' ? <path d="M7 0l7 7-7 7-7-7z" fill="currentColor" /> : null}
      {state === 'ahead' ? <circle cx="7" cy="7" r="5.2" /> : null}
      {state === 'reached' ? (
        <>
          <circle cx="7" cy="7" r="6" fill="currentColor" />
          <path className="tick" d="m4.3 7.2 2 2 3.5-4" />
        </>
      ) : null}
    </svg>
  );
}
