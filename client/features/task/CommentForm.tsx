import { useApolloClient } from '@apollo/client/react';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AddCommentDocument, type CommentKind } from '../../generated/graphql.js';
import { useErrorWords } from '../../task-actions/errorWords.js';
import { fieldFaults } from '../../task-actions/fieldFaults.js';
import { Button } from '../../ui/Button.js';
import { Field } from '../../ui/Field.js';
import { FormFoot } from '../../ui/FormFoot.js';
import { lettersIn } from '../../ui/lettersIn.js';
import { useToast } from '../../ui/Toast.js';
import { keepSaid, readSaid } from './commentDraft.js';
import { LONGEST_TEXT } from './taskForm.js';

interface CommentFormProps {
  readonly task: { readonly id: string; readonly code: string };
  readonly kind: CommentKind;
  readonly viewerId: string;
  readonly onSaid: () => void;
  /** Where the form was opened by a button; one that always stands there is not closed. */
  readonly onStop?: () => void;
}

/** Says something of the task. What is written stays on this device until it was taken. */
export function CommentForm({ task, kind, viewerId, onSaid, onStop }: CommentFormProps) {
  const { t } = useTranslation('task');
  const client = useApolloClient();
  const toast = useToast();
  const errorWords = useErrorWords();
  const [body, setBody] = useState(() => readSaid(viewerId, task.id, kind));
  const [isKept, setKept] = useState(true);
  const [fault, setFault] = useState<string>();
  const [failure, setFailure] = useState<string>();
  const [isSending, setSending] = useState(false);
  const formRef = useRef<HTMLFormElement>(null);
  const words = kind === 'INSTRUCTION' ? 'instruct' : 'comment';
  const isOpened = onStop !== undefined;

  useEffect(() => {
    if (isOpened) formRef.current?.querySelector('textarea')?.focus();
  }, [isOpened]);

  return (
    <form
      ref={formRef}
      className={isOpened ? 'task-form' : 'task-say'}
      noValidate
      onSubmit={(event) => void send(event)}
    >
      <Field
        label={t(`${words}Question`)}
        rows={isOpened ? 4 : 2}
        isReadingSize={isOpened}
        value={body}
        onChange={write}
        fault={fault}
      />
      <FormFoot failure={failure} note={note()}>
        <Button kind={isOpened ? 'go' : 'plain'} type="submit" pending={isSending}>
          {isSending ? t('sending') : t(`${words}Send`)}
        </Button>
        {onStop === undefined ? null : <Button onClick={onStop}>{t('instructStop')}</Button>}
      </FormFoot>
    </form>
  );

  function focusField(): void {
    formRef.current?.querySelector('textarea')?.focus();
  }

  function note(): string | undefined {
    if (body === '') return undefined;
    return t(isKept ? 'saidKept' : 'draftNotKept');
  }

  function write(next: string): void {
    setBody(next);
    setFault(undefined);
    setKept(keepSaid(viewerId, task.id, kind, next));
  }

  function refuse(at: string | undefined, why: string | undefined): void {
    setFault(at);
    setFailure(why);
    if (at !== undefined) focusField();
  }

  async function send(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (isSending) return;
    const said = body.trim();
    if (said === '') return refuse(t(`${words}Needed`), undefined);
    if (lettersIn(said) > LONGEST_TEXT)
      return refuse(t('tooLong', { most: LONGEST_TEXT, now: lettersIn(said) }), undefined);
    setSending(true);
    refuse(undefined, undefined);
    try {
      await client.mutate({
        mutation: AddCommentDocument,
        variables: { input: { taskId: task.id, kind, body: said } },
      });
      write('');
      toast({ words: t(`${words}Said`, { code: task.code }) });
      onSaid();
    } catch (error) {
      const told = errorWords(error);
      const field = fieldFaults(error).get('body');
      refuse(field, field === undefined ? `${t('notSaid')}${told.words}${t('saidHere')}` : undefined);
    } finally {
      setSending(false);
    }
  }
}
