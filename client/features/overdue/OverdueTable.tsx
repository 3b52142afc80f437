import { useTranslation } from 'react-i18next';
import type { RowGroup } from './groups.js';
import { OverdueRow } from './OverdueRow.js';
import './rows.css';
import './rows-phone.css';

interface OverdueTableProps {
  readonly label: string;
  readonly groups: readonly RowGroup[];
  /** Id of the row that the tab key stops at; the arrow keys lead on from there. */
  readonly tabStop: string | null;
}

/** A table at the desk, entries on the phone: the same facts in the same order. */
export function OverdueTable({ label, groups, tabStop }: OverdueTableProps) {
  const { t } = useTranslation('overdue');
  return (
    <table className="ledger rows" role="table" aria-label={label}>
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col" className="num" aria-sort="descending">
            {t('late')}
          </th>
          <th role="columnheader" scope="col" className="task">
            {t('task')}
          </th>
          <th role="columnheader" scope="col" className="dep">
            {t('lead')}
          </th>
          <th role="columnheader" scope="col" className="due">
            {t('due')}
          </th>
          <th role="columnheader" scope="col">
            {t('lastReport')}
          </th>
          <th role="columnheader" scope="col">
            {t('nextSteps')}
          </th>
        </tr>
      </thead>
      {groups.map(({ heading, rows }) => (
        <tbody role="rowgroup" key={heading?.id ?? 'all'}>
          {heading === null ? null : (
            <tr role="row" className="head">
              <th scope="rowgroup" colSpan={6}>
                {heading.title}
                {heading.count === null ? null : <span>{t('tasks', { count: heading.count })}</span>}
              </th>
            </tr>
          )}
          {rows.map(({ row, isGone }) => (
            <OverdueRow key={row.id} task={row} isGone={isGone} isTabStop={row.id === tabStop} />
          ))}
        </tbody>
      ))}
    </table>
  );
}
