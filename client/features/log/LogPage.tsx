import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useErrorWords } from '../../task-actions/errorWords.js';
import { Button } from '../../ui/Button.js';
import { useDates } from '../../ui/Dates.js';
import { EmptyState, ErrorState, Skeleton } from '../../ui/states.js';
import { LogDays } from './LogDays.js';
import { LogSentence } from './LogSentence.js';
import { isEverything, type LogView, noView, readView, refused, writeView } from './logAddress.js';
import { PAGE, useLog } from './useLog.js';
import './log.css';

interface LogPageProps {
  readonly planId: string;
  /** How often the line has come back since the page was opened. */
  readonly reconnections: number;
}

/** Who changed what, and when: the whole plan's history, for those who keep it and those who run the program. */
export function LogPage({ planId, reconnections }: LogPageProps) {
  const { t } = useTranslation('log');
  const { fullDate, today } = useDates();
  const explain = useErrorWords();
  const [params, setParams] = useSearchParams();
  const view = readView(params);
  const { events, total, isReading, error, more, hasMore, readMore, retry } = useLog(planId, view, reconnections);
  // Trying again would not help.
  const isRefused = error !== undefined && explain(error).code === 'FORBIDDEN';
  const show = (change: Partial<LogView>) => setParams((now) => writeView(now, change), { replace: true });

  return (
    <div className="paper log">
      <header className="paper-head">
        <h1 className="paper-title">{t('asOf', { date: fullDate(today) })}</h1>
        <p className="paper-lead log-lead" role="status">
          {events === undefined ? null : (
            <>
              <span className="ph">
                {t(isEverything(view) ? 'total' : view.kind === refused ? 'refusedFound' : 'found', { count: total })}
              </span>
              {t('gap')}
              <span className="ph">{t('rule')}</span>
            </>
          )}
        </p>
      </header>
      <hr className="ww" />
      {isRefused ? null : <LogSentence planId={planId} view={view} onShow={show} />}
      {error !== undefined && events === undefined ? (
        <ErrorState title={t('failed')} reason={explain(error).words} {...(!isRefused && { onRetry: retry })} />
      ) : events === undefined ? (
        <Skeleton rows={10} lines={1} words={t('loading')} />
      ) : events.length === 0 && !isReading ? (
        <Nothing isEverything={isEverything(view)} onClear={() => show(noView)} />
      ) : (
        <div className={isReading ? 'log-rows is-stale' : 'log-rows'} aria-busy={isReading}>
          <LogDays events={events} />
          {hasMore ? (
            <p className="log-more">
              <Button kind="bare" pending={more === 'reading'} onClick={readMore}>
                {t('more', { count: Math.min(PAGE, total - events.length) })}
              </Button>
            </p>
          ) : null}
          <p role="status">{more === 'failed' ? t('moreFailed') : ''}</p>
        </div>
      )}
    </div>
  );
}

/** The smallest step back; and where nothing has happened yet, what would make it. */
function Nothing({
  isEverything: hasNoFilter,
  onClear,
}: {
  readonly isEverything: boolean;
  readonly onClear: () => void;
}) {
  const { t } = useTranslation('log');
  if (hasNoFilter) return <EmptyState title={t('none')}>{t('noneHint')}</EmptyState>;
  return (
    <EmptyState title={t('noneFound')} actions={<Button onClick={onClear}>{t('clear')}</Button>}>
      {t('noneFoundHint')}
    </EmptyState>
  );
}
