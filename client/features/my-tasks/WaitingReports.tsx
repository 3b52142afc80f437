import { useTranslation } from 'react-i18next';
import { newKey } from '../../task-actions/changeKeys.js';
import { dropReport, putReport, type WaitingReport } from '../../task-actions/offline/outbox.js';
import { Button } from '../../ui/Button.js';
import { useDates } from '../../ui/Dates.js';
import { Icon } from '../../ui/Icon.js';
import { useToast } from '../../ui/Toast.js';

interface WaitingReportsProps {
  readonly accountId: string;
  readonly reports: readonly WaitingReport[];
  /** Opens the sheet with the report's words; absent where its task is no longer among one's own. */
  readonly onEdit: (report: WaitingReport) => (() => void) | undefined;
}

/** What has not arrived: waiting for the network, or not taken, with the reason. Nothing goes without being seen. */
export function WaitingReports({ accountId, reports, onEdit }: WaitingReportsProps) {
  const { t } = useTranslation('my');
  const { clock } = useDates();
  const toast = useToast();
  return (
    <section className="my-waiting" aria-labelledby="my-waiting">
      <h2 id="my-waiting">
        {t('waitingTitle')}
        <span>{t('count', { count: reports.length })}</span>
      </h2>
      <ul>
        {reports.map((report) => (
          <li key={report.key}>
            <p className="cap q3">{t('written', { code: report.task.code, time: clock(report.at) })}</p>
            <h3>{report.task.title}</h3>
            <p className="words">
              {t('says', { percent: report.input.progressPercent, narrative: report.input.narrative })}
            </p>
            <div role="status" className="standing">
              {report.refusal === undefined ? (
                <>
                  <Icon name="wave" />
                  <p>{t('waits')}</p>
                </>
              ) : (
                <>
                  <span className="bang">
                    <Icon name="bang" />
                  </span>
                  <p>{t('refused', { reason: report.refusal.words })}</p>
                </>
              )}
            </div>
            <div className="do">{buttons(report)}</div>
          </li>
        ))}
      </ul>
    </section>
  );

  function buttons(report: WaitingReport) {
    const edit = onEdit(report);
    return (
      <>
        {edit === undefined ? null : <Button onClick={edit}>{t('editWaiting')}</Button>}
        {report.refusal?.isConflict ? <Button onClick={() => void sendAnyway(report)}>{t('sendAnyway')}</Button> : null}
        {report.refusal === undefined ? null : (
          <Button kind="bare" onClick={() => void copy(report)}>
            {t('copy')}
          </Button>
        )}
        <Button kind="bare" onClick={() => void dropReport(accountId, report.key)}>
          {t('dropWaiting')}
        </Button>
      </>
    );
  }

  async function sendAnyway({ task, input, files = [], at }: WaitingReport): Promise<void> {
    const { lastReportId: _seen, ...rest } = input;
    await putReport(accountId, { key: newKey(), task, at, files, input: { ...rest, noChange: false } });
  }

  async function copy({ input }: WaitingReport): Promise<void> {
    const words = [input.narrative, input.problems, input.nextSteps].filter(Boolean).join('\n');
    // Browsers lend the clipboard over HTTPS only.
    const isCopied = await Promise.resolve()
      .then(() => navigator.clipboard.writeText(words))
      .then(
        () => true,
        () => false,
      );
    toast({ words: t(isCopied ? 'copied' : 'notCopied'), kind: isCopied ? 'done' : 'fault' });
  }
}
