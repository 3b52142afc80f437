import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { DepartmentsQuery } from '../../generated/graphql.js';
import { TaskLight } from '../../task-actions/TaskLight.js';
import { useAddresses } from './address.js';

type Row = DepartmentsQuery['departments'][number];

/** The worst first, as everywhere. */
const lights = ['RED', 'YELLOW', 'GREEN', 'GREY'] as const;

/** A table at the desk, entries on the phone; the roles are said, since the phone lays the table out anew. */
export function DepartmentsTable({ label, rows }: { readonly label: string; readonly rows: readonly Row[] }) {
  const { t } = useTranslation('departments');
  return (
    <table className="ledger deps-rows" role="table" aria-label={label}>
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col">
            {t('unit')}
          </th>
          <th role="columnheader" scope="col" className="who">
            {t('head')}
          </th>
          <th role="columnheader" scope="col" className="n">
            {t('led')}
          </th>
          <th role="columnheader" scope="col" colSpan={4} className="lights">
            {t('lights')}
          </th>
          <th role="columnheader" scope="col" className="n">
            {t('done')}
          </th>
          <th role="columnheader" scope="col" className="n">
            {t('supported')}
          </th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <DepartmentRow key={row.id} row={row} />
        ))}
      </tbody>
    </table>
  );
}

function DepartmentRow({ row }: { readonly row: Row }) {
  const { t } = useTranslation('departments');
  const { of } = useAddresses();
  const { progress, supportedTotal } = row;
  const lit = (light: (typeof lights)[number]) => progress.byLight.find((one) => one.light === light)?.count ?? 0;
  const done = progress.byStatus.find(({ status }) => status === 'DONE')?.count ?? 0;
  return (
    <tr role="row">
      <th role="rowheader" scope="row" className="unit">
        <Link to={of(row.code)}>{row.shortName}</Link>
        {row.name === row.shortName ? null : <p className="cap q3">{row.name}</p>}
        {row.isArchived ? <p className="cap q3">{t('archived')}</p> : null}
      </th>
      <td role="cell" className="who">
        {row.head?.name ?? <span className="q3">{t('noHead')}</span>}
      </td>
      <td role="cell" className="n">
        <Figure name={t('led')} count={progress.total} />
      </td>
      {progress.total === 0 ? (
        <td role="cell" colSpan={4} className="none q3">
          {t('noLed')}
        </td>
      ) : (
        lights.map((light) => (
          <td role="cell" key={light} className={lit(light) === 0 ? 'lit is-empty' : 'lit'}>
            {lit(light) === 0 ? null : <TaskLight light={light} count={lit(light)} />}
          </td>
        ))
      )}
      <td role="cell" className={done === 0 ? 'n is-nil' : 'n'}>
        <Figure name={t('done')} count={done} />
      </td>
      <td role="cell" className={supportedTotal === 0 ? 'n is-nil' : 'n'}>
        <Figure name={t('supported')} count={supportedTotal} />
      </td>
    </tr>
  );
}

/** A figure under its column's head; on the phone, where there is none, with its name. */
function Figure({ name, count }: { readonly name: string; readonly count: number }) {
  const { t } = useTranslation('departments');
  return (
    <>
      <span className="lab">{name}</span>
      {count === 0 ? <span className="nil">{count}</span> : t('item', { count })}
    </>
  );
}
