import { type FormEvent, type RefObject, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './Button.js';
import { Dialog } from './Dialog.js';
import { Icon } from './Icon.js';

export interface NoteDialogProps {
  title: string;
  label: string;
  /** Said under the field when it is left empty. */
  needed?: string;
  submit: string;
  isOpen: boolean;
  /** What the server found wrong; the typed text stays. */
  fault?: string | null;
  pending?: boolean;
  /** Under this name half-written text is kept on this computer until it is sent. */
  keepAs?: string;
  onCancel: () => void;
  onSubmit: (note: string) => void;
}

const place = (name: string) => `luoshi.draft.${name}`;

export function NoteDialog({
  title,
  label,
  needed,
  submit,
  isOpen,
  fault,
  pending = false,
  keepAs,
  onCancel,
  onSubmit,
}: NoteDialogProps) {
  const { t } = useTranslation('frame');
  const [note, setNote] = useState('');
  const [isMissing, setMissing] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const faultId = useId();
  useEffect(() => {
    if (!isOpen) return;
    setNote(keepAs ? (sessionStorage.getItem(place(keepAs)) ?? '') : '');
    setMissing(false);
  }, [isOpen, keepAs]);

  const says = isMissing ? (needed ?? t('state.noteNeeded')) : fault;
  function write(text: string) {
    setNote(text);
    if (text.trim() !== '') setMissing(false);
    if (keepAs) sessionStorage.setItem(place(keepAs), text);
  }
  function send(event: FormEvent) {
    event.preventDefault();
    if (pending) return;
    if (note.trim() === '') {
      setMissing(true);
      field.current?.focus();
      return;
    }
    onSubmit(note.trim());
  }

  return (
    <Dialog title={title} isOpen={isOpen} onClose={onCancel} keepOnOutsidePress>
      <form onSubmit={send} noValidate>
        <FocusOnOpening field={field} />
        <label className={says ? 'field bad' : 'field'}>
          <span>{label}</span>
          <textarea
            ref={field}
            rows={3}
            value={note}
            aria-invalid={says ? true : undefined}
            aria-describedby={says ? faultId : undefined}
            aria-required="true"
            onChange={(event) => write(event.target.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send(event);
            }}
          />
        </label>
        <div id={faultId} role="alert" className="field bad">
          {says ? (
            <p className="why">
              <span className="bang">
                <Icon name="bang" />
              </span>
              {says}
            </p>
          ) : null}
        </div>
        <div className="do">
          <Button onClick={onCancel}>{t('state.cancel')}</Button>
          <Button kind="go" type="submit" pending={pending}>
            {submit}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

/** In an effect: autoFocus comes too early over a drawer, whose focus scope would take it back. */
function FocusOnOpening({ field }: { field: RefObject<HTMLTextAreaElement | null> }) {
  useEffect(() => field.current?.focus(), [field]);
  return null;
}

/** After the note has been taken its draft is no longer needed. */
export function forgetNote(name: string): void {
  sessionStorage.removeItem(place(name));
}
