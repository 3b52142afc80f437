import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.js';
import type { More } from '../../ui/useMore.js';

interface MoreRowsProps {
  readonly more: More;
  readonly readMore: () => void;
  /** How many are not shown yet. */
  readonly left: number;
  readonly hasMore: boolean;
}

/** Under a table: the step to its next rows, and that they have not come. */
export function MoreRows({ more, readMore, left, hasMore }: MoreRowsProps) {
  const { t } = useTranslation('settings');
  return (
    <>
      {hasMore ? (
        <p className="admin-more">
          <Button pending={more === 'reading'} onClick={readMore}>
            {t('more', { count: left })}
          </Button>
        </p>
      ) : null}
      <p role="status">{more === 'failed' ? t('moreFailed') : ''}</p>
    </>
  );
}
