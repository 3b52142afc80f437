import { type KeyboardEvent, useId, useMemo, useRef, useState } from 'react';
import { Icon } from './Icon.js';
import { Popover } from './Popover.js';

export interface ChoiceOption {
  value: string;
  word: string /** Shown in the sentence in place of the word. */;
  short?: string;
}
export interface ChoiceProps {
  /** What is chosen here, for those who cannot see the sentence around it. */
  label: string;
  value: string | null;
  options: ChoiceOption[];
  /** The word when nothing is chosen, and the list's first entry. */
  anyWord: string;
  /** With many options there is a field to find in; its words. */
  findWords: string;
  noneWords: string;
  onChoose: (value: string | null) => void;
  className?: string;
}

const manyOptions = 12;

/** A word of a sentence that opens a list: unset words are underlined in edge, set ones bold in the accent. */
export function Choice({
  label,
  value,
  options,
  anyWord,
  findWords,
  noneWords,
  onChoose,
  className = '',
}: ChoiceProps) {
  const [isOpen, setOpen] = useState(false);
  const trigger = useRef<HTMLButtonElement>(null);
  const chosen = options.find((option) => option.value === value);
  const close = () => setOpen(false);
  return (
    <>
      <button
        ref={trigger}
        type="button"
        className={`say ${value === null ? '' : 'set'} ${className}`}
        aria-haspopup="listbox"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        <span className="sr">{label} </span>
        {value === null ? anyWord : (chosen?.short ?? chosen?.word ?? '…')}
      </button>
      <Popover
        triggerRef={trigger}
        isOpen={isOpen}
        onClose={close}
        title={label}
        width={options.length > manyOptions ? 300 : 240}
      >
        <ChoiceList
          label={label}
          value={value}
          options={[{ value: '', word: anyWord }, ...options]}
          findWords={findWords}
          noneWords={noneWords}
          onChoose={(next) => {
            close();
            trigger.current?.focus();
            onChoose(next === '' ? null : next);
          }}
        />
      </Popover>
    </>
  );
}

function ChoiceList({
  label,
  value,
  options,
  findWords,
  noneWords,
  onChoose,
}: Pick<ChoiceProps, 'label' | 'value' | 'options' | 'findWords' | 'noneWords'> & {
  onChoose: (value: string) => void;
}) {
  const id = useId();
  const [text, setText] = useState('');
  const shown = useMemo(
    () => options.filter((option) => option.word.toLowerCase().includes(text.trim().toLowerCase())),
    [options, text],
  );
  const [at, setAt] = useState(() =>
    Math.max(
      0,
      options.findIndex((option) => option.value === (value ?? '')),
    ),
  );
  const list = useRef<HTMLDivElement>(null);
  const isLong = options.length > manyOptions;
  const current = Math.min(at, shown.length - 1);

  function go(to: number) {
    setAt(to);
    list.current?.children[to]?.scrollIntoView({ block: 'nearest' });
  }
  function onKeyDown(event: KeyboardEvent) {
    const to = {
      ArrowDown: Math.min(current + 1, shown.length - 1),
      ArrowUp: Math.max(current - 1, 0),
      Home: 0,
      End: shown.length - 1,
    }[event.key];
    const isTyping = event.target instanceof HTMLInputElement && (event.key === 'Home' || event.key === 'End');
    if (to !== undefined && !isTyping) {
      event.preventDefault();
      go(to);
    } else if (event.key === 'Enter' || (event.key === ' ' && !(event.target instanceof HTMLInputElement))) {
      event.preventDefault();
      const option = shown[current];
      if (option) onChoose(option.value);
    }
  }
  const active = shown[current] ? `${id}-${current}` : undefined;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys come from the field or the list inside
    <div className="choice" onKeyDown={onKeyDown}>
      {isLong ? (
        <label className="choice-find">
          <Icon name="find" />
          <span className="sr">{findWords}</span>
          <input
            // biome-ignore lint/a11y/noAutofocus: opened to be typed into; closing gives the focus back
            autoFocus
            role="combobox"
            aria-expanded="true"
            aria-controls={id}
            aria-activedescendant={active}
            aria-autocomplete="list"
            placeholder={findWords}
            value={text}
            onChange={(event) => {
              setText(event.target.value);
              setAt(0);
            }}
          />
        </label>
      ) : null}
      <div
        ref={(node) => {
          list.current = node;
          if (node && !isLong && !node.contains(document.activeElement)) node.focus();
        }}
        id={id}
        role="listbox"
        aria-label={label}
        tabIndex={0}
        aria-activedescendant={active}
      >
        {shown.map((option, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the list has the focus and the keys
          // biome-ignore lint/a11y/useFocusableInteractive: the list names the active option
          <div
            key={option.value}
            id={`${id}-${index}`}
            role="option"
            aria-selected={option.value === (value ?? '')}
            data-at={index === current ? '' : undefined}
            onMouseMove={() => setAt(index)}
            onClick={() => onChoose(option.value)}
          >
            {option.word}
          </div>
        ))}
      </div>
      {shown.length === 0 ? <p role="status">{noneWords}</p> : null}
    </div>
  );
}
