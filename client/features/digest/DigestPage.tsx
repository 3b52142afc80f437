import { useQuery } from '@apollo/client/react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { DigestEntryFragment, DigestQuery } from '../../generated/graphql.js';
import { useErrorWords } from '../../task-actions/errorWords.js';
import { TaskLight } from '../../task-actions/TaskLight.js';
import { useTaskAddress } from '../../task-actions/useTaskAddress.js';
import { useDates } from '../../ui/Dates.js';
import { EmptyState, ErrorState, Skeleton } from '../../ui/states.js';
import { DigestDocument } from './digest.generated.js';
import './digest.css';

/** What one was reminded of on a day, by reason; each line leads to its task. */
export function DigestPage({ businessDate }: { readonly businessDate: string }) {
  const { t } = useTranslation('digest');
  const { fullDate } = useDates();
  const { t: tf } = useTranslation('frame');
  const explain = useErrorWords();
  const title = t('title', { date: fullDate(businessDate) });
  useEffect(() => {
    document.title = `${title} · ${tf('product')}`;
  }, [title, tf]);
  const { data, error, refetch } = useQuery(DigestDocument, {
    variables: { businessDate },
    fetchPolicy: 'cache-and-network',
  });
  if (data === undefined)
    return (
      <div className="alone">
        {error === undefined ? (
          <Skeleton rows={5} words={t('loading')} />
        ) : (
          <ErrorState
            title={t('failed')}
            reason={explain(error).words}
            onRetry={() => void refetch().catch(() => undefined)}
          />
        )}
      </div>
    );
  if (data.digest == null)
    return (
      <div className="alone">
        <h1 className="sr">{title}</h1>
        <EmptyState
          title={t('none')}
          actions={
            <Link className="btn" to="/">
              {t('home')}
            </Link>
          }
        >
          {t('noneBody')}
        </EmptyState>
      </div>
    );
  const { entries, withheldCount } = data.digest;
  return (
    <div className="paper digest">
      <header className="paper-head">
        <p className="paper-title">{title}</p>
        <h1 className="paper-lead">{t('lead', { count: entries.length })}</h1>
      </header>
      <hr className="ww" />
      {groupsOf(entries).map(([kind, group]) => (
        <section key={kind} className="digest-kind" aria-labelledby={`digest-${kind}`}>
          <h2 id={`digest-${kind}`}>
            {t(`kind.${kind}`)}
            <span>{t('pieces', { count: group.length })}</span>
          </h2>
          <ul>
            {group.map((entry) => (
              <Entry key={`${kind} ${entry.task?.id ?? entry.sentence}`} entry={entry} />
            ))}
          </ul>
          {kind === 'LATE' ? (
            <p className="digest-more">
              <Link to="/overdue">{t('allLate')}</Link>
            </p>
          ) : null}
        </section>
      ))}
      {withheldCount > 0 ? <p className="cap q3 digest-more">{t('withheld', { count: withheldCount })}</p> : null}
      <p className="cap q3 digest-more">{t('foot')}</p>
    </div>
  );
}

type Entries = NonNullable<DigestQuery['digest']>['entries'];

/** They come in the order of urgency: so do the groups. */
const groupsOf = (entries: Entries): [DigestEntryFragment['kind'], DigestEntryFragment[]][] => {
  const groups = new Map<DigestEntryFragment['kind'], DigestEntryFragment[]>();
  for (const entry of entries) groups.set(entry.kind, [...(groups.get(entry.kind) ?? []), entry]);
  return [...groups];
};

function Entry({ entry }: { readonly entry: DigestEntryFragment }) {
  const { t } = useTranslation('digest');
  const { t: tm } = useTranslation('moves');
  const address = useTaskAddress();
  const { task, sentence } = entry;
  if (task == null)
    return (
      <li className="digest-entry">
        <h3>
          <Link to="/inbox">{sentence}</Link>
        </h3>
      </li>
    );
  return (
    <li className="digest-entry">
      <h3>
        <Link to={address(task.id)}>{task.title}</Link>
      </h3>
      <p className="digest-why">{sentence}</p>
      <p className="cap q3 digest-now">
        <span>{t('of', { code: task.code, department: task.leadDepartment.shortName })}</span>
        <TaskLight light={task.light} />
        <span>{t('now', { stage: tm(`stage.${task.status}`) })}</span>
      </p>
    </li>
  );
}
