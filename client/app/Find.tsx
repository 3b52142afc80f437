import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { Icon } from '../ui/Icon.js';

const restMs = 250;

/** Finds in what the page lists: the words go into the address (q), so that a link reproduces the view. */
export function Find() {
  const { t } = useTranslation('frame');
  const [params, setParams] = useSearchParams();
  const inAddress = params.get('q') ?? '';
  const [text, setText] = useState(inAddress);
  const field = useRef<HTMLInputElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const composing = useRef(false);

  // Back, forward and 清空条件 change the address from elsewhere; while somebody types, the field is theirs.
  useEffect(() => {
    if (document.activeElement !== field.current) setText(inAddress);
  }, [inAddress]);
  useEffect(() => () => clearTimeout(timer.current), []);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isTyping =
        event.target instanceof HTMLElement &&
        (event.target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName));
      if (event.key !== '/' || isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      field.current?.select();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);

  function put(words: string, isNow = false) {
    clearTimeout(timer.current);
    timer.current = setTimeout(
      () =>
        setParams(
          (now) => {
            const next = new URLSearchParams(now);
            if (words.trim() === '') next.delete('q');
            else next.set('q', words.trim());
            return next;
          },
          { replace: true },
        ),
      isNow ? 0 : restMs,
    );
  }
  return (
    <label className="find">
      <Icon name="find" />
      <span className="sr">{t('find.label')}</span>
      <input
        ref={field}
        type="text"
        inputMode="search"
        enterKeyHint="search"
        value={text}
        placeholder={t('find.placeholder')}
        // Half-composed pinyin is not what one looks for.
        onCompositionStart={() => {
          composing.current = true;
        }}
        onCompositionEnd={(event) => {
          composing.current = false;
          put(event.currentTarget.value);
        }}
        onChange={(event) => {
          setText(event.target.value);
          if (!composing.current) put(event.target.value);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !composing.current) put(text, true);
          if (event.key === 'Escape' && text !== '') {
            setText('');
            put('', true);
          }
        }}
      />
      {text === '' ? (
        <span className="key" aria-hidden="true">
          /
        </span>
      ) : (
        <button
          type="button"
          className="find-clear"
          aria-label={t('find.clear')}
          onClick={() => {
            setText('');
            put('', true);
            field.current?.focus();
          }}
        >
          <Icon name="x" small />
        </button>
      )}
    </label>
  );
}
