import { useMutation } from '@apollo/client/react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExtensionOfTaskFragment } from '../../generated/graphql.js';
import { Button } from '../../ui/Button.js';
import { DateField } from '../../ui/DateField.js';
import { useDates } from '../../ui/Dates.js';
import { Field } from '../../ui/Field.js';
import { FormFoot } from '../../ui/FormFoot.js';
import { useFormFocus } from '../../ui/useFormFocus.js';
import { DraftSaid, useKeptNote } from './DraftSaid.js';
import { DecideExtensionDocument } from './extension.generated.js';
import { useKeptWords } from './keptWords.js';
import { useDateFault, useNotTaken } from './useNotTaken.js';

interface DecisionFormProps {
  readonly task: { readonly id: string; readonly code: string; readonly dueOn: string };
  readonly request: ExtensionOfTaskFragment;
  readonly viewerId: string;
  /** @param words what became of it, for the page to say */
  readonly onSent: (words: string) => void;
  readonly onStop: () => void;
}

/** The office answers: until the date that was asked for, until another one, or not, and then why. */
export function DecisionForm({ task, request, viewerId, onSent, onStop }: DecisionFormProps) {
  const { t } = useTranslation('supervision');
  const { date } = useDates();
  const { words, restoredAt, kept, write, startAgain, drop } = useKeptWords(viewerId, `decide:${request.id}`, {
    grantedDueOn: request.newDueOn,
    note: '',
  });
  const [faults, setFaults] = useState<ReadonlyMap<string, string>>(new Map());
  const [failure, setFailure] = useState<string>();
  const [decide, { loading: isSending }] = useMutation(DecideExtensionDocument);
  const { formRef, headRef, focusFirstFault } = useFormFocus();
  const keptNote = useKeptNote();
  const dateFault = useDateFault(formRef);
  const notTaken = useNotTaken();

  return (
    <form ref={formRef} className="task-form" noValidate onSubmit={(event) => void approve(event)}>
      <h3 ref={headRef} tabIndex={-1}>
        {t('decideTitle')}
      </h3>
      <DraftSaid
        restoredAt={restoredAt}
        onStartAgain={() => {
          startAgain();
          headRef.current?.focus();
        }}
      />
      <p>
        {t(request.askedLate ? 'askedWordsLate' : 'askedWords', {
          department: request.department.shortName,
          name: request.requestedBy.name,
          on: date(request.requestedOn),
          until: date(request.newDueOn),
          reason: request.reason,
        })}
      </p>
      <DateField
        label={t('grantQuestion')}
        name="grantedDueOn"
        value={words.grantedDueOn}
        onChange={(grantedDueOn) => write({ grantedDueOn })}
        hint={t('untilHint', { date: date(task.dueOn) })}
        fault={faults.get('grantedDueOn')}
      />
      <Field
        label={t('noteQuestion')}
        rows={3}
        value={words.note}
        onChange={(note) => write({ note })}
        fault={faults.get('note')}
      />
      <FormFoot failure={failure} note={keptNote(kept)}>
        <Button kind="go" type="submit" pending={isSending}>
          {t('approve')}
        </Button>
        <Button pending={isSending} onClick={() => void refuseIt()}>
          {t('reject')}
        </Button>
        <Button onClick={onStop}>{t('notNow')}</Button>
      </FormFoot>
    </form>
  );

  async function approve(event: FormEvent): Promise<void> {
    event.preventDefault();
    const fault = dateFault('grantedDueOn', words.grantedDueOn, task.dueOn);
    if (fault !== undefined) return refuse(new Map([['grantedDueOn', fault]]), undefined);
    await send(true, t('approved', { code: task.code, date: date(words.grantedDueOn) }));
  }

  async function refuseIt(): Promise<void> {
    if (words.note.trim() === '') return refuse(new Map([['note', t('noteNeeded')]]), undefined);
    await send(false, t('rejected', { code: task.code }));
  }

  async function send(isApproved: boolean, said: string): Promise<void> {
    if (isSending) return;
    const note = words.note.trim();
    try {
      await decide({
        variables: {
          input: {
            requestId: request.id,
            approve: isApproved,
            grantedDueOn: isApproved ? words.grantedDueOn : null,
            note: note === '' ? null : note,
          },
        },
      });
      drop();
      onSent(said);
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
