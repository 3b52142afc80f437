import { useTranslation } from 'react-i18next';
import type { MyTaskEntryFragment } from '../../generated/graphql.js';
import { useDates } from '../../ui/Dates.js';
import { lettersIn } from '../../ui/lettersIn.js';

/** A note of ten thousand letters belongs to the task's own page. */
const LONGEST_NOTE = 60;

/** Why the task stands here, in one sentence. The server says which kind it is, this says it in words. */
export function MyTaskSentence({ entry }: { readonly entry: MyTaskEntryFragment }) {
  const { t } = useTranslation('my');
  const { date, overdue } = useDates();
  const { task } = entry;
  const due = t('due', { date: date(task.dueOn) });
  const late = task.isOverdue ? <span className="days">{overdue(task.daysOverdue)}</span> : null;
  const supports = task.viewerReportSetsProgress ? '' : t('supports', { department: task.leadDepartment.shortName });
  const lastOn = task.viewerLastReport == null ? null : date(task.viewerLastReport.reportedOn);
  return (
    <p className="w">
      {supports}
      {late === null ? null : (
        <>
          {late}
          {t('comma')}
        </>
      )}
      {reason()}
    </p>
  );

  function reason(): string {
    switch (entry.kind) {
      case 'RETURNED':
        return entry.returnNote == null ? t('returnedPlain') : t('returned', { note: shortened(entry.returnNote) });
      case 'NOTICED':
        return t(entry.action === 'ACCEPT' ? 'noticedUnaccepted' : 'noticed', { due });
      case 'INSTRUCTED':
        return t(entry.action === 'ACCEPT' ? 'instructedUnaccepted' : 'instructed', { due });
      case 'INSISTED':
        return t('insisted', { due });
      case 'EXTENSION_DECIDED':
        return t('extensionDecided', { due });
      case 'OVERDUE':
        if (entry.action === 'ACCEPT') return t('notAccepted', { due });
        if (entry.action === 'SUBMIT_FOR_CLOSURE') return t('ready', { due });
        if (entry.reportDueOn != null) return t('reportBy', { date: date(entry.reportDueOn) });
        return lastOn === null ? due : t('reported', { date: lastOn, due });
      case 'TO_ACCEPT':
        return t('toAccept', { due });
      case 'REPORT_DUE':
        return lastOn === null ? t('neverReported', { due }) : due;
      case 'TO_SUBMIT':
        return t('ready', { due });
      case 'WAITING':
        if (task.status === 'PAUSED') return t('paused');
        if (task.isDeclined) return t(task.viewerReportSetsProgress ? 'declined' : 'declinedByLead', { due });
        if (task.status === 'NOT_STARTED') return t('waitsForLead', { due });
        return task.submittedOn == null ? t('waitsForOffice') : t('submitted', { date: date(task.submittedOn) });
      case 'DUE_SOON':
      case 'ON_COURSE':
        if (lastOn === null) return task.startsOn == null ? due : t('starts', { date: date(task.startsOn), due });
        return t('reported', { date: lastOn, due });
    }
  }

  function shortened(note: string): string {
    return lettersIn(note) <= LONGEST_NOTE ? note : `${[...note].slice(0, LONGEST_NOTE).join('')}…`;
  }
}
