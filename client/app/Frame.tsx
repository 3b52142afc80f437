import { useApolloClient } from '@apollo/client/react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { NavLink, Outlet, useLocation } from 'react-router';
import { OverdueCountDocument } from '../generated/graphql.js';
import { TaskChangesProvider, useTaskChanges } from '../task-actions/changes.js';
import { MoveProvider } from '../task-actions/MoveProvider.js';
import { useDates } from '../ui/Dates.js';
import { LanguageSwitch } from '../ui/LanguageSwitch.js';
import { EmptyState } from '../ui/states.js';
import { Account } from './Account.js';
import { Find } from './Find.js';
import { PageGuard } from './Lazily.js';
import { Line } from './Line.js';
import { PlanName } from './PlanName.js';
import { useSession } from './Session.js';
import './frame.css';

/** What stands around every page: index, plan, business date, language, account, and the state of the line. */
export function Frame() {
  const { t } = useTranslation('frame');
  const { plan } = useSession();
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
        <Places />
        {plan?.isDemonstration ? <p className="demo cap q3">{t('demonstration')}</p> : null}
      </nav>
      <div className="page">
        <header className="bar">
          <PlanName />
          <Dateline />
          <div className="grow" />
          {pathname === '/board' ? <Find /> : null}
          <LanguageSwitch />
          <Account />
        </header>
        <Line />
        <main id="content" tabIndex={-1}>
          {plan ? (
            <PageGuard key={pathname}>
              <Outlet />
            </PageGuard>
          ) : (
            <div className="alone">
              <EmptyState title={t('plan.none')}>{t('plan.noneHint')}</EmptyState>
            </div>
          )}
        </main>
      </div>
      <nav className="tabs" aria-label={t('nav.label')}>
        <Places />
      </nav>
    </div>
  );
  if (!plan) return inside;
  return (
    <TaskChangesProvider planId={plan.id}>
      <MoveProvider>
        <OverdueCountKeeper planId={plan.id} />
        {inside}
      </MoveProvider>
    </TaskChangesProvider>
  );
}

function Places() {
  const { t } = useTranslation('frame');
  const { plan } = useSession();
  const { search } = useLocation();
  const chosen = new URLSearchParams(search).get('plan');
  const keep = chosen ? `?plan=${encodeURIComponent(chosen)}` : '';
  const overdue = plan?.progress.overdue ?? 0;
  return (
    <>
      <NavLink to={`/board${keep}`}>{t('nav.board')}</NavLink>
      <NavLink to={`/overdue${keep}`}>
        {t('nav.overdue')}
        {overdue > 0 ? <span className="n">{overdue}</span> : null}
      </NavLink>
    </>
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
  const { today, fullDate, weekday } = useDates();
  return (
    <div className="dateline">
      <span className="q3">{t('businessDate')}</span>
      <time dateTime={today}>{fullDate(today)}</time>
      <span className="wk">{weekday(today)}</span>
    </div>
  );
}
