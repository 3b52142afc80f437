import {
  type CSSProperties,
  type FocusEvent,
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
  type SyntheticEvent,
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { createPortal } from 'react-dom';
import { Dialog } from './Dialog.js';
import { usePhone } from './useMedia.js';
import './popover.css';

export interface PopoverProps {
  triggerRef: RefObject<HTMLElement | null>;
  isOpen: boolean;
  onClose: () => void;
  /** Heads the sheet that it becomes on the phone. */
  title: string;
  width?: number;
  /** It holds fields and buttons: Tab moves among them, where otherwise it closes. */
  isForm?: boolean;
  children: ReactNode;
}

const gap = 4;
const margin = 8;

/** Below its trigger where there is room, above where there is not, never over the window's edge. */
function place(trigger: DOMRect, width: number, height: number): CSSProperties {
  const left = Math.max(margin, Math.min(trigger.left, window.innerWidth - width - margin));
  const below = window.innerHeight - trigger.bottom - gap - margin;
  const above = trigger.top - gap - margin;
  if (height <= below || below >= above)
    return { left, top: trigger.bottom + gap, width, maxHeight: Math.max(below, 120) };
  return { left, top: Math.max(margin, trigger.top - gap - height), width, maxHeight: above };
}

/** What floats beside a control. On the phone it is a sheet. Focus returns to the trigger when it closes by key or choice. */
export function Popover(props: PopoverProps) {
  const isPhone = usePhone();
  if (!props.isOpen) return null;
  return isPhone ? (
    <div className="pop-home" {...ownPresses}>
      <Dialog title={props.title} isOpen onClose={props.onClose} className="pop-sheet">
        {props.children}
      </Dialog>
    </div>
  ) : (
    <Floating {...props} />
  );
}

const stop = (event: SyntheticEvent) => event.stopPropagation();

/** In React's tree it lies inside its trigger's surroundings: a press here must not lift the card below. */
const ownPresses = { onMouseDown: stop, onTouchStart: stop };

function Floating({ triggerRef, onClose, width = 292, isForm = false, children }: PopoverProps) {
  const box = useRef<HTMLDivElement>(null);
  const [style, setStyle] = useState<CSSProperties>({ opacity: 0, width });
  // Inside a modal it must live in the modal, or focus would be pulled back out of it; else in its landmark.
  const home = triggerRef.current?.closest('[role="dialog"], [role="alertdialog"], main, header') ?? document.body;

  useLayoutEffect(() => {
    const trigger = triggerRef.current;
    if (trigger && box.current) setStyle(place(trigger.getBoundingClientRect(), width, box.current.scrollHeight + 2));
  }, [triggerRef, width]);

  const isOutside = useCallback(
    (target: EventTarget | null) =>
      target instanceof Node && !box.current?.contains(target) && !triggerRef.current?.contains(target),
    [triggerRef],
  );

  useEffect(() => {
    const onPointer = (event: PointerEvent) => {
      if (isOutside(event.target)) onClose();
    };
    // It stays with its trigger while that is in sight.
    const onScroll = (event: Event) => {
      const rect = triggerRef.current?.getBoundingClientRect();
      if (!isOutside(event.target) || !rect || !box.current) return;
      if (rect.bottom < 0 || rect.top > window.innerHeight) onClose();
      else setStyle(place(rect, width, box.current.scrollHeight + 2));
    };
    document.addEventListener('pointerdown', onPointer, true);
    document.addEventListener('scroll', onScroll, true);
    window.addEventListener('resize', onClose);
    return () => {
      document.removeEventListener('pointerdown', onPointer, true);
      document.removeEventListener('scroll', onScroll, true);
      window.removeEventListener('resize', onClose);
    };
  }, [onClose, triggerRef, width, isOutside]);

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Escape' && (event.key !== 'Tab' || isForm)) return;
    event.preventDefault();
    event.stopPropagation();
    leave();
  }

  function leave() {
    onClose();
    triggerRef.current?.focus();
  }

  // Where it goes to nothing, as when the window is left, it stays open: the focus comes back.
  function onBlur(event: FocusEvent) {
    if (isForm && isOutside(event.relatedTarget)) onClose();
  }

  return createPortal(
    // biome-ignore lint/a11y/noStaticElementInteractions: Esc and Tab close it, wherever inside the focus is
    <div ref={box} className="pop" style={style} {...ownPresses} onKeyDown={onKeyDown} onBlur={onBlur}>
      {isForm ? <Edge onReached={leave} /> : null}
      {children}
      {isForm ? <Edge onReached={leave} /> : null}
    </div>,
    home,
  );
}

/** Before the first and after the last field: what follows in the document is not what follows on screen. */
function Edge({ onReached }: { onReached: () => void }) {
  // biome-ignore lint/a11y/noNoninteractiveTabindex: the focus does not stay here, it goes to the trigger at once
  // biome-ignore lint/a11y/noStaticElementInteractions: nothing to act on, only the place where the fields end
  return <span className="sr" tabIndex={0} onFocus={onReached} />;
}
