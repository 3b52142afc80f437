import { CombinedGraphQLErrors } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { createContext, type ReactNode, Suspense, useContext, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, useLocation, useSearchParams } from 'react-router';
import type { SessionQuery } from '../generated/graphql.js';
import { useErrorWords } from '../task-actions/errorWords.js';
import { DatesProvider } from '../ui/Dates.js';
import { ErrorState, Skeleton } from '../ui/states.js';
import { whenSignedOut } from './apollo.js';
import { useConnection } from './connection.js';
import { FirstPassword } from './FirstPassword.js';
import { SessionDocument } from './frame.generated.js';
import { useKeptSession } from './keptSession.js';
import { type PlanInFrame, planOf } from './planOf.js';
import { useNewDay } from './useNewDay.js';

export type Viewer = NonNullable<SessionQuery['viewer']>;

export interface Session {
  viewer: Viewer;
  preferences: SessionQuery['preferences'];
  today: string;
  timeZone: string;
  /** May make a new plan, and keep the others by hand. */
  viewerCanCreatePlan: boolean;
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

/** Lets in who is signed in, and sends everybody else to sign in with the way back in the address. */
export function SessionGate({ children }: { children: ReactNode }) {
  const { t } = useTranslation('frame');
  const explain = useErrorWords();
  const location = useLocation();
  const [search] = useSearchParams();
  const [hasEnded, setEnded] = useState(false);
  const { data: answer, error, refetch } = useQuery(SessionDocument);
  const kept = useKeptSession(answer, error !== undefined && !CombinedGraphQLErrors.is(error));
  const data = answer ?? kept;
  useEffect(() => {
    whenSignedOut(() => setEnded(true));
    return () => whenSignedOut(() => undefined);
  }, []);

  // The line comes back also when an admin has changed one's roles: what one is offered follows.
  const { reconnections } = useConnection();
  useEffect(() => {
    if (reconnections > 0) refetch().catch(() => undefined);
  }, [reconnections, refetch]);

  useNewDay(data?.viewer ? data.today : undefined);

  const wanted = search.get('plan');
  const session = useMemo<Session | null>(
    () =>
      data?.viewer
        ? {
            viewer: data.viewer,
            preferences: data.preferences,
            today: data.today,
            timeZone: data.timeZone,
            viewerCanCreatePlan: data.viewerCanCreatePlan,
            plans: data.plans,
            plan: planOf(data.plans, wanted),
          }
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
  const mustChoosePassword =
    CombinedGraphQLErrors.is(error) &&
    error.errors.some((one) => one.extensions?.reason === 'PASSWORD_CHANGE_REQUIRED');
  if (mustChoosePassword) {
    return (
      <main className="alone">
        <Suspense fallback={<Skeleton rows={4} words={t('state.loading')} />}>
          <FirstPassword onChanged={() => void refetch().catch(() => undefined)} />
        </Suspense>
      </main>
    );
  }
  if (session) {
    return (
      <SessionContext value={session}>
        <DatesProvider
          today={session.today}
          timeZone={session.timeZone}
          year={session.plan?.year ?? Number(session.today.slice(0, 4))}
        >
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
