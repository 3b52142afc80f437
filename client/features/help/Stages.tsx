import { useTranslation } from 'react-i18next';
import type { RulesQuery } from '../../generated/graphql.js';
import { Icon } from '../../ui/Icon.js';
import { Section } from './Section.js';

type Step = RulesQuery['rules']['steps'][number];

/** The board, explained: under each stage the steps that lead out of it, who takes them, and what they ask. */
export function Stages({ steps, always }: { steps: readonly Step[]; always: readonly string[] }) {
  const { t } = useTranslation('help');
  const { t: tm } = useTranslation('moves');
  // Stages have the order in which the steps come, which is the board's.
  const stages = [...new Set(steps.map(({ fromStatus }) => fromStatus))];
  return (
    <Section name="stages" title={t('stages.title')} says={t('stages.says')}>
      <div className="help-stages">
        {stages.map((stage) => (
          <div key={stage} className="help-stage">
            <h3>{tm(`stage.${stage}`)}</h3>
            <p className="q2">{t(`stages.means.${stage}`)}</p>
            <ul>
              {steps
                .filter(({ fromStatus }) => fromStatus === stage)
                .map((step) => (
                  <li key={step.toStatus}>
                    <p className="help-step">
                      <b>{step.actionName}</b>
                      {/* Pausing leads to “paused”: said once. */}
                      {step.actionName === tm(`stage.${step.toStatus}`) ? null : (
                        <span className="help-to">
                          <Icon name="right" small />
                          <span className="sr">{t('stages.to')}</span>
                          {tm(`stage.${step.toStatus}`)}
                        </span>
                      )}
                    </p>
                    <p className="cap q3">
                      {t('stages.by', { who: step.parties.map((party) => t(`party.${party}`)).join(t('comma')) })}
                      {step.needsNote ? `${t('clause')}${t('stages.note')}` : ''}
                    </p>
                    {step.conditions.map((condition) => (
                      <p key={condition} className="cap q2">
                        {t('stages.condition', { condition })}
                      </p>
                    ))}
                  </li>
                ))}
            </ul>
          </div>
        ))}
        <div className="help-always">
          <p>{t('stages.always', { conditions: always.join('') })}</p>
          <p>{t('stages.kept')}</p>
        </div>
      </div>
    </Section>
  );
}
