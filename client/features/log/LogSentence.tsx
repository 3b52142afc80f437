import { useQuery } from '@apollo/client/react';
import { useEffect, useState } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.js';
import { Choice } from '../../ui/Choice.js';
import { LogChoicesDocument } from './log.generated.js';
import { choices, isEverything, type LogView, noView } from './logAddress.js';

interface LogSentenceProps {
  readonly planId: string;
  readonly view: LogView;
  readonly onShow: (change: Partial<LogView>) => void;
}

/** What is listed, in one sentence whose words can be chosen; the days, the text to look for, and paper. */
export function LogSentence({ planId, view, onShow }: LogSentenceProps) {
  const { t } = useTranslation('log');
  const { data } = useQuery(LogChoicesDocument, { variables: { planId } });
  const common = { findWords: t('find'), noneWords: t('noSuch') };
  return (
    <div className="log-tools">
      <p className="log-sentence">
        <Trans
          t={t}
          i18nKey="sentence"
          components={{
            who: (
              <Choice
                {...common}
                label={t('who')}
                anyWord={t('anybody')}
                value={view.who}
                options={(data?.historyActors ?? []).map(({ id, name }) => ({ value: id, word: name }))}
                onChoose={(who) => onShow({ who })}
              />
            ),
            unit: (
              <Choice
                {...common}
                label={t('unit')}
                anyWord={t('anyUnit')}
                value={view.unit}
                options={(data?.departments ?? []).map(({ id, shortName }) => ({ value: id, word: shortName }))}
                onChoose={(unit) => onShow({ unit })}
              />
            ),
            kind: (
              <Choice
                {...common}
                className="e"
                label={t('kind')}
                anyWord={t('anything')}
                value={view.kind}
                options={choices.map((kind) => ({ value: kind, word: t(`kinds.${kind}`) }))}
                onChoose={(value) => onShow({ kind: choices.find((kind) => kind === value) ?? null })}
              />
            ),
          }}
        />
      </p>
      <div className="log-fields">
        <Day label={t('from')} value={view.from} onChange={(from) => onShow({ from })} />
        <Day label={t('to')} value={view.to} onChange={(to) => onShow({ to })} />
        <Text label={t('text')} value={view.q} onChange={(q) => onShow({ q })} />
        {isEverything(view) ? null : (
          <Button kind="bare" small onClick={() => onShow(noView)}>
            {t('clear')}
          </Button>
        )}
        <Button small className="log-print" onClick={() => window.print()}>
          {t('print')}
        </Button>
      </div>
    </div>
  );
}

interface FieldProps {
  readonly label: string;
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
}

function Day({ label, value, onChange }: FieldProps) {
  return (
    <label>
      <span>{label}</span>
      <input
        type="date"
        min="1990-01-01"
        max="2099-12-31"
        value={value ?? ''}
        onChange={(event) => onChange(event.target.value || null)}
      />
    </label>
  );
}

/** Asked when it is sent or left, not at each letter. */
function Text({ label, value, onChange }: FieldProps) {
  const [text, setText] = useState(value ?? '');
  useEffect(() => setText(value ?? ''), [value]);
  const put = () => {
    const next = text.trim() || null;
    if (next !== value) onChange(next);
  };
  return (
    <search>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          put();
        }}
      >
        <label>
          <span>{label}</span>
          <input
            type="search"
            enterKeyHint="search"
            value={text}
            onChange={(event) => setText(event.target.value)}
            onBlur={put}
          />
        </label>
      </form>
    </search>
  );
}
