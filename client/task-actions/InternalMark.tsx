import { useWords } from '../ui/useWords.js';

/** 内部, beside what only those see who work on the task, the office and leaders. */
export function InternalMark() {
  const t = useWords('moves');
  return (
    <span className="internal" title={t('internalHint')}>
      {t('internal')}
    </span>
  );
}
