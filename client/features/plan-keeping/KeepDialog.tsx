import type { ReactNode, RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.js';
import { Dialog } from '../../ui/Dialog.js';
import { FormFoot } from '../../ui/FormFoot.js';
import '../../ui/forms.css';

interface KeepDialogProps {
  readonly title: string;
  readonly submit: string;
  readonly form: {
    readonly formRef: RefObject<HTMLFormElement | null>;
    readonly failure: string | undefined;
    readonly isSending: boolean;
    readonly isTouched: boolean;
    send(): Promise<void>;
    giveUp(): void;
  };
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A form of the plan's keeping in a dialog. Closing keeps what was typed for the next time; giving up drops it. */
export function KeepDialog({ title, submit, form, onClose, children }: KeepDialogProps) {
  const { t } = useTranslation('keep');
  return (
    <Dialog title={title} isOpen onClose={onClose} keepOnOutsidePress className="keep-dialog">
      <form
        ref={form.formRef}
        className="keep-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void form.send();
        }}
      >
        {children}
        <FormFoot failure={form.failure} note={form.isTouched ? t('keptTyped') : undefined}>
          <Button kind="go" type="submit" pending={form.isSending}>
            {form.isSending ? t('saving') : submit}
          </Button>
          <Button
            onClick={() => {
              form.giveUp();
              onClose();
            }}
          >
            {t('giveUp')}
          </Button>
        </FormFoot>
      </form>
    </Dialog>
  );
}
