import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { TaskLight } from '../../task-actions/TaskLight.js';
import { EmptyState } from '../../ui/states.js';
import { useAddresses } from './address.js';
import { type DepartmentOnPage, type Group, groupOf, groups } from './department.js';
import { TaskRows } from './TaskRows.js';

/** What it leads, by light, the late first. */
export function LedTasks({ department }: { readonly department: DepartmentOnPage }) {
  const { t } = useTranslation('departments');
  const { nodes, totalCount } = department.ledTasks;
  const { board } = useAddresses();
  return (
    <section className="dep-sec" aria-labelledby="dep-led">
      <h2 id="dep-led">{t('one.ledTasks')}</h2>
      {nodes.length === 0 ? (
        <EmptyState title={t('one.leadsNone')}>{t('one.noLedHint')}</EmptyState>
      ) : (
        groups.map((group) => {
          const tasks = nodes.filter((task) => groupOf(task) === group);
          return tasks.length === 0 ? null : (
            <section key={group} className="dep-group">
              <h3>
                <GroupHead group={group} count={tasks.length} />
                {group === 'GREY' ? <span className="cap q3">{t('one.groupNote.GREY')}</span> : null}
              </h3>
              <TaskRows tasks={tasks} />
            </section>
          );
        })
      )}
      {totalCount > nodes.length ? (
        <p className="dep-more">
          <Link to={board(department.id)}>{t('one.more', { count: totalCount - nodes.length })}</Link>
        </p>
      ) : null}
    </section>
  );
}

function GroupHead({ group, count }: { readonly group: Group; readonly count: number }) {
  const { t } = useTranslation('departments');
  const { t: tm } = useTranslation('moves');
  return group === 'DONE' ? (
    <span className="q2">{tm('lightCount', { word: t('one.group.DONE'), count })}</span>
  ) : (
    <TaskLight light={group} count={count} />
  );
}

/** What it supports: who leads each is said. */
export function SupportedTasks({ department }: { readonly department: DepartmentOnPage }) {
  const { t } = useTranslation('departments');
  const { nodes, totalCount } = department.supportedTasks;
  return (
    <section className="dep-sec" aria-labelledby="dep-supported">
      <h2 id="dep-supported">{t('one.supportedTasks')}</h2>
      {nodes.length === 0 ? <p className="q3">{t('one.noSupported')}</p> : <TaskRows tasks={nodes} showsLead />}
      {totalCount > nodes.length ? (
        <p className="dep-more q3">{t('one.more', { count: totalCount - nodes.length })}</p>
      ) : null}
    </section>
  );
}
