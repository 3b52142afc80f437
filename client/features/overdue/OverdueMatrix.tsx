import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.js';
import { MatrixCell } from './MatrixCell.js';
import { type Choice, isChosen, noChoice } from './overdueAddress.js';
import { useBandWords } from './useBandWords.js';
import type { Lateness } from './useOverdueSummary.js';
import './matrix.css';

interface OverdueMatrixProps {
  readonly overdue: Lateness;
  readonly view: Choice;
  readonly onChoose: (choice: Choice) => void;
}

/** So many departments stand there at once; the others, who have less that is late, on demand and on paper. */
const FEW = 8;

/** Who is how late: a row a department, a column an age. A cell is a button that lists what it counts. */
export function OverdueMatrix({ overdue, view, onChoose }: OverdueMatrixProps) {
  const { t } = useTranslation('overdue');
  const bandWords = useBandWords();
  const [showsAll, setShowsAll] = useState(false);
  const hasWaiting = overdue.waitingForOffice > 0;
  const { departments } = overdue;
  const isCut = !showsAll && !departments.slice(FEW).some(({ department }) => department.id === view.unit);

  /** Counts of one row: a department's, or with null everybody's. */
  function cells(of: Pick<Lateness, 'byBand' | 'waitingForOffice' | 'late'>, unit: string | null, name: string) {
    const cell = (key: string, choice: Choice, count: number, words: string) => {
      const chosen = isChosen(view, choice);
      return (
        <MatrixCell
          key={key}
          kind={key}
          count={count}
          label={t('cell', { department: name, age: words, count })}
          isChosen={chosen}
          onPress={() => onChoose(chosen ? noChoice : choice)}
        />
      );
    };
    return [
      ...of.byBand.map((range) =>
        cell(range.band, { unit, age: range.band, waiting: false }, range.count, bandWords(range)),
      ),
      hasWaiting ? cell('waiting', { unit, age: null, waiting: true }, of.waitingForOffice, t('waitingColumn')) : null,
      unit === null ? (
        <td key="sum" className="sum">
          {of.late + of.waitingForOffice}
        </td>
      ) : (
        cell('sum', { ...noChoice, unit }, of.late + of.waitingForOffice, t('sum'))
      ),
    ];
  }

  return (
    <div className="matrix-holder">
      <table className="matrix">
        <caption>{t('matrix')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('leadDepartment')}</th>
            {overdue.byBand.map((range) => (
              <th scope="col" key={range.band}>
                {bandWords(range)}
              </th>
            ))}
            {hasWaiting ? <th scope="col">{t('waitingColumn')}</th> : null}
            <th scope="col" className="sum">
              {t('sum')}
            </th>
          </tr>
        </thead>
        <tbody>
          {departments.map((own, place) => (
            <tr key={own.department.id} className={isCut && place >= FEW ? 'is-cut' : undefined}>
              <th scope="row">{own.department.shortName}</th>
              {cells(own, own.department.id, own.department.shortName)}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('sum')}</th>
            {cells(overdue, null, t('allDepartments'))}
          </tr>
        </tfoot>
      </table>
      {isCut && departments.length > FEW ? (
        <Button kind="bare" small className="matrix-more" onClick={() => setShowsAll(true)}>
          {t('moreDepartments', { count: departments.length - FEW })}
        </Button>
      ) : null}
    </div>
  );
}
