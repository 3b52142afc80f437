import { useApolloClient, useMutation } from '@apollo/client/react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NavLink, Outlet, useLocation, useNavigate } from 'react-router';
import { OverdueCountDocument, SignOutDocument } from '../generated/graphql.js';
import { TaskChangesProvider, useTaskChanges } from '../task-actions/changes.js';
import { MoveProvider } from '../task-actions/MoveProvider.js';
import { useDates } from '../ui/Dates.js';
import { Icon } from '../ui/Icon.js';
import { LanguageSwitch } from '../ui/LanguageSwitch.js';
import { Menu, type MenuSection } from '../ui/Menu.js';
import { EmptyState } from '../ui/states.js';
import { usePhone } from '../ui/useMedia.js';
import { Find } from './Find.js';
import { PageGuard } from './Lazily.js';
import { Line } from './Line.js';
import { useSession } from './Session.js';
import { leaveSession } from './signedOut.js';
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

function PlanName() {
  const { t } = useTranslation('frame');
  const { plan, plans } = useSession();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const trigger = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  if (!plan) return <p className="plan-pick">{t('product')}</p>;
  // A body's full name does not fit beside the date on the phone.
  const name = (
    <>
      <span className="wide-name">{plan.title}</span>
      <span className="short-name">{plan.title.length > 10 ? t('plan.ofYear', { year: plan.year }) : plan.title}</span>
    </>
  );
  if (plans.length < 2) return <p className="plan-pick">{name}</p>;
  return (
    <>
      <button
        ref={trigger}
        type="button"
        className="plan-pick"
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        {name}
        <Icon name="down" />
      </button>
      <Menu
        label={t('plan.choose')}
        triggerRef={trigger}
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        sections={[
          {
            key: 'plans',
            items: plans.map((one) => ({
              key: one.id,
              word: one.title,
              isChosen: one.id === plan.id,
              onAction: () => navigate(`${pathname}?plan=${encodeURIComponent(one.id)}`),
            })),
          },
        ]}
      />
    </>
  );
}

function Account() {
  const { t, i18n } = useTranslation('frame');
  const { viewer, plan } = useSession();
  const navigate = useNavigate();
  const trigger = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  const isPhone = usePhone();
  async function leave() {
    try {
      await leaveSession();
      await navigate('/sign-in');
    } catch (error) {
      say({ words: explain(error).words });
    }
  }
  const sections: MenuSection[] = [
    { key: 'leave', items: [{ key: 'out', word: t('account.signOut'), onAction: () => void leave() }] },
  ];
  // The bar has no room for the language switch on the phone.
  if (isPhone) {
    sections.unshift({
      key: 'language',
      label: t('language.group'),
      items: (['zh', 'en'] as const).map((language) => ({
        key: language,
        word: t(`language.${language}`),
        lang: language,
        isChosen: i18n.language === language,
        onAction: () => void i18n.changeLanguage(language),
      })),
    });
  }
  const role = viewer.roles[0];
  const place = viewer.department?.shortName ?? (role ? t(`role.${role}`) : '');
  return (
    <>
      <button
        ref={trigger}
        type="button"
        className="me"
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-label={t('account.menu', { name: viewer.name })}
        onClick={() => setOpen(!isOpen)}
      >
        {viewer.name}
        <span className="q3 who">{place}</span>
        <Icon name="down" />
      </button>
      <Menu
        label={t('account.menu', { name: viewer.name })}
        triggerRef={trigger}
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        width={200}
        sections={sections}
        says={isPhone && plan?.isDemonstration ? t('demonstration') : undefined}
      />
    </>
  );
}
