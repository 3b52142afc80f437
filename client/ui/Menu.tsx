import { type KeyboardEvent, type ReactNode, type RefObject, useEffect, useRef } from 'react';
import { Popover } from './Popover.js';

export interface MenuItem {
  key: string;
  word: string;
  /** What the step asks for, or why it is refused. */
  note?: string;
  /** Readable and reachable, but nothing happens: refused in words, never greyed out in silence. */
  isRefused?: boolean;
  /** In a group where one is chosen. */
  isChosen?: boolean;
  /** The language the word is written in, where it is not the page's. */
  lang?: string;
  onAction: () => void;
}
export interface MenuSection {
  key: string;
  label?: string;
  items: MenuItem[];
}
export interface MenuProps {
  label: string;
  triggerRef: RefObject<HTMLElement | null>;
  isOpen: boolean;
  onClose: () => void;
  sections: MenuSection[];
  width?: number;
  /** Said above everything, while the answer is on its way. */
  says?: ReactNode;
}

export function Menu({ label, triggerRef, isOpen, onClose, sections, width, says }: MenuProps) {
  return (
    <Popover triggerRef={triggerRef} isOpen={isOpen} onClose={onClose} title={label} width={width}>
      <MenuList
        label={label}
        sections={sections}
        says={says}
        onChoose={(item) => {
          if (item.isRefused) return;
          onClose();
          triggerRef.current?.focus();
          item.onAction();
        }}
      />
    </Popover>
  );
}

const rowsOf = (list: HTMLElement | null): HTMLElement[] => [
  ...(list?.querySelectorAll<HTMLElement>('[role^="menuitem"]') ?? []),
];

function MenuList({
  label,
  sections,
  says,
  onChoose,
}: Pick<MenuProps, 'label' | 'sections' | 'says'> & { onChoose: (item: MenuItem) => void }) {
  const list = useRef<HTMLDivElement>(null);
  const count = sections.reduce((sum, section) => sum + section.items.length, 0);

  // Also when items arrive later: focus that was nowhere in the menu goes to its first entry.
  useEffect(() => {
    if (list.current?.contains(document.activeElement) && document.activeElement !== list.current) return;
    const first = rowsOf(list.current)[0];
    (first ?? list.current)?.focus();
  }, [count]);

  function onKeyDown(event: KeyboardEvent) {
    const all = rowsOf(list.current);
    const at = document.activeElement instanceof HTMLElement ? all.indexOf(document.activeElement) : -1;
    const to = {
      ArrowDown: (at + 1) % all.length,
      ArrowUp: (at - 1 + all.length) % all.length,
      Home: 0,
      End: all.length - 1,
    }[event.key];
    if (to !== undefined) {
      event.preventDefault();
      event.stopPropagation();
      all[to]?.focus();
    }
  }

  const isNoted = sections.some((section) => section.items.some((item) => item.note));
  return (
    <div
      ref={list}
      role="menu"
      tabIndex={-1}
      aria-label={label}
      className={isNoted ? 'menu noted' : 'menu'}
      onKeyDown={onKeyDown}
    >
      {says ? <p role="presentation">{says}</p> : null}
      {sections.map((section, index) => (
        <fieldset key={section.key} aria-label={section.label}>
          {index > 0 ? <hr /> : null}
          {section.label ? (
            <div className="lbl" role="presentation">
              {section.label}
            </div>
          ) : null}
          {section.items.map((item) => (
            <button
              key={item.key}
              type="button"
              {...(item.isChosen === undefined
                ? { role: 'menuitem' }
                : { role: 'menuitemradio', 'aria-checked': item.isChosen })}
              tabIndex={-1}
              lang={item.lang}
              aria-disabled={item.isRefused || undefined}
              onClick={() => onChoose(item)}
              onMouseMove={(event) => {
                if (!item.isRefused) event.currentTarget.focus();
              }}
            >
              <b>{item.word}</b>
              {item.note ? <small>{item.note}</small> : null}
            </button>
          ))}
        </fieldset>
      ))}
    </div>
  );
}
