import { useMutation } from '@apollo/client/react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ReportProgressDocument, type TaskPanelTaskFragment } from '../../generated/graphql.js';
import { useErrorWords } from '../../task-actions/errorWords.js';
import { Button } from '../../ui/Button.js';
import { useDates } from '../../ui/Dates.js';
import { Field } from '../../ui/Field.js';
import { clock } from './clock.js';
import { FormFoot } from './FormFoot.js';
import { fieldFaults } from './fieldFaults.js';
import { PercentChoice } from './PercentChoice.js';
import { dropDraft, keepDraft, type ReportDraft, readDraft } from './reportDraft.js';
import { LONGEST_TEXT, reportFaults, reportInput, sameDraft, startingFrom } from './reportForm.js';
import { useFormFocus } from './useFormFocus.js';

interface ReportFormProps {
  readonly task: TaskPanelTaskFragment;
  readonly viewerId: string;
  readonly onSent: () => void;
  readonly onStop: () => void;
}

/** Reports progress. What is written is kept in this browser with every key, and leaves it only when it was sent. */
export function ReportForm({ task, viewerId, onSent, onStop }: ReportFormProps) {
  const { t, i18n } = useTranslation('task');
  const { date } = useDates();
  // As things were when the form was opened: others' reports must not move what is being written.
  const [opened] = useState(() => ({ task, start: startingFrom(task.progressPercent, task.latestReport) }));
  const [restored, setRestored] = useState(() => readDraft(viewerId, task.id));
  const [draft, setDraft] = useState<ReportDraft>(restored ?? opened.start);
  const [kept, setKept] = useState<{ at: number | undefined }>();
  const [faults, setFaults] = useState<ReadonlyMap<string, string>>(new Map());
  const [failure, setFailure] = useState<string>();
  const [report, { loading: isSending }] = useMutation(ReportProgressDocument);
  const errorWords = useErrorWords();
  const { formRef, headRef, focusFirstFault } = useFormFocus();

  const last = opened.task.latestReport;
  const isNewer = task.latestReport != null && task.latestReport.id !== last?.id;

  return (
    <form ref={formRef} className="task-form" noValidate onSubmit={(event) => void send(event)}>
      <h3 ref={headRef} tabIndex={-1}>
        {t('reportTitle')}
      </h3>
      <p role="status" className="form-said">
        {restored === undefined ? null : (
          <>
            {t('draftRestored', { time: clock(restored.keptAt, i18n.language) })}
            <Button kind="bare" small onClick={startAgain}>
              {t('draftDrop')}
            </Button>
          </>
        )}
        {isNewer
          ? t('reportedMeanwhile', {
              name: task.latestReport?.author.name,
              percent: task.latestReport?.progressPercent,
            })
          : null}
      </p>
      <PercentChoice
        key={restored === undefined ? 'fresh' : 'restored'}
        from={opened.task.progressPercent}
        lastSaid={
          last == null
            ? t('percentLast', { percent: opened.task.progressPercent })
            : t('percentLastOn', { percent: last.progressPercent, date: date(last.reportedOn) })
        }
        value={draft.percent}
        onChange={(percent) => write({ percent })}
        fault={faults.get('progressPercent')}
      />
      <Field
        label={t('narrativeQuestion')}
        aside={last == null ? undefined : t('carriedOver')}
        rows={5}
        isReadingSize
        isRequired
        value={draft.narrative}
        onChange={(narrative) => write({ narrative })}
        fault={faults.get('narrative')}
      />
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
      <FormFoot failure={failure} note={keptNote()}>
        <Button kind="go" type="submit" pending={isSending}>
          {isSending ? t('sending') : t('sendReport')}
        </Button>
        <Button onClick={onStop}>{t('stopReport')}</Button>
      </FormFoot>
    </form>
  );

  function keptNote(): string | undefined {
    if (kept === undefined) return undefined;
    return kept.at === undefined ? t('draftNotKept') : t('draftKept', { time: clock(kept.at, i18n.language) });
  }

  function write(part: Partial<ReportDraft>): void {
    const next = { ...draft, ...part };
    setDraft(next);
    if (sameDraft(next, opened.start)) {
      dropDraft(viewerId, task.id);
      setKept(undefined);
    } else {
      setKept({ at: keepDraft(viewerId, task.id, next) });
    }
  }

  function startAgain(): void {
    dropDraft(viewerId, task.id);
    setRestored(undefined);
    setKept(undefined);
    setDraft(opened.start);
    headRef.current?.focus();
  }

  async function send(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (isSending) return;
    const found = new Map<string, string>();
    for (const [field, fault] of reportFaults(draft)) {
      const length = field === 'progressPercent' ? 0 : draft[field].length;
      found.set(field, t(fault, { most: LONGEST_TEXT, now: length }));
    }
    const input = reportInput(task.id, draft);
    if (found.size > 0 || input === undefined) return showFaults(found, undefined);
    try {
      await report({ variables: { input } });
      dropDraft(viewerId, task.id);
      onSent();
    } catch (error) {
      const { code, words } = errorWords(error);
      const fields = fieldFaults(error);
      showFaults(
        fields,
        code === 'NETWORK' ? t('offlineKept') : `${t('reportNotSent')}${fields.size > 0 ? t('seeFields') : words}`,
      );
    }
  }

  function showFaults(fields: ReadonlyMap<string, string>, sentence: string | undefined): void {
    setFaults(fields);
    setFailure(sentence);
    focusFirstFault();
  }
}
