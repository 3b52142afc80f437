import { useQuery } from '@apollo/client/react';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { KeptAccountFragment } from '../../generated/graphql.js';
import { useErrorWords } from '../../task-actions/errorWords.js';
import { followedBy } from '../../task-actions/pages.js';
import { Button } from '../../ui/Button.js';
import { EmptyState, ErrorState, Skeleton } from '../../ui/states.js';
import { useMore } from '../../ui/useMore.js';
import { AccountDialog } from './AccountDialog.js';
import { AccountsTable } from './AccountsTable.js';
import { AccountsDocument } from './administration.generated.js';
import { HandedOver, type Handing } from './HandedOver.js';
import { ImportDialog } from './ImportDialog.js';
import { MoreRows } from './MoreRows.js';
import { SearchLine } from './SearchLine.js';
import './administration.css';

const PAGE = 50;

/** Who can sign in: found, made, changed, disabled. Nobody is deleted, since history names them. */
export function Accounts() {
  const { t } = useTranslation('settings');
  const explain = useErrorWords();
  const [search, setSearch] = useState('');
  const wanted = useDeferredValue(search.trim());
  const [opened, setOpened] = useState<KeptAccountFragment | 'new' | 'import' | null>(null);
  const [handing, setHanding] = useState<readonly Handing[]>([]);
  const { data, previousData, error, refetch, fetchMore } = useQuery(AccountsDocument, {
    variables: { search: wanted === '' ? null : wanted, first: PAGE },
    fetchPolicy: 'cache-and-network',
  });
  const accounts = (data ?? previousData)?.accounts;
  const { more, readMore } = useMore(async () => {
    const after = data?.accounts.pageInfo.endCursor;
    if (after == null) return;
    await fetchMore({
      variables: { after },
      // Another choice may have been made while it was read: a page of the last one does not belong to its rows.
      updateQuery: (known, { fetchMoreResult: next }) =>
        known.accounts?.pageInfo.endCursor === after ? { accounts: followedBy(known.accounts, next.accounts) } : known,
    });
  });
  const close = () => setOpened(null);
  const handOver = (handed: readonly Handing[]) => {
    close();
    setHanding(handed);
    void refetch().catch(() => undefined);
  };
  const left = (accounts?.totalCount ?? 0) - (accounts?.nodes.length ?? 0);
  return (
    <>
      <div className="admin-tools">
        <SearchLine label={t('accounts.search')} value={search} onChange={setSearch} />
        <Button onClick={() => setOpened('import')}>{t('accounts.import')}</Button>
        <Button kind="go" icon="plus" onClick={() => setOpened('new')}>
          {t('accounts.create')}
        </Button>
      </div>
      {accounts ? (
        <>
          <p className="cap q3" role="status">
            {t('accounts.count', { count: accounts.totalCount })}
          </p>
          {accounts.nodes.length === 0 ? (
            <EmptyState
              title={t('accounts.none')}
              actions={<Button onClick={() => setSearch('')}>{t('accounts.clear')}</Button>}
            >
              {t('accounts.noneHint')}
            </EmptyState>
          ) : (
            <AccountsTable accounts={accounts.nodes} onOpen={setOpened} />
          )}
          <MoreRows more={more} readMore={readMore} left={left} hasMore={accounts.pageInfo.hasNextPage} />
        </>
      ) : error ? (
        <ErrorState
          title={t('failed')}
          reason={explain(error).words}
          onRetry={() => void refetch().catch(() => undefined)}
        />
      ) : (
        <Skeleton rows={6} lines={1} words={t('reading')} />
      )}
      {opened === 'import' ? <ImportDialog onClose={close} onImported={handOver} /> : null}
      {opened !== null && opened !== 'import' ? (
        <AccountDialog account={opened === 'new' ? null : opened} onClose={close} onHandedOver={handOver} />
      ) : null}
      {handing.length > 0 ? <HandedOver handed={handing} onClose={() => setHanding([])} /> : null}
    </>
  );
}
