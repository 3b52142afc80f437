import { type ReactNode, Suspense, useMemo } from 'react';
import type { Hint } from '../generated/graphql.js';
import { type HintPointer, HintsProvider } from '../task-actions/hints.js';
import { lazyPage } from './lazyPage.js';
import { useSession } from './Session.js';

const HintSlip = lazyPage<{ hint: Hint; points: HintPointer }>(
  'hints',
  async () => {
    const [zh, en] = await Promise.all([import('../texts/zh/hints.js'), import('../texts/en/hints.js')]);
    return { zh: zh.hints, en: en.hints };
  },
  async () => (await import('./HintSlip.js')).HintSlip,
);

/** A page is whole without its hints: nothing stands for them until they come. */
function Slip(props: { hint: Hint; points: HintPointer }) {
  return (
    <Suspense fallback={null}>
      <HintSlip {...props} />
    </Suspense>
  );
}

/** Gives the pages the hints that their viewer has not put away. */
export function FirstDay({ children }: { readonly children: ReactNode }) {
  const { preferences } = useSession();
  const { hints } = preferences;
  const value = useMemo(() => ({ hints, Slip }), [hints]);
  return <HintsProvider value={value}>{children}</HintsProvider>;
}
