import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorWords } from '../../task-actions/errorWords.js';
import { followedBy } from '../../task-actions/pages.js';
import { useDates } from '../../ui/Dates.js';
import { EmptyState, ErrorState, Skeleton } from '../../ui/states.js';
import { useMore } from '../../ui/useMore.js';
import { SignInLogDocument } from './administration.generated.js';
import { MoreRows } from './MoreRows.js';
import './administration.css';

const PAGE = 100;

/** Who signed in, when, from where, and what became of it. */
export function SignInLog() {
  const { t } = useTranslation('settings');
  const { clock } = useDates();
  const explain = useErrorWords();
  const [failed, setFailed] = useState(false);
  const { data, previousData, error, refetch, fetchMore } = useQuery(SignInLogDocument, {
    variables: { failed, first: PAGE },
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
  });
  const log = (data ?? previousData)?.signInLog;
  const { more, readMore } = useMore(async () => {
    const after = data?.signInLog.pageInfo.endCursor;
    if (after == null) return;
    await fetchMore({
      variables: { after },
      // Another choice may have been made while it was read: a page of the last one does not belong to its rows.
      updateQuery: (known, { fetchMoreResult: next }) =>
        known.signInLog?.pageInfo.endCursor === after
          ? { signInLog: followedBy(known.signInLog, next.signInLog) }
          : known,
    });
  });
  if (!log)
    return error ? (
      <ErrorState
        title={t('failed')}
        reason={explain(error).words}
        onRetry={() => void refetch().catch(() => undefined)}
      />
    ) : (
      <Skeleton rows={8} lines={1} words={t('reading')} />
    );
  return (
    <>
      <p className="q2">{t('log.lead')}</p>
      <div className="admin-tools">
        <label className="admin-check">
          <input type="checkbox" checked={failed} onChange={(event) => setFailed(event.target.checked)} />
          {t('log.failedOnly')}
        </label>
        <p className="cap q3" role="status">
          {t('log.count', { count: log.totalCount })}
        </p>
      </div>
      {log.nodes.length === 0 ? (
        <EmptyState title={t('log.none')}>{t('log.noneHint')}</EmptyState>
      ) : (
        <table className="ledger admin-rows admin-log" role="table" aria-label={t('section.log')}>
          <thead role="rowgroup">
            <tr role="row">
              {(['at', 'who', 'outcome', 'address'] as const).map((head) => (
                <th key={head} role="columnheader" scope="col" className={head}>
                  {t(`log.${head}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody role="rowgroup">
            {log.nodes.map((record) => (
              <tr key={record.id} role="row">
                <td role="cell">{clock(Date.parse(record.at))}</td>
                <th role="rowheader" scope="row" className="name">
                  {record.account?.name ?? <span className="q3">{t('log.unknown')}</span>}
                  {record.login == null ? null : <span className="cap q3">{record.login}</span>}
                </th>
                <td
                  role="cell"
                  className={
                    record.outcome === 'SUCCEEDED' || record.outcome === 'PASSWORD_CHANGED' ? 'q2' : 'is-refused'
                  }
                >
                  {t(`log.is.${record.outcome}`)}
                </td>
                <td role="cell" className="q2">
                  {record.address}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <MoreRows
        more={more}
        readMore={readMore}
        left={log.totalCount - log.nodes.length}
        hasMore={log.pageInfo.hasNextPage}
      />
    </>
  );
}
