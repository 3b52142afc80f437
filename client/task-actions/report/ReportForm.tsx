import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReportableTaskFragment, ReportProgressInput } from '../../generated/graphql.js';
import { Button } from '../../ui/Button.js';
import { CheckField } from '../../ui/CheckField.js';
import { useDates } from '../../ui/Dates.js';
import { Field } from '../../ui/Field.js';
import { FormFoot } from '../../ui/FormFoot.js';
import { lettersIn } from '../../ui/lettersIn.js';
import { useFormFocus } from '../../ui/useFormFocus.js';
import { useErrorWords } from '../errorWords.js';
import { fieldFaults } from '../fieldFaults.js';
import { dropReportsOn, putReport } from '../offline/outbox.js';
import { FileChooser } from './FileChooser.js';
import { PercentChoice } from './PercentChoice.js';
import { LONGEST_TEXT, reportFaults, reportInput } from './reportForm.js';
import { keyOfReport, useSendReport } from './sendReport.js';
import { useReportDraft } from './useReportDraft.js';
import { useUploads } from './useUploads.js';

interface ReportFormProps {
  readonly task: ReportableTaskFragment;
  readonly viewerId: string;
  /** @param words what became of it, for the page to say */
  readonly onSent: (words: string) => void;
  /** Absent in a sheet, which is closed by itself. */
  readonly onStop?: () => void;
  /** On the phone's sheet a figure is tapped, and what is seldom needed waits behind a word. */
  readonly isSheet?: boolean;
}

/** Reports progress, starting from what the viewer's own department said last. */
export function ReportForm({ task, viewerId, onSent, onStop, isSheet = false }: ReportFormProps) {
  const { t } = useTranslation('task');
  const { clock, date, month, today } = useDates();
  const { opened, draft, restored, kept, write, startAgain, drop } = useReportDraft(task, viewerId, isSheet);
  const [faults, setFaults] = useState<ReadonlyMap<string, string>>(new Map());
  const [failure, setFailure] = useState<string>();
  const [isSending, setSending] = useState(false);
  const [showsMore, setShowsMore] = useState(!isSheet || draft.problems !== '' || draft.nextSteps !== '');
  const sendReport = useSendReport();
  const uploads = useUploads((file) => write(({ files }) => ({ files: [...files, file] })));
  const errorWords = useErrorWords();
  const { formRef, headRef, focusFirstFault } = useFormFocus();

  const last = opened.task.viewerLastReport;
  const newest = task.viewerLastReport;
  const isNewer = newest != null && newest.id !== last?.id;
  const sets = opened.task.viewerReportSetsProgress;

  return (
    <form
      ref={formRef}
      className={isSheet ? 'task-form is-whole' : 'task-form'}
      noValidate
      onSubmit={(event) => void send(event)}
    >
      {isSheet ? null : (
        <h3 ref={headRef} tabIndex={-1}>
          {t('reportTitle')}
        </h3>
      )}
      <p role="status" className="form-said">
        {restored === undefined ? null : (
          <>
            {t('draftRestored', { time: clock(restored.keptAt) })}
            <Button
              kind="bare"
              small
              onClick={() => {
                startAgain();
                headRef.current?.focus();
              }}
            >
              {t('draftDrop')}
            </Button>
          </>
        )}
        {isNewer ? t('reportedMeanwhile', { name: newest.author.name, percent: newest.progressPercent }) : null}
      </p>
      <PercentChoice
        key={restored === undefined ? 'fresh' : 'restored'}
        from={opened.from}
        isFirst={last == null}
        question={t(sets ? 'percentQuestion' : 'percentOwn')}
        lastSaid={lastSaid()}
        hint={sets ? undefined : t('percentOwnHint', { percent: opened.task.progressPercent })}
        value={draft.percent}
        onChange={(percent) => write({ percent })}
        fault={faults.get('progressPercent')}
      />
      <Field
        label={t('narrativeQuestion')}
        aside={last == null ? undefined : t(isSheet ? 'carriedOverReady' : 'carriedOver')}
        rows={5}
        isReadingSize
        isRequired
        value={draft.narrative}
        onChange={(narrative) => write({ narrative })}
        fault={faults.get('narrative')}
      />
      {showsMore ? (
        <>
          <Field
            label={t('problemsQuestion')}
            rows={2}
            value={draft.problems}
            onChange={(problems) => write({ problems })}
            fault={faults.get('problems')}
          />
          <Field
            label={t('nextStepsQuestion')}
            rows={2}
            value={draft.nextSteps}
            onChange={(nextSteps) => write({ nextSteps })}
            fault={faults.get('nextSteps')}
          />
        </>
      ) : (
        <p className="form-more">
          <Button kind="bare" icon="plus" onClick={() => setShowsMore(true)}>
            {t('addProblems')}
          </Button>
        </p>
      )}
      <FileChooser
        files={draft.files}
        sending={uploads.sending}
        onChoose={uploads.add}
        onAgain={uploads.again}
        onDrop={uploads.remove}
        onRemove={({ id }) => write(({ files }) => ({ files: files.filter((one) => one.id !== id) }))}
        fault={faults.get('attachmentIds')}
      />
      {task.isInternal ? null : (
        <CheckField
          label={t('internalReport')}
          hint={t('internalReportDoes')}
          isChecked={draft.isInternal}
          onChange={(isInternal) => write({ isInternal })}
        />
      )}
      <FormFoot failure={failure} note={keptNote()}>
        <Button kind="go" type="submit" pending={isSending}>
          {isSending ? t('sending') : isSheet ? t('sendMonth', { month: month(today) }) : t('sendReport')}
        </Button>
        {onStop === undefined ? null : <Button onClick={onStop}>{t('stopReport')}</Button>}
      </FormFoot>
    </form>
  );

  function lastSaid(): string {
    if (last != null) return t('percentLastOn', { percent: last.progressPercent, date: date(last.reportedOn) });
    return sets ? t('percentLast', { percent: opened.task.progressPercent }) : t('percentNone');
  }

  function keptNote(): string | undefined {
    if (kept === undefined) return undefined;
    return kept.at === undefined ? t('draftNotKept') : t('draftKept', { time: clock(kept.at) });
  }

  async function send(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (isSending) return;
    const found = new Map<string, string>();
    for (const [field, fault] of reportFaults(draft)) {
      const length = field === 'progressPercent' ? 0 : lettersIn(draft[field]);
      found.set(field, t(fault, { most: LONGEST_TEXT, now: length }));
    }
    const onTheWay = uploads.sending[0];
    if (onTheWay) found.set('attachmentIds', t(onTheWay.failure === undefined ? 'filesOnTheWay' : 'filesNotSent'));
    // A newer report was told of above: who sends now has seen it.
    const input = reportInput(task.id, draft, newest);
    if (found.size > 0 || input === undefined) return showFaults(found, undefined);
    setSending(true);
    try {
      await sendReport(input);
      drop();
      void dropReportsOn(viewerId, task.id);
      onSent(isSheet ? t('monthSent', { code: task.code, month: month(today) }) : t('reportSent', { code: task.code }));
    } catch (error) {
      const { code, words } = errorWords(error);
      // Taken or not, nobody knows: it waits, and is sent again under the same key.
      if (code === 'NETWORK' && (await waitsForNetwork(input))) {
        drop();
        return onSent(t('keptWaiting', { code: task.code }));
      }
      const fields = fieldFaults(error);
      showFaults(
        fields,
        code === 'NETWORK' ? t('offlineKept') : `${t('reportNotSent')}${fields.size > 0 ? t('seeFields') : words}`,
      );
    } finally {
      setSending(false);
    }
  }

  function waitsForNetwork(input: ReportProgressInput): Promise<boolean> {
    const { id, code, title } = task;
    return putReport(viewerId, {
      key: keyOfReport(input),
      task: { id, code, title },
      input,
      files: draft.files,
      at: Date.now(),
    });
  }

  function showFaults(fields: ReadonlyMap<string, string>, sentence: string | undefined): void {
    setFaults(fields);
    setFailure(sentence);
    focusFirstFault();
  }
}
