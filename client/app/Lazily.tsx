import { Component, type ReactNode, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorState, Skeleton } from '../ui/states.js';

/** Around a page whose script comes when it is opened: bones while it is on its way, one button when it does not come. */
export function Lazily({ children, isOverPage = false }: { children: ReactNode; isOverPage?: boolean }) {
  return (
    <PageGuard>
      <Suspense
        fallback={
          isOverPage ? null : (
            <div className="alone">
              <Skeleton rows={6} />
            </div>
          )
        }
      >
        {children}
      </Suspense>
    </PageGuard>
  );
}

/** A page that breaks takes nothing with it but itself: the frame stays. */
export class PageGuard extends Component<{ children: ReactNode }, { isBroken: boolean }> {
  override state = { isBroken: false };

  static getDerivedStateFromError(): { isBroken: boolean } {
    return { isBroken: true };
  }

  override render(): ReactNode {
    return this.state.isBroken ? <Broken /> : this.props.children;
  }
}

function Broken() {
  const { t } = useTranslation('frame');
  return (
    <div className="alone">
      <ErrorState title={t('state.pageFailed')} reason={t('state.pageBroken')} onRetry={() => location.reload()} />
    </div>
  );
}
