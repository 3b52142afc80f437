import { useApolloClient } from '@apollo/client/react';
import { lazy, Suspense, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Outlet, useLocation } from 'react-router';
import type { Hint } from '../generated/graphql.js';
import { TaskChangesProvider, useTaskChanges } from '../task-actions/changes.js';
import { HintBand, type HintPointer } from '../task-actions/hints.js';
import { MoveProvider } from '../task-actions/MoveProvider.js';
import { useDates } from '../ui/Dates.js';
import { LanguageSwitch } from '../ui/LanguageSwitch.js';
import { EmptyState } from '../ui/states.js';
import { Account } from './Account.js';
import { useAccountLanguage } from './accountLanguage.js';
import { Bell } from './Bell.js';
import { useConnection } from './connection.js';
import { Find } from './Find.js';
import { FirstDay } from './FirstDay.js';
import { OverdueCountDocument } from './frame.generated.js';
import { PageGuard } from './Lazily.js';
import { Line } from './Line.js';
import { PlaceLinks } from './PlaceLinks.js';
import { PlanName } from './PlanName.js';
import { useSession } from './Session.js';
import './frame.css';
import './bar.css';
import './frame-narrow.css';
import './frame-print.css';

/** What stands around every page: index, plan, business date, language, account, and the state of the line. */
export function Frame() {
  const { t } = useTranslation('frame');
  const { plan, preferences, viewer, viewerCanCreatePlan } = useSession();
  useAccountLanguage(preferences.language);
  const { pathname } = useLocation();
  const inside = (
    <div className="app">
      <a className="skip btn" href="#content">
        {t('nav.skip')}
      </a>
      <nav className="nav" aria-label={t('nav.label')}>
        <div className="seal" role="img" aria-label={t('product')}>
          落实
        </div>
        <PlaceLinks />
        {plan?.isDemonstration ? <p className="demo cap q3">{t('demonstration')}</p> : null}
      </nav>
      <div className="page">
        <header className="bar">
          <PlanName />
          <Dateline />
          <div className="grow" />
          {pathname === '/board' ? <Find /> : null}
          <LanguageSwitch />
          <Bell />
          <Account />
        </header>
        <Line />
        <main id="content" tabIndex={-1}>
          <HintBand of={helpHintOn(pathname)} />
          {plan || needsNoPlan(pathname) ? (
            <PageGuard key={pathname.split('/')[1]}>
              <Outlet />
            </PageGuard>
          ) : (
            <div className="alone">
              <h1 className="sr">{t('product')}</h1>
              <EmptyState
                title={t('plan.none')}
                actions={
                  viewerCanCreatePlan ? (
                    <Link className="btn go" to="/plan/keep">
                      {t('plan.keepFirst')}
                    </Link>
                  ) : viewer.roles.includes('ADMIN') ? (
                    <Link className="btn go" to="/settings/departments">
                      {t('plan.departmentsFirst')}
                    </Link>
                  ) : undefined
                }
              >
                {t('plan.noneHint')}
              </EmptyState>
            </div>
          )}
        </main>
      </div>
      <nav className="tabs" aria-label={t('nav.label')}>
        <PlaceLinks onPhone />
      </nav>
    </div>
  );
  if (!plan) return <FirstDay>{inside}</FirstDay>;
  return (
    <TaskChangesProvider planId={plan.id}>
      <MoveProvider viewerId={viewer.id}>
        <OverdueCountKeeper planId={plan.id} />
        <Sender />
        <FirstDay>{inside}</FirstDay>
      </MoveProvider>
    </TaskChangesProvider>
  );
}

/** These are there before the first plan is: departments and accounts come first, then somebody makes the plan. */
const needsNoPlan = (pathname: string): boolean =>
  pathname === '/' || /^\/(settings|help|notifications|plan\/keep)\b/.test(pathname);

/** The way to the Help page is told on the pages of those who are asked about rules. */
function helpHintOn(pathname: string): readonly (readonly [Hint, HintPointer])[] {
  if (pathname === '/board') return [['OFFICE_HELP', 'up-end']];
  return pathname.startsWith('/settings') ? [['ADMIN_HELP', 'up-end']] : [];
}

const OutboxSender = lazy(() =>
  import('../task-actions/offline/OutboxSender.js').then(
    ({ OutboxSender: component }) => ({ default: component }),
    // Without its script nothing is sent now; what waits is kept until the next visit.
    () => ({ default: () => null }),
  ),
);

/** Whatever page is open: what was written without a network is sent when it is back. */
function Sender() {
  const { viewer } = useSession();
  const { reconnections } = useConnection();
  return (
    <Suspense fallback={null}>
      <OutboxSender key={viewer.id} accountId={viewer.id} reconnections={reconnections} />
    </Suspense>
  );
}

const countRestMs = 600;

/** The count beside 逾期 follows what others do, without asking for every one of many changes. */
function OverdueCountKeeper({ planId }: { planId: string }) {
  const client = useApolloClient();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  useTaskChanges(() => {
    timer.current ??= setTimeout(() => {
      timer.current = undefined;
      // A count that could not be had is asked for again at the next change.
      client
        .query({ query: OverdueCountDocument, variables: { planId }, fetchPolicy: 'network-only' })
        .catch(() => undefined);
    }, countRestMs);
  });
  return null;
}

function Dateline() {
  const { t } = useTranslation('frame');
  const { today, date, fullDate, weekday } = useDates();
  return (
    <div className="dateline">
      <span className="q3">{t('businessDate')}</span>
      <time dateTime={today}>
        <span className="wide-name">{fullDate(today)}</span>
        <span className="short-name">{date(today)}</span>
      </time>
      <span className="wk">{weekday(today)}</span>
    </div>
  );
}
