import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { forgetNote, NoteDialog } from '../../ui/NoteDialog.js';
import { useErrorWords } from '../errorWords.js';
import { DeclineTaskDocument, InsistOnTaskDocument } from './decline.generated.js';

/** The department's refusal of a task, or the office's answer that it stays where it is. */
export type DeclineStep = 'decline' | 'insist';

interface DeclineDialogProps {
  readonly task: { readonly id: string; readonly code: string; readonly version: number };
  readonly step: DeclineStep;
  readonly viewerId: string;
  /** @param words what became of it, for the page to say */
  readonly onDone: (words: string) => void;
  readonly onCancel: () => void;
  /** The task is not what this page believes: it is to be asked for again. */
  readonly onStale: () => void;
}

/** Asks why, and sends it. What was typed stays until it was taken. */
export function DeclineDialog({ task, step, viewerId, onDone, onCancel, onStale }: DeclineDialogProps) {
  const { t } = useTranslation('task');
  const errorWords = useErrorWords();
  const [fault, setFault] = useState<string>();
  const [decline, declining] = useMutation(DeclineTaskDocument);
  const [insist, insisting] = useMutation(InsistOnTaskDocument);
  const { code } = task;
  const keptAs = `${step}.${viewerId}.${task.id}`;
  return (
    <NoteDialog
      isOpen
      title={t(`${step}Title`, { code })}
      label={t(`${step}Question`)}
      needed={t(`${step}Needed`)}
      submit={t(step)}
      fault={fault ?? null}
      pending={declining.loading || insisting.loading}
      keepAs={keptAs}
      onCancel={onCancel}
      onSubmit={(note) => void send(note)}
    />
  );

  async function send(words: string): Promise<void> {
    setFault(undefined);
    const of = { taskId: task.id, expectedVersion: task.version };
    try {
      if (step === 'decline') await decline({ variables: { input: { ...of, reason: words } } });
      else await insist({ variables: { input: { ...of, note: words } } });
      forgetNote(keptAs);
      onDone(t(`${step}Done`, { code }));
    } catch (error) {
      const told = errorWords(error);
      if (told.code === 'CONFLICT' || told.code === 'INVALID_TRANSITION') onStale();
      setFault(told.fields[0]?.message ?? told.words);
    }
  }
}
