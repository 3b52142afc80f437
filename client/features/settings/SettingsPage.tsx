import { Suspense, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Navigate, NavLink, useParams } from 'react-router';
import { HintBand } from '../../task-actions/hints.js';
import { Icon } from '../../ui/Icon.js';
import { EmptyState, Skeleton } from '../../ui/states.js';
import { usePhone } from '../../ui/useMedia.js';
import { type SettingsViewer, sections } from './sections.js';
import './settings.css';

/** The settings: at the desk their list beside the chosen one, on the phone the list and then a page each. */
export function SettingsPage({ viewer }: { readonly viewer: SettingsViewer }) {
  const { t } = useTranslation('settings');
  const { t: tf } = useTranslation('frame');
  const { section: wanted } = useParams();
  const isPhone = usePhone();
  const listed = sections.filter((section) => section.isFor(viewer));
  const [first] = listed;
  const chosen = listed.find(({ path }) => path === wanted);
  const heading = chosen ? t(`section.${chosen.path}`) : t('title');
  useEffect(() => {
    document.title = `${heading} · ${tf('product')}`;
  }, [heading, tf]);

  if (wanted === undefined && !isPhone && first) return <Navigate to={`/settings/${first.path}`} replace />;
  const isList = wanted === undefined;
  return (
    <div className={isList ? 'settings is-list' : 'settings'}>
      {isPhone && !isList ? null : (
        <HintBand
          of={[
            ['ADMIN_FIRST', 'down'],
            ['ADMIN_ORGANISATION', 'down'],
          ]}
        />
      )}
      {isPhone && !isList ? null : (
        <nav className="settings-index" aria-label={t('sections')}>
          {isList ? <h1 className="settings-title">{t('title')}</h1> : <p className="settings-title">{t('title')}</p>}
          <ul>
            {listed.map(({ path }) => (
              <li key={path}>
                <NavLink to={`/settings/${path}`}>
                  {t(`section.${path}`)}
                  {isPhone ? <Icon name="right" /> : null}
                </NavLink>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {isList ? null : (
        <section className="settings-body" aria-labelledby="settings-head">
          {isPhone ? (
            <Link className="settings-back" to="/settings">
              <Icon name="left" />
              {t('back')}
            </Link>
          ) : null}
          {chosen ? (
            <>
              <h1 id="settings-head" tabIndex={-1}>
                {t(`section.${chosen.path}`)}
              </h1>
              <Suspense fallback={<Skeleton rows={4} />}>
                <chosen.Page />
              </Suspense>
            </>
          ) : (
            <>
              <h1 className="sr" id="settings-head">
                {tf('state.notFound')}
              </h1>
              <EmptyState title={tf('state.notFound')}>{tf('state.notFoundHint')}</EmptyState>
            </>
          )}
        </section>
      )}
    </div>
  );
}
