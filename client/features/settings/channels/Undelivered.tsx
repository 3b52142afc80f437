import { useApolloClient, useMutation, useQuery } from '@apollo/client/react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorWords } from '../../../task-actions/errorWords.js';
import { followedBy, readAsFar } from '../../../task-actions/pages.js';
import { EmptyState, ErrorState, Skeleton } from '../../../ui/states.js';
import { useToast } from '../../../ui/Toast.js';
import { useFocusAfter } from '../../../ui/useFocusAfter.js';
import { useMore } from '../../../ui/useMore.js';
import { MoreRows } from '../MoreRows.js';
import { DeadLettersDocument, DismissDeadLetterDocument, ResendDeadLetterDocument } from './channels.generated.js';
import { LetterRow } from './LetterRow.js';
import '../administration.css';
import './channels.css';

const PAGE = 50;
const variables = { first: PAGE };
const heads = ['at', 'to', 'about', 'why', 'do'] as const;

/** What could not be delivered: when, to whom, why; to be sent again, or to be left. */
export function Undelivered() {
  const { t } = useTranslation('settings');
  const explain = useErrorWords();
  const toast = useToast();
  const client = useApolloClient();
  const { data, error, refetch, fetchMore } = useQuery(DeadLettersDocument, {
    variables,
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
  });
  const [resend] = useMutation(ResendDeadLetterDocument);
  const [dismiss] = useMutation(DismissDeadLetterDocument);
  const [taking, setTaking] = useState<string>();
  const { more, readMore } = useMore(async () => {
    await fetchMore({
      variables: { after: data?.deadLetters.pageInfo.endCursor },
      updateQuery: (known, { fetchMoreResult }) => ({
        deadLetters: followedBy(known.deadLetters, fetchMoreResult.deadLetters),
      }),
    });
  });
  const page = useRef<HTMLDivElement>(null);
  const head = useRef<HTMLElement>(null);
  useEffect(() => {
    // The heading is the settings', which name each of their sections.
    head.current = document.getElementById('settings-head');
  }, []);
  const ids = useMemo(() => data?.deadLetters.nodes.map(({ id }) => id) ?? [], [data?.deadLetters.nodes]);
  const { watch } = useFocusAfter(ids, page, head, false);

  /** As far as it is shown. */
  async function reread(): Promise<void> {
    if (ids.length <= PAGE) return void (await refetch());
    const read = async (after: string | null) => {
      const answer = await client.query({
        query: DeadLettersDocument,
        variables: { ...variables, after },
        fetchPolicy: 'no-cache',
      });
      if (answer.data === undefined) throw answer.error ?? new Error('The letters have not come.');
      return answer.data.deadLetters;
    };
    const deadLetters = await readAsFar(read, () => ids.length);
    client.writeQuery({ query: DeadLettersDocument, variables, data: { deadLetters } });
  }
  async function take(step: typeof resend | typeof dismiss, id: string, done: string) {
    setTaking(id);
    try {
      await step({ variables: { input: { id } } });
      toast({ words: done });
    } catch (refused) {
      toast({ words: explain(refused).words, kind: 'fault' });
    }
    await reread().catch(() => undefined);
    setTaking(undefined);
  }
  if (!data)
    return error ? (
      <ErrorState
        title={t('failed')}
        reason={explain(error).words}
        onRetry={() => void refetch().catch(() => undefined)}
      />
    ) : (
      <Skeleton rows={4} words={t('reading')} />
    );
  const { nodes, totalCount, pageInfo } = data.deadLetters;
  return (
    <div ref={page} {...watch}>
      <p className="q2 robots-lead">{t('undelivered.lead')}</p>
      {nodes.length === 0 ? (
        <EmptyState title={t('undelivered.none')}>{t('undelivered.noneHint')}</EmptyState>
      ) : (
        <>
          <p className="cap q3" role="status">
            {t('undelivered.count', { count: totalCount })}
          </p>
          <table className="ledger admin-rows undelivered" role="table" aria-label={t('section.undelivered')}>
            <thead role="rowgroup">
              <tr role="row">
                {heads.map((head) => (
                  <th key={head} role="columnheader" scope="col" className={head}>
                    {t(`undelivered.${head}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody role="rowgroup">
              {nodes.map((letter) => (
                <LetterRow
                  key={letter.id}
                  letter={letter}
                  isBusy={taking === letter.id}
                  onResend={() => void take(resend, letter.id, t('undelivered.resent'))}
                  onDismiss={() => void take(dismiss, letter.id, t('undelivered.dismissed'))}
                />
              ))}
            </tbody>
          </table>
        </>
      )}
      <MoreRows more={more} readMore={readMore} left={totalCount - nodes.length} hasMore={pageInfo.hasNextPage} />
    </div>
  );
}
