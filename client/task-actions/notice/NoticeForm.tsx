import { useMutation } from '@apollo/client/react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NoticeLevel } from '../../generated/graphql.js';
import { Button } from '../../ui/Button.js';
import { DateField, incompleteDates } from '../../ui/DateField.js';
import { addDays, useDates } from '../../ui/Dates.js';
import { Field } from '../../ui/Field.js';
import { FormFoot } from '../../ui/FormFoot.js';
import { insideQuotes } from '../../ui/quotes.js';
import { useFormFocus } from '../../ui/useFormFocus.js';
import { DraftSaid, useKeptNote } from '../extension/DraftSaid.js';
import { useKeptWords } from '../extension/keptWords.js';
import { useNotTaken } from '../extension/useNotTaken.js';
import { IssueNoticeDocument } from './notice.generated.js';

/** A working week to answer in, unless the office says otherwise. */
const USUAL_DAYS = 5;

interface NoticeFormProps {
  readonly task: {
    readonly id: string;
    readonly code: string;
    readonly title: string;
    readonly dueOn: string;
    readonly daysOverdue: number;
  };
  readonly level: NoticeLevel;
  readonly viewerId: string;
  /** @param words what became of it, for the page to say */
  readonly onSent: (words: string) => void;
  readonly onStop: () => void;
  /** In a dialog, whose head says what this is. */
  readonly isSheet?: boolean;
}

/** The office presses in writing: what it asks, and by when. The level is the one whose turn it is. */
export function NoticeForm({ task, level, viewerId, onSent, onStop, isSheet = false }: NoticeFormProps) {
  const { t } = useTranslation('supervision');
  const { date, today } = useDates();
  const { words, restoredAt, kept, write, startAgain, drop } = useKeptWords(viewerId, `notice:${task.id}`, {
    message:
      task.daysOverdue > 0
        ? t('notice.usualLate', { title: insideQuotes(task.title), date: date(task.dueOn), count: task.daysOverdue })
        : t('notice.usual', { title: insideQuotes(task.title), date: date(task.dueOn) }),
    respondBy: addDays(today, USUAL_DAYS),
  });
  const [faults, setFaults] = useState<ReadonlyMap<string, string>>(new Map());
  const [failure, setFailure] = useState<string>();
  const [issue, { loading: isSending }] = useMutation(IssueNoticeDocument);
  const { formRef, headRef, focusFirstFault } = useFormFocus();
  const keptNote = useKeptNote();
  const notTaken = useNotTaken();

  return (
    <form
      ref={formRef}
      className={isSheet ? 'task-form is-whole' : 'task-form'}
      noValidate
      onSubmit={(event) => void send(event)}
    >
      <h3 ref={headRef} tabIndex={-1}>
        {t('notice.title', { level: t(`notice.level.${level}`) })}
      </h3>
      <DraftSaid
        restoredAt={restoredAt}
        onStartAgain={() => {
          startAgain();
          headRef.current?.focus();
        }}
      />
      <Field
        label={t('notice.messageQuestion')}
        rows={4}
        isReadingSize
        isRequired
        value={words.message}
        onChange={(message) => write({ message })}
        fault={faults.get('message')}
      />
      <DateField
        label={t('notice.respondByQuestion')}
        name="respondBy"
        isRequired
        value={words.respondBy}
        onChange={(respondBy) => write({ respondBy })}
        hint={t('notice.respondByHint')}
        fault={faults.get('respondBy')}
      />
      <FormFoot failure={failure} note={keptNote(kept)}>
        <Button kind="go" type="submit" pending={isSending}>
          {t('notice.issue')}
        </Button>
        <Button onClick={onStop}>{t('notNow')}</Button>
      </FormFoot>
    </form>
  );

  async function send(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (isSending) return;
    const found = new Map<string, string>();
    if (words.message.trim() === '') found.set('message', t('notice.messageNeeded'));
    if (formRef.current !== null && incompleteDates(formRef.current).includes('respondBy'))
      found.set('respondBy', t('dateIncomplete'));
    else if (words.respondBy === '') found.set('respondBy', t('dateNeeded'));
    if (found.size > 0) return refuse(found, undefined);
    try {
      const { data } = await issue({
        variables: {
          input: { taskId: task.id, level, message: words.message.trim(), respondBy: words.respondBy },
        },
      });
      drop();
      onSent(t('notice.issued', { code: task.code, number: data?.issueNotice.notice.number }));
    } catch (error) {
      const { fields, sentence } = notTaken(error);
      refuse(fields, sentence);
    }
  }

  function refuse(fields: ReadonlyMap<string, string>, sentence: string | undefined): void {
    setFaults(fields);
    setFailure(sentence);
    focusFirstFault();
  }
}
