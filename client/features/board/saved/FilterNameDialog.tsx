import { useMutation } from '@apollo/client/react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SavedFilterInMenuFragment } from '../../../generated/graphql.js';
import { useErrorWords } from '../../../task-actions/errorWords.js';
import { Button } from '../../../ui/Button.js';
import { Dialog } from '../../../ui/Dialog.js';
import { Field } from '../../../ui/Field.js';
import { useToast } from '../../../ui/Toast.js';
import { SaveFilterDocument, UpdateSavedFilterDocument } from '../board.generated.js';
import { type BoardView, saved } from './savedView.js';

interface FilterNameDialogProps {
  readonly planId: string;
  readonly view: BoardView;
  /** The filter that gets another name; null: the present view is saved under its first. */
  readonly renamed: SavedFilterInMenuFragment | null;
  readonly canShare: boolean;
  readonly onClose: () => void;
}

/** Under which name a view is kept, and, for the office, whether for everybody. */
export function FilterNameDialog({ planId, view, renamed, canShare, onClose }: FilterNameDialogProps) {
  const { t } = useTranslation('board');
  const explain = useErrorWords();
  const toast = useToast();
  const [name, setName] = useState(renamed?.name ?? '');
  const [isShared, setShared] = useState(false);
  const [fault, setFault] = useState<string | undefined>();
  const [save, saving] = useMutation(SaveFilterDocument);
  const [rename, renaming] = useMutation(UpdateSavedFilterDocument);
  const pending = saving.loading || renaming.loading;

  async function send(event: FormEvent) {
    event.preventDefault();
    if (pending) return;
    if (name.trim() === '') return setFault(t('saved.nameNeeded'));
    try {
      if (renamed) await rename({ variables: { input: { savedFilterId: renamed.id, name } } });
      else await save({ variables: { input: { planId, name, isShared, ...saved(view) } } });
      toast({ words: t(renamed ? 'saved.renamed' : 'saved.done', { name: name.trim() }) });
      onClose();
    } catch (error) {
      const { fields, words } = explain(error);
      setFault(fields[0]?.message ?? words);
    }
  }
  return (
    <Dialog
      title={renamed ? t('saved.rename', { name: renamed.name }) : t('saved.saveTitle')}
      isOpen
      onClose={onClose}
      keepOnOutsidePress
    >
      <form className="saved-form" onSubmit={(event) => void send(event)} noValidate>
        <Field
          label={t('saved.name')}
          value={name}
          onChange={(text) => {
            setName(text);
            setFault(undefined);
          }}
          fault={fault}
          hint={renamed ? undefined : t('saved.hint')}
          isRequired
        />
        {canShare && !renamed ? (
          <label className="saved-share">
            <input type="checkbox" checked={isShared} onChange={(event) => setShared(event.target.checked)} />
            {t('saved.forAll')}
          </label>
        ) : null}
        <div className="do">
          <Button onClick={onClose}>{t('state.cancel', { ns: 'frame' })}</Button>
          <Button kind="go" type="submit" pending={pending}>
            {t('saved.submit')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
