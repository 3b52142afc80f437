import { useApolloClient } from '@apollo/client/react';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CommentKind } from '../../generated/graphql.js';
import { useErrorWords } from '../../task-actions/errorWords.js';
import { fieldFaults } from '../../task-actions/fieldFaults.js';
import { stillMentioned, withCalled, withName } from '../../task-actions/mentions.js';
import { Button } from '../../ui/Button.js';
import { type Callee, CallField } from '../../ui/CallField.js';
import { FormFoot } from '../../ui/FormFoot.js';
import { lettersIn } from '../../ui/lettersIn.js';
import { useToast } from '../../ui/Toast.js';
import { keepSaid, readSaid, restOf, type Said } from './commentDraft.js';
import { AddCommentDocument } from './task.generated.js';
import { LONGEST_TEXT } from './taskForm.js';
import { useMentions } from './useMentions.js';

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
  const [said, setSaid] = useState(() => readSaid(viewerId, task.id, kind));
  const mentions = useMentions(task.id);
  const [caret, setCaret] = useState<number>();
  const [isKept, setKept] = useState(true);
  const [fault, setFault] = useState<string>();
  const [failure, setFailure] = useState<string>();
  const [isSending, setSending] = useState(false);
  const formRef = useRef<HTMLFormElement>(null);
  // One may write on while it is being sent: what stands there when the answer comes is not what was sent.
  const newest = useRef(said);
  const words = kind === 'INSTRUCTION' ? 'instruct' : 'comment';
  const isOpened = onStop !== undefined;
  const { body, chosen } = said;

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
      <CallField
        label={t(`${words}Question`)}
        rows={isOpened ? 4 : 2}
        isReadingSize={isOpened}
        value={body}
        fault={fault}
        hint={
          chosen.length === 0
            ? t('mentionHint')
            : t('willTell', { names: chosen.map(({ name }) => name).join(t('listSeparator')) })
        }
        groups={mentions.groups}
        listLabel={t('mentionList')}
        listSays={(count) => t('mentionCount', { count })}
        onType={type}
        onChoose={call}
        onDismiss={mentions.dismiss}
        caret={caret}
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

  function write(next: Said): void {
    newest.current = next;
    setSaid(next);
    setFault(undefined);
    setKept(keepSaid(viewerId, task.id, kind, next));
  }

  /** Also where the caret alone has moved. */
  function type(text: string, at: number): void {
    setCaret(undefined);
    mentions.look(text, at);
    if (text !== body) write({ body: text, chosen: stillMentioned(text, chosen) });
  }

  function call(callee: Callee): void {
    if (mentions.seeking === undefined) return;
    const next = withName(body, mentions.seeking, callee.name);
    write({ body: next.text, chosen: withCalled(body, mentions.seeking, chosen, mentions.mentionOf(callee)) });
    setCaret(next.caret);
    mentions.chosen();
  }

  function refuse(at: string | undefined, why: string | undefined): void {
    setFault(at);
    setFailure(why);
    if (at !== undefined) focusField();
  }

  async function send(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (isSending) return;
    const text = body.trim();
    if (text === '') return refuse(t(`${words}Needed`), undefined);
    if (lettersIn(text) > LONGEST_TEXT)
      return refuse(t('tooLong', { most: LONGEST_TEXT, now: lettersIn(text) }), undefined);
    setSending(true);
    refuse(undefined, undefined);
    try {
      await client.mutate({
        mutation: AddCommentDocument,
        variables: {
          input: {
            taskId: task.id,
            kind,
            body: text,
            mentionedDepartmentIds: idsOf('department'),
            mentionedUserIds: idsOf('user'),
          },
        },
      });
      write(restOf(newest.current, text));
      setCaret(undefined);
      // Where its @ stood is no longer where it stands.
      mentions.chosen();
      toast({ words: t(`${words}Said`, { code: task.code }) });
      onSaid();
    } catch (error) {
      const told = errorWords(error);
      const faults = fieldFaults(error);
      const field = faults.get('body') ?? faults.get('mentionedDepartmentIds') ?? faults.get('mentionedUserIds');
      refuse(field, field === undefined ? `${t('notSaid')}${told.words}${t('saidHere')}` : undefined);
    } finally {
      setSending(false);
    }
  }

  function idsOf(of: 'department' | 'user'): string[] {
    return chosen.filter((one) => one.kind === of).map(({ id }) => id);
  }
}
