import { useTranslation } from 'react-i18next';
import type { TaskAction } from '../generated/graphql.js';
import { NoteDialog } from '../ui/NoteDialog.js';
import type { MoveRequest } from './moveRequest.js';

export interface NoteRequest {
  request: MoveRequest;
  /** What half a note is kept as. */
  keepAs: string;
  action: TaskAction | null;
  answer: (note: string | null) => void;
}

/** The note that a step asks for, in the words of that step. Typed text survives a refusal and a reload. */
export function MoveNote({ asked }: { asked: NoteRequest | null }) {
  const { t } = useTranslation('moves');
  if (!asked) return null;
  const {
    request: { task, to },
    keepAs,
    action,
    answer,
  } = asked;
  const names = { code: task.code, stage: t(`stage.${to}`) };
  const known = action === 'RETURN' || action === 'REOPEN' || action === 'PAUSE' || action === 'CANCEL' ? action : null;
  return (
    <NoteDialog
      isOpen
      title={known ? t(`note.title${known}`, names) : t('note.title', names)}
      label={known ? t(`note.label${known}`) : t('note.label')}
      needed={known === 'RETURN' ? t('note.neededRETURN') : t('note.needed')}
      submit={known ? t(`note.submit${known}`) : t('note.submit')}
      keepAs={keepAs}
      onCancel={() => answer(null)}
      onSubmit={answer}
    />
  );
}
