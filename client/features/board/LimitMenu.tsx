import { useMutation } from '@apollo/client/react';
import { type FormEvent, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { setLimitOnBoards } from '../../task-actions/boardCache.js';
import { useErrorWords } from '../../task-actions/errorWords.js';
import { Button } from '../../ui/Button.js';
import { Icon } from '../../ui/Icon.js';
import { Popover } from '../../ui/Popover.js';
import { SetColumnLimitDocument } from './board.generated.js';
import type { ColumnFigures } from './ColumnCount.js';
import './limit.css';

export interface LimitMenuProps {
  planId: string;
  column: ColumnFigures;
  /** The stage's name. */
  stage: string;
  /** Told the new figures, by whoever keeps them outside of the cache's boards. */
  onSet?: () => void;
}

/** From a column's head, for those whom the column's viewerCanSetLimit lets: how many tasks it should hold. */
export function LimitMenu({ planId, column, stage, onSet }: LimitMenuProps) {
  const { t } = useTranslation('board');
  const [isOpen, setOpen] = useState(false);
  const trigger = useRef<HTMLButtonElement>(null);
  const close = () => {
    setOpen(false);
    trigger.current?.focus();
  };
  return (
    <>
      <button
        ref={trigger}
        type="button"
        className="head-menu"
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        aria-label={t('limit.menu', { stage })}
        title={t('limit.menu', { stage })}
        onClick={() => setOpen(!isOpen)}
      >
        <Icon name="more" />
      </button>
      <Popover
        triggerRef={trigger}
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        title={t('limit.menu', { stage })}
        width={264}
        isForm
      >
        <LimitForm planId={planId} column={column} stage={stage} onSet={onSet} onDone={close} />
      </Popover>
    </>
  );
}

function LimitForm({ planId, column, stage, onSet, onDone }: LimitMenuProps & { onDone: () => void }) {
  const { t } = useTranslation('board');
  const explain = useErrorWords();
  const [text, setText] = useState(String(column.limit?.most ?? ''));
  const [fault, setFault] = useState<string | null>(null);
  const id = useId();
  const [set, { loading }] = useMutation(SetColumnLimitDocument, {
    update(cache, { data }) {
      if (data) setLimitOnBoards(cache, planId, data.setColumnLimit.column);
    },
  });

  async function put(most: number | null) {
    setFault(null);
    try {
      await set({ variables: { input: { planId, status: column.status, most } } });
      onDone();
      onSet?.();
    } catch (error) {
      const { words, fields } = explain(error);
      setFault(fields[0]?.message ?? words);
    }
  }
  function send(event: FormEvent) {
    event.preventDefault();
    const typed = text.trim();
    if (loading) return;
    // The server says which numbers there are; what is no number at all it could not be asked.
    if (typed !== '' && !/^\d{1,6}$/.test(typed)) setFault(t('limit.wholeNumber'));
    else void put(typed === '' ? null : Number(typed));
  }
  return (
    <form className="limit-form" aria-label={t('limit.menu', { stage })} onSubmit={send} noValidate>
      <label className={fault ? 'field bad' : 'field'}>
        <span>{t('limit.label', { stage })}</span>
        <input
          // biome-ignore lint/a11y/noAutofocus: opened to be typed into; closing gives the focus back
          autoFocus
          inputMode="numeric"
          value={text}
          aria-invalid={fault ? true : undefined}
          aria-describedby={`${id} ${id}-hint`}
          onChange={(event) => setText(event.target.value)}
        />
      </label>
      <div id={id} role="alert" className="field bad">
        {fault ? (
          <p className="why">
            <span className="bang">
              <Icon name="bang" />
            </span>
            {fault}
          </p>
        ) : null}
      </div>
      <p id={`${id}-hint`} className="cap q3">
        {t('limit.hint')}
      </p>
      <div className="do">
        {column.limit ? (
          <Button kind="bare" small pending={loading} onClick={() => void put(null)}>
            {t('limit.none')}
          </Button>
        ) : null}
        <Button kind="go" small type="submit" pending={loading}>
          {t('limit.save')}
        </Button>
      </div>
    </form>
  );
}
