import { useTranslation } from 'react-i18next';
import type { RulesQuery } from '../../generated/graphql.js';
import { Section } from './Section.js';

type PartyRights = RulesQuery['rules']['rights'][number];
type Step = RulesQuery['rules']['steps'][number];

/** Who may do what with a task, and beyond it. */
export function Rights({ rights, steps }: { rights: readonly PartyRights[]; steps: readonly Step[] }) {
  const { t } = useTranslation('help');
  const { t: tm } = useTranslation('moves');
  const stageCount = new Set(steps.map(({ fromStatus }) => fromStatus)).size;
  const isStep = (action: string) => steps.some((step) => step.action === action);
  /** Where a step leads from is told above; of the rest one wants to know when. */
  const words = ({ action, actionName, statuses }: PartyRights['actions'][number]) =>
    isStep(action) || statuses.length === stageCount
      ? actionName
      : t('rights.during', { action: actionName, stages: statuses.map((one) => tm(`stage.${one}`)).join(t('comma')) });
  return (
    <Section name="rights" title={t('rights.title')} says={t('rights.says')}>
      <table className="help-table help-rights">
        <thead>
          <tr>
            <th scope="col">{t('rights.who')}</th>
            <th scope="col">{t('rights.task')}</th>
            <th scope="col">{t('rights.beyond')}</th>
          </tr>
        </thead>
        <tbody>
          {rights.map(({ party, actions, planRights }) => (
            <tr key={party}>
              <th scope="row">
                {t(`party.${party}`)}
                <span className="cap q3">{t(`rights.is.${party}`)}</span>
              </th>
              <td>
                {actions.length === 0 ? (
                  <span className="q3">{t('rights.reads')}</span>
                ) : (
                  actions.map(words).join(t('comma'))
                )}
              </td>
              <td className={planRights.length === 0 ? 'is-none' : undefined}>
                {planRights.map((right) => t(`rights.plan.${right}`)).join(t('comma')) || (
                  <span className="q3">{t('rights.none')}</span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
