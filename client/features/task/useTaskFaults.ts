import { useTranslation } from 'react-i18next';
import { lettersIn } from '../../ui/lettersIn.js';
import { LONGEST_TEXT, LONGEST_TITLE, type TaskForm, type TaskFormField, taskFaults } from './taskForm.js';

/** Says in words what a task's form lacks before the server is asked, and which dates are half written. */
export function useTaskFaults(): (form: TaskForm, incompleteDates: readonly string[]) => ReadonlyMap<string, string> {
  const { t } = useTranslation('task');

  function needed(field: TaskFormField): string {
    if (field === 'title') return t('titleNeeded');
    if (field === 'leadDepartmentId') return t('leadNeeded');
    if (field === 'dueOn') return t('dueNeeded');
    return field === 'itemId' ? t('itemNeeded') : t('needed');
  }

  return (form, incompleteDates) => {
    const words = new Map<string, string>();
    for (const [field, fault] of taskFaults(form)) {
      if (fault === 'needed') words.set(field, needed(field));
      else if (fault === 'fewLeads') words.set(field, t('fewLeads'));
      else if (fault === 'endsBeforeStart') words.set(field, t('endsBeforeStart'));
      else
        words.set(
          field,
          t('tooLong', { most: field === 'title' ? LONGEST_TITLE : LONGEST_TEXT, now: lettersIn(String(form[field])) }),
        );
    }
    // Said last, because a half-written date looks empty to the rules above.
    for (const field of incompleteDates) words.set(field, t('dateIncomplete'));
    return words;
  };
}
