import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { incompleteDates } from '../../ui/DateField.js';
import { useDates } from '../../ui/Dates.js';
import { useErrorWords } from '../errorWords.js';
import { fieldFaults } from '../fieldFaults.js';

interface NotTaken {
  readonly fields: ReadonlyMap<string, string>;
  readonly sentence: string;
}

/** Says why the server did not take it; what was typed stays. */
export function useNotTaken(): (error: unknown) => NotTaken {
  const { t } = useTranslation('supervision');
  const errorWords = useErrorWords();
  return (error) => {
    const { code, words } = errorWords(error);
    const fields = fieldFaults(error);
    if (code === 'NETWORK') return { fields, sentence: t('offlineKept') };
    return { fields, sentence: `${t('notTaken')}${fields.size > 0 ? t('seeFields') : words}` };
  };
}

/** What can be said of a date before asking the server: it is missing, half written, or no later than the due date. */
export function useDateFault(
  form: RefObject<HTMLFormElement | null>,
): (name: string, value: string, dueOn: string) => string | undefined {
  const { t } = useTranslation('supervision');
  const { date } = useDates();
  return (name, value, dueOn) => {
    if (form.current !== null && incompleteDates(form.current).includes(name)) return t('dateIncomplete');
    if (value === '') return t('dateNeeded');
    return value > dueOn ? undefined : t('dateTooEarly', { date: date(dueOn) });
  };
}
