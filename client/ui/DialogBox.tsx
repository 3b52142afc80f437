import type { ReactNode } from 'react';
import { Dialog as AriaDialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import './dialog.css';

export interface DialogProps {
  title: string;
  isOpen: boolean;
  onClose: () => void;
  children: ReactNode;
  /** Fields inside hold typed text: a press beside the dialog must not lose it. */
  keepOnOutsidePress?: boolean;
  role?: 'dialog' | 'alertdialog';
  className?: string;
}

/** The matter of Dialog, in a script of its own: nothing on the way to the board needs it. */
export function DialogBox({
  title,
  isOpen,
  onClose,
  children,
  keepOnOutsidePress = false,
  role = 'dialog',
  className,
}: DialogProps) {
  return (
    <ModalOverlay
      className="scrim"
      isOpen={isOpen}
      isDismissable={!keepOnOutsidePress}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Modal className={className ? `dlg ${className}` : 'dlg'}>
        <AriaDialog role={role} className="dlg-in">
          <Heading slot="title" level={2} className="dlg-title">
            {title}
          </Heading>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
