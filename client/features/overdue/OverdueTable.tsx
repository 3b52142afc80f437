import { useTranslation } from 'react-i18next';
import type { OverdueTaskFragment } from '../../generated/graphql.js';
import { OverdueRow } from './OverdueRow.js';
import type { ShownRow } from './steadyRows.js';

interface OverdueTableProps {
  readonly label: string;
  readonly rows: readonly ShownRow<OverdueTaskFragment>[];
}

/** A table at the desk, entries on the phone: the same facts in the same order. */
export function OverdueTable({ label, rows }: OverdueTableProps) {
  const { t } = useTranslation('overdue');
  return (
    <table className="rows" role="table" aria-label={label}>
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
      <tbody role="rowgroup">
        {rows.map(({ row, isGone }) => (
          <OverdueRow key={row.id} task={row} isGone={isGone} />
        ))}
      </tbody>
    </table>
  );
}
