import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.js';
import { useDates } from '../../ui/Dates.js';

interface DraftSaidProps {
  /** When the draft was written that the form begins with; undefined without one. */
  readonly restoredAt: number | undefined;
  readonly onStartAgain: () => void;
}

/** Says that the form goes on where somebody stopped, and offers to begin anew. */
export function DraftSaid({ restoredAt, onStartAgain }: DraftSaidProps) {
  const { t } = useTranslation('supervision');
  const { clock } = useDates();
  return (
    <p role="status" className="form-said">
      {restoredAt === undefined ? null : (
        <>
          {t('draftRestored', { time: clock(restoredAt) })}
          <Button kind="bare" small onClick={onStartAgain}>
            {t('draftDrop')}
          </Button>
        </>
      )}
    </p>
  );
}

/** What becomes of what is typed; nothing is said before anything is. */
export function useKeptNote(): (kept: { readonly at: number | undefined } | undefined) => string | undefined {
  const { t } = useTranslation('supervision');
  const { clock } = useDates();
  return (kept) => {
    if (kept === undefined) return undefined;
    return kept.at === undefined ? t('draftNotKept') : t('draftKept', { time: clock(kept.at) });
  };
}
