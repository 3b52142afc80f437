import { useEffect, useRef } from 'react';
import { Button } from './Button.js';
import { Dialog } from './Dialog.js';

interface ConfirmDialogProps {
  readonly title: string;
  readonly body: string;
  /** Says what will happen, never just "OK". */
  readonly confirm: string;
  readonly refuse: string;
  readonly isOpen: boolean;
  readonly onConfirm: () => void;
  readonly onRefuse: () => void;
}

/** Asked before something is lost, and only then. The safe answer is the primary one and has the focus. */
export function ConfirmDialog({ title, body, confirm, refuse, isOpen, onConfirm, onRefuse }: ConfirmDialogProps) {
  return (
    <Dialog title={title} isOpen={isOpen} onClose={onRefuse} role="alertdialog" keepOnOutsidePress>
      <p>{body}</p>
      <div className="do">
        <Button onClick={onConfirm}>{confirm}</Button>
        <SafeAnswer words={refuse} onClick={onRefuse} />
      </div>
    </Dialog>
  );
}

/** Takes the focus in an effect: autoFocus comes too early over a drawer, whose focus scope would take it back. */
function SafeAnswer({ words, onClick }: { readonly words: string; readonly onClick: () => void }) {
  const ref = useRef<HTMLButtonElement>(null);
  useEffect(() => ref.current?.focus(), []);
  return (
    <Button kind="go" ref={ref} onClick={onClick}>
      {words}
    </Button>
  );
}
