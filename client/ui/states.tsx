import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './Button.js';
import { Icon } from './Icon.js';

/** Says why there is nothing and offers the smallest step back. */
export function EmptyState({ title, children, actions }: { title: string; children?: ReactNode; actions?: ReactNode }) {
  return (
    <div className="void">
      <h2 className="void-head">{title}</h2>
      {children ? <p>{children}</p> : null}
      {actions ? <div className="do">{actions}</div> : null}
    </div>
  );
}

/** What happened, what is safe, one button. */
export function ErrorState({
  title,
  reason,
  code,
  onRetry,
}: {
  title: string;
  reason: string;
  code?: string;
  onRetry?: () => void;
}) {
  const { t } = useTranslation('frame');
  const [copied, setCopied] = useState(false);
  return (
    <div className="void" role="alert">
      <h2 className="void-head">{title}</h2>
      <p>
        {reason}
        {t('state.safe')}
      </p>
      <div className="do">
        {onRetry ? (
          <Button kind="go" onClick={onRetry}>
            {t('state.retry')}
          </Button>
        ) : null}
        {code ? (
          <Button kind="bare" onClick={() => void navigator.clipboard.writeText(code).then(() => setCopied(true))}>
            {copied ? t('state.copied') : t('state.copyCode', { code })}
          </Button>
        ) : null}
      </div>
    </div>
  );
}

const numbered = (count: number): string[] => Array.from({ length: count }, (_, n) => `n${n}`);

/** Bones of the height the matter will have, without shimmer; words only when it takes longer than a second. */
export function Skeleton({ rows, words, lines = 3 }: { rows: number; words?: string; lines?: 1 | 2 | 3 }) {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), 1000);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div aria-busy="true" className={`bones lines-${lines}`}>
      {numbered(rows).map((row) => (
        <div className="bone" key={row}>
          {numbered(lines).map((line) => (
            <i key={line} />
          ))}
        </div>
      ))}
      {words ? (
        <p className="cap q3" role="status">
          {slow ? words : ''}
        </p>
      ) : null}
    </div>
  );
}

/** Under the top bar, never over the content; it goes by itself. */
export function OfflineStrip({ words }: { words: string | null }) {
  return (
    <div role="status" className={words ? 'strip' : undefined}>
      {words ? (
        <>
          <Icon name="wave" />
          <p>{words}</p>
        </>
      ) : null}
    </div>
  );
}
