import { type ReactNode, type Ref, useEffect, useState } from 'react';
import { Dialog } from 'react-aria-components/Dialog';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { Icon } from './Icon.js';
import './Drawer.css';

interface DrawerProps {
  /** The id of the heading inside that names it, or a name of its own while that heading is not there yet. */
  readonly labelledBy?: string;
  readonly label?: string;
  readonly closeLabel: string;
  readonly onClose: () => void;
  /** The head line: where one is, and what can be done with the whole. */
  readonly crumb: ReactNode;
  readonly tools?: ReactNode;
  /** Under the head line and never over the content: that the line is dead, for one. */
  readonly strip?: ReactNode;
  /** What scrolls. */
  readonly scrollRef?: Ref<HTMLElement>;
  readonly children: ReactNode;
}

/** A drawer from the right; under 720 px the same thing is a page of its own. Esc and the ground beside it close it. */
export function Drawer({
  labelledBy,
  label,
  closeLabel,
  onClose,
  crumb,
  tools,
  strip,
  scrollRef,
  children,
}: DrawerProps) {
  useFocusBack();
  const name = labelledBy === undefined ? { 'aria-label': label ?? closeLabel } : { 'aria-labelledby': labelledBy };
  return (
    <ModalOverlay
      className="drawer-scrim"
      isOpen
      isDismissable
      onOpenChange={(isOpen) => (isOpen ? undefined : onClose())}
    >
      <Modal className="drawer">
        {/* The dialog itself scrolls: it has the focus when it opens, so that arrow keys read on at once. */}
        <Dialog className="drawer-dialog" ref={scrollRef} {...name}>
          <header className="drawer-head">
            <div className="drawer-line">
              <div className="drawer-crumb">{crumb}</div>
              <div className="drawer-tools">{tools}</div>
              <button type="button" className="drawer-close" aria-label={closeLabel} onClick={onClose}>
                <Icon name="x" />
              </button>
            </div>
            {strip}
          </header>
          <div className="drawer-body">{children}</div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

/**
 * Gives the focus back to what opened the drawer. React Aria does so too, but one frame after closing, and where a
 * route change took the drawer away, the page behind may still be inert by then and take no focus.
 */
function useFocusBack(): void {
  const [opener] = useState(() => document.activeElement);
  useEffect(() => () => giveBack(opener, 10), [opener]);
}

function giveBack(opener: Element | null, triesLeft: number): void {
  setTimeout(() => {
    const isLost = document.activeElement === document.body;
    if (!isLost || !(opener instanceof HTMLElement) || !opener.isConnected) return;
    opener.focus({ preventScroll: true });
    if (document.activeElement !== opener && triesLeft > 0) giveBack(opener, triesLeft - 1);
  }, 30);
}
