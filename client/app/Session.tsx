import { CombinedGraphQLErrors } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, useLocation, useSearchParams } from 'react-router';
import { SessionDocument, type SessionQuery } from '../generated/graphql.js';
import { useErrorWords } from '../task-actions/errorWords.js';
import { DatesProvider } from '../ui/Dates.js';
import { ErrorState, Skeleton } from '../ui/states.js';
import { whenSignedOut } from './apollo.js';

export type Viewer = NonNullable<SessionQuery['viewer']>;
export type PlanInFrame = SessionQuery['plans'][number];

export interface Session {
  viewer: Viewer;
  today: string;
  plans: PlanInFrame[];
  /** The plan on screen: the one in the address, else the newest that is in force. */
  plan: PlanInFrame | null;
}

const SessionContext = createContext<Session | null>(null);

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('useSession is called outside of SessionGate.');
  return session;
}

function planOf(plans: PlanInFrame[], wanted: string | null): PlanInFrame | null {
  const newestFirst = [...plans].sort((a, b) => b.year - a.year);
  return (
    plans.find((plan) => plan.id === wanted) ??
    newestFirst.find((plan) => plan.status === 'ACTIVE') ??
    newestFirst[0] ??
    null
  );
}

/** Lets in who is signed in, and sends everybody else to sign in with the way back in the address. */
export function SessionGate({ children }: { children: ReactNode }) {
  const { t } = useTranslation('frame');
  const explain = useErrorWords();
  const location = useLocation();
  const [search] = useSearchParams();
  const [hasEnded, setEnded] = useState(false);
  const { data, error, refetch } = useQuery(SessionDocument);
  useEffect(() => {
    whenSignedOut(() => setEnded(true));
    return () => whenSignedOut(() => undefined);
  }, []);

  const wanted = search.get('plan');
  const session = useMemo<Session | null>(
    () =>
      data?.viewer
        ? { viewer: data.viewer, today: data.today, plans: data.plans, plan: planOf(data.plans, wanted) }
        : null,
    [data, wanted],
  );

  const isSignedOut =
    hasEnded ||
    (data && !data.viewer) ||
    (CombinedGraphQLErrors.is(error) && error.errors.some((one) => one.extensions?.code === 'UNAUTHENTICATED'));
  if (isSignedOut) {
    const back = location.pathname === '/' ? '' : `?next=${encodeURIComponent(location.pathname + location.search)}`;
    return <Navigate to={`/sign-in${back}`} replace state={{ hasEnded: hasEnded && session !== null }} />;
  }
  if (session) {
    return (
      <SessionContext value={session}>
        <DatesProvider today={session.today} year={session.plan?.year ?? Number(session.today.slice(0, 4))}>
          {children}
        </DatesProvider>
      </SessionContext>
    );
  }
  return (
    <main className="alone">
      {error ? (
        <ErrorState title={t('state.pageFailed')} reason={explain(error).words} onRetry={() => void refetch()} />
      ) : (
        <>
          <h1 className="sr">{t('product')}</h1>
          <Skeleton rows={4} words={t('state.loading')} />
        </>
      )}
    </main>
  );
}
