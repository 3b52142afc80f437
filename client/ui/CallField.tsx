import { type KeyboardEvent, type ReactNode, useId, useLayoutEffect, useRef, useState } from 'react';
import { Label, Text, TextArea, TextField } from 'react-aria-components/TextField';
import { FieldFault } from './FieldFault.js';
import './Field.css';
import './call-field.css';

export interface Callee {
  readonly id: string;
  readonly name: string;
  /** A second, quieter word: the full name, or where somebody works. */
  readonly detail: string;
}

export interface Callees {
  readonly label: string;
  readonly choices: readonly Callee[];
}

interface CallFieldProps {
  readonly label: string;
  readonly value: string;
  readonly rows: number;
  readonly isReadingSize: boolean;
  readonly fault: string | undefined;
  readonly hint: ReactNode;
  /** Names the list, and says how many there are to choose from. */
  readonly listLabel: string;
  readonly listSays: (count: number) => string;
  /** What fits the name that is being typed; nothing where none is. */
  readonly groups: readonly Callees[];
  readonly onType: (value: string, caret: number) => void;
  readonly onChoose: (callee: Callee) => void;
  /** Esc: what was typed stays as it is. */
  readonly onDismiss: () => void;
  /** Where the caret goes after a choice. */
  readonly caret: number | undefined;
}

/** Room that the head line and the edge of the window keep. */
const margin = 64;

/**
 * Several lines of text, in which a name can be chosen from a list. The field keeps the focus: arrow keys walk the
 * list, Enter chooses, Esc closes it. While a keyboard composes characters, keys are its own.
 */
export function CallField(props: CallFieldProps) {
  const { label, value, rows, isReadingSize, fault, hint, groups, listLabel, listSays, caret } = props;
  const id = useId();
  const [at, setAt] = useState(0);
  const field = useRef<HTMLTextAreaElement>(null);
  const all = groups.flatMap(({ choices }) => choices);
  const isOpen = all.length > 0;
  const current = Math.min(at, all.length - 1);
  const idOf = (index: number) => `${id}-${index}`;

  useLayoutEffect(() => {
    if (caret !== undefined) field.current?.setSelectionRange(caret, caret);
  }, [caret]);

  return (
    <div className="call-field">
      <TextField
        className="fld"
        value={value}
        onChange={(next) => {
          setAt(0);
          props.onType(next, field.current?.selectionStart ?? next.length);
        }}
        isInvalid={fault !== undefined}
        validationBehavior="aria"
      >
        <Label className="fld-label">{label}</Label>
        <div className="call-place">
          <TextArea
            ref={field}
            className={`fld-input${isReadingSize ? ' fld-reading' : ''}`}
            rows={rows}
            data-rows={rows}
            aria-autocomplete="list"
            aria-controls={isOpen ? id : undefined}
            aria-activedescendant={isOpen ? idOf(current) : undefined}
            onKeyDown={onKeyDown}
            onBlur={props.onDismiss}
            onSelect={(event) => {
              const { selectionStart, selectionEnd, value: text } = event.currentTarget;
              if (selectionStart === selectionEnd) props.onType(text, selectionStart);
            }}
          />
          {isOpen ? list() : null}
        </div>
        <Text slot="description" className="fld-hint">
          {hint}
        </Text>
        <FieldFault>{fault}</FieldFault>
      </TextField>
      <p role="status" className="sr">
        {isOpen ? listSays(all.length) : ''}
      </p>
    </div>
  );

  function list() {
    let index = -1;
    return (
      <div
        id={id}
        role="listbox"
        aria-label={listLabel}
        className="call-list"
        ref={placeList}
        // It scrolls. Tab is the field's and chooses, so that nobody comes here by it.
        tabIndex={0}
        // The focus stays where one types, and so does the keyboard of the phone.
        onMouseDown={(event) => event.preventDefault()}
      >
        {groups
          .filter(({ choices }) => choices.length > 0)
          .map((group) => (
            // biome-ignore lint/a11y/useSemanticElements: a group of options, not of fields
            <div key={group.label} role="group" aria-label={group.label}>
              <div className="call-group" aria-hidden="true">
                {group.label}
              </div>
              {group.choices.map((callee) => {
                index += 1;
                return option(callee, index);
              })}
            </div>
          ))}
      </div>
    );
  }

  function option(callee: Callee, index: number) {
    return (
      // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the focus and the keys
      // biome-ignore lint/a11y/useFocusableInteractive: the field names the active option
      <div
        key={callee.id}
        id={idOf(index)}
        role="option"
        aria-selected={index === current}
        className="call-option"
        onMouseMove={() => setAt(index)}
        onClick={() => props.onChoose(callee)}
      >
        <b>{callee.name}</b>
        <small>{callee.detail}</small>
      </div>
    );
  }

  /** Below the field, or above it where there is more room: a phone's keyboard covers what is below. */
  function placeList(box: HTMLElement | null): void {
    const place = field.current?.getBoundingClientRect();
    if (!box || !place) return;
    const seen = window.visualViewport?.height ?? window.innerHeight;
    const [above, below] = [place.top - margin, seen - place.bottom - 8];
    const isAbove = below < Math.min(box.scrollHeight, 200) && above > below;
    box.dataset.side = isAbove ? 'above' : 'below';
    box.style.maxHeight = `${Math.max(120, Math.min(320, isAbove ? above : below))}px`;
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (!isOpen || event.nativeEvent.isComposing) return;
    const chosen = all[current];
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const to = (current + (event.key === 'ArrowDown' ? 1 : -1) + all.length) % all.length;
      setAt(to);
      document.getElementById(idOf(to))?.scrollIntoView({ block: 'nearest' });
    } else if ((event.key === 'Enter' || event.key === 'Tab') && chosen) props.onChoose(chosen);
    else if (event.key === 'Escape') props.onDismiss();
    else return;
    event.preventDefault();
    // Nor does the drawer close, or a card move, by a key that was the list's.
    event.stopPropagation();
  }
}
