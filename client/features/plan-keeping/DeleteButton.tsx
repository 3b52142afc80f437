import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.js';
import { ConfirmDialog } from '../../ui/ConfirmDialog.js';

interface DeleteButtonProps {
  /** What goes, as the list names it. */
  readonly name: string;
  /** What is lost with it. */
  readonly says: string;
  readonly onDelete: () => void;
}

/** Deletes something of a draft, once it was said what is lost: there is no way back. */
export function DeleteButton({ name, says, onDelete }: DeleteButtonProps) {
  const { t } = useTranslation('keep');
  const [isAsked, setAsked] = useState(false);
  return (
    <>
      <Button kind="bare" small aria-label={t('deleteNamed', { title: name })} onClick={() => setAsked(true)}>
        {t('delete')}
      </Button>
      {isAsked ? (
        <ConfirmDialog
          title={t('deleteAsk', { title: name })}
          body={says}
          confirm={t('delete')}
          refuse={t('notNow')}
          isOpen
          onRefuse={() => setAsked(false)}
          onConfirm={() => {
            setAsked(false);
            onDelete();
          }}
        />
      ) : null}
    </>
  );
}
