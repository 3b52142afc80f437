import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.js';
import { type Choice, type Grouping, noChoice, type OverdueView } from './overdueAddress.js';
import { useBandWords } from './useBandWords.js';
import type { Lateness } from './useOverdueSummary.js';

interface OverdueToolsProps {
  readonly overdue: Lateness;
  readonly view: OverdueView;
  readonly onShow: (change: Partial<OverdueView>) => void;
  readonly ref: Ref<HTMLDivElement>;
}

const groupings: readonly Grouping[] = ['flat', 'department', 'item'];

/** How the rows are grouped, what of them is listed, and paper. */
export function OverdueTools({ overdue, view, onShow, ref }: OverdueToolsProps) {
  const { t } = useTranslation('overdue');
  const chosen = useChosenWords(overdue, view);
  return (
    <div className="overdue-tools" ref={ref}>
      {/* biome-ignore lint/a11y/useSemanticElements: three buttons that press each other out, not a form's fieldset */}
      <div className="overdue-groups" role="group" aria-label={t('grouping')}>
        {groupings.map((group) => (
          <button key={group} type="button" aria-pressed={view.group === group} onClick={() => onShow({ group })}>
            {t(`by_${group}`)}
          </button>
        ))}
      </div>
      <p role="status" className="overdue-chosen">
        {chosen}
      </p>
      {chosen === '' ? null : (
        <Button kind="bare" small onClick={() => onShow(noChoice)}>
          {t('all')}
        </Button>
      )}
      <p className="overdue-hint cap q3">{t('sorted')}</p>
      <Button small className="overdue-print" onClick={() => window.print()}>
        {t('print')}
      </Button>
    </div>
  );
}

/** What the list is restricted to, in words; empty when everything overdue is listed. */
function useChosenWords(overdue: Lateness, { unit, age, waiting }: Choice): string {
  const { t } = useTranslation('overdue');
  const bandWords = useBandWords();
  if (unit === null && age === null && !waiting) return '';
  const range = overdue.byBand.find(({ band }) => band === age);
  const words = [
    unit === null
      ? null
      : (overdue.departments.find(({ department }) => department.id === unit)?.department.shortName ??
        t('unitWithout')),
    range ? t('lateBy', { age: bandWords(range) }) : null,
    waiting ? t('waitingColumn') : null,
  ].filter((word) => word !== null);
  return t('only', { what: words.join(t('and')) });
}
