import { useTranslation } from 'react-i18next';
import type { RulesQuery } from '../../generated/graphql.js';
import { TaskLight } from '../../task-actions/TaskLight.js';
import { Section } from './Section.js';

type LightRule = RulesQuery['rules']['lights'][number];

/** When which light shows, with the thresholds that are set: the first row that applies. */
export function Lights({
  lights,
  milestoneLights,
}: {
  lights: readonly LightRule[];
  milestoneLights: readonly LightRule[];
}) {
  const { t } = useTranslation('help');
  return (
    <Section name="lights" title={t('lights.title')} says={t('lights.says')}>
      <div className="help-lights">
        <Table caption={t('lights.task')} rows={lights} />
        <div>
          <Table caption={t('lights.milestone')} rows={milestoneLights} />
          <p className="note">{t('lights.behind')}</p>
        </div>
      </div>
    </Section>
  );
}

function Table({ caption, rows }: { caption: string; rows: readonly LightRule[] }) {
  const { t } = useTranslation('help');
  return (
    <table className="help-table">
      <caption>{caption}</caption>
      <thead className="sr">
        <tr>
          <th scope="col">{t('lights.light')}</th>
          <th scope="col">{t('lights.when')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ light, condition }) => (
          <tr key={condition}>
            <td>{light ? <TaskLight light={light} /> : <span className="cap q3">{t('lights.byTasks')}</span>}</td>
            <td>{condition}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
