import { useMutation } from '@apollo/client/react';
import { useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Hint } from '../generated/graphql.js';
import { useErrorWords } from '../task-actions/errorWords.js';
import type { HintPointer } from '../task-actions/hints.js';
import { UpdatePreferencesDocument } from '../task-actions/preferences.generated.js';
import { useToast } from '../ui/Toast.js';
import { useSession } from './Session.js';

/** One hint of the first days. Put away, it is gone for good, wherever the person signs in. */
export function HintSlip({ hint, points }: { readonly hint: Hint; readonly points: HintPointer }) {
  const { t } = useTranslation('hints');
  const { preferences } = useSession();
  const id = useId();
  const toast = useToast();
  const explain = useErrorWords();
  const slip = useRef<HTMLDivElement>(null);
  const [update] = useMutation(UpdatePreferencesDocument);
  const { hints } = preferences;

  async function putAway(putAwayHints: Hint[]) {
    const others = [...document.querySelectorAll<HTMLElement>('.tip')].filter((one) => one !== slip.current);
    try {
      await update({ variables: { input: { putAwayHints } } });
      // The button that was pressed is gone: the next hint has the focus, or the page.
      const next = putAwayHints.length === 1 ? others[0]?.querySelector<HTMLElement>('button') : undefined;
      (next ?? document.getElementById('content'))?.focus();
    } catch (error) {
      toast({ words: explain(error).words, kind: 'fault' });
    }
  }
  return (
    <div ref={slip} role="note" className={`tip ${points}`} aria-labelledby={id}>
      <p>
        <b id={id}>{t(`${hint}.title`)}</b>
        {t('gap')}
        {t(`${hint}.words`)}
      </p>
      <div className="tip-do">
        <button type="button" onClick={() => void putAway([hint])}>
          {t('putAway')}
        </button>
        {hints.length > 1 ? (
          <button type="button" onClick={() => void putAway([...hints])}>
            {t('putAllAway', { count: hints.length })}
          </button>
        ) : null}
      </div>
    </div>
  );
}
