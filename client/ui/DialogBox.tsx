import type { ReactNode } from 'react';
import { Dialog as AriaDialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { Icon } from './Icon.js';
import './dialog.css';

export interface DialogProps {
  title: string;
  /** A line over the title. */
  above?: string;
  /** Given, a cross beside the title closes it, and this is what it is called. */
  closeLabel?: string;
  isOpen: boolean;
  onClose: () => void;
  children: ReactNode;
  /** Fields inside hold typed text: a press beside the dialog must not lose it. */
  keepOnOutsidePress?: boolean;
  /** What it shows can be read only here: Esc must not lose it either, and a button inside is the only way out. */
  keepOnEscape?: boolean;
  role?: 'dialog' | 'alertdialog';
  className?: string;
}

/** The matter of Dialog, in a script of its own: nothing on the way to the board needs it. */
export function DialogBox({
  title,
  above,
  closeLabel,
  isOpen,
  onClose,
  children,
  keepOnOutsidePress = false,
  keepOnEscape = false,
  role = 'dialog',
  className,
}: DialogProps) {
  return (
    <ModalOverlay
      className="scrim"
      isOpen={isOpen}
      isDismissable={!keepOnOutsidePress}
      isKeyboardDismissDisabled={keepOnEscape}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Modal className={className ? `dlg ${className}` : 'dlg'}>
        <AriaDialog role={role} className="dlg-in">
          {above ? <p className="cap q3">{above}</p> : null}
          <div className="dlg-head">
            <Heading slot="title" level={2} className="dlg-title">
              {title}
            </Heading>
            {closeLabel ? (
              <button type="button" className="dlg-close" aria-label={closeLabel} onClick={onClose}>
                <Icon name="x" />
              </button>
            ) : null}
          </div>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
