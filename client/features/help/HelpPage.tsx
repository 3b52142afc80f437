import { useQuery } from '@apollo/client/react';
import { Trans, useTranslation } from 'react-i18next';
import { useErrorWords } from '../../task-actions/errorWords.js';
import { ErrorState, Skeleton } from '../../ui/states.js';
import { RulesDocument } from './help.generated.js';
import { Keys } from './Keys.js';
import { Lights } from './Lights.js';
import { Rights } from './Rights.js';
import { Stages } from './Stages.js';
import './help.css';

const sections = ['stages', 'lights', 'rights', 'keys'] as const;

/** Stages, lights and rights in the words of the rules themselves: the server tells them, nothing is listed here. */
export function HelpPage() {
  const { t } = useTranslation('help');
  const explain = useErrorWords();
  const { data, error, refetch } = useQuery(RulesDocument);
  if (!data)
    return (
      <div className="paper help">
        <h1 className="sr">{t('page')}</h1>
        {error ? (
          <ErrorState title={t('failed')} reason={explain(error).words} onRetry={() => void refetch()} />
        ) : (
          <Skeleton rows={6} words={t('loading')} />
        )}
      </div>
    );
  const { rules } = data;
  return (
    <div className="paper help">
      <header className="paper-head">
        <h1 className="paper-title">{t('page')}</h1>
        <p className="paper-lead">
          <Trans t={t} i18nKey="lead" components={{ p: <span className="ph" /> }} />
        </p>
        <nav aria-label={t('onThisPage')} className="help-index">
          {sections.map((section) => (
            <a key={section} href={`#${section}`}>
              {t(`${section}.title`)}
            </a>
          ))}
        </nav>
      </header>
      <hr className="ww" />
      <Stages steps={rules.steps} always={rules.always} />
      <Lights lights={rules.lights} milestoneLights={rules.milestoneLights} />
      <Rights rights={rules.rights} steps={rules.steps} />
      <Keys />
    </div>
  );
}
