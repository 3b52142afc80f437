import { useMutation, useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import type { DeadLettersQuery } from '../../../generated/graphql.js';
import { useErrorWords } from '../../../task-actions/errorWords.js';
import { Button } from '../../../ui/Button.js';
import { useDates } from '../../../ui/Dates.js';
import { EmptyState, ErrorState, Skeleton } from '../../../ui/states.js';
import { useToast } from '../../../ui/Toast.js';
import { DeadLettersDocument, DismissDeadLetterDocument, ResendDeadLetterDocument } from './channels.generated.js';
import '../administration.css';
import './channels.css';

const PAGE = 50;
const heads = ['at', 'to', 'about', 'why', 'do'] as const;

type DeadLetter = DeadLettersQuery['deadLetters']['nodes'][number];

/** What could not be delivered: when, to whom, why; to be sent again, or to be left. */
export function Undelivered() {
  const { t } = useTranslation('settings');
  const explain = useErrorWords();
  const toast = useToast();
  const { data, error, refetch, fetchMore } = useQuery(DeadLettersDocument, {
    variables: { first: PAGE },
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
  });
  const [resend] = useMutation(ResendDeadLetterDocument);
  const [dismiss] = useMutation(DismissDeadLetterDocument);
  async function take(step: typeof resend | typeof dismiss, id: string, done: string) {
    try {
      await step({ variables: { input: { id } } });
      toast({ words: done });
    } catch (refused) {
      toast({ words: explain(refused).words, kind: 'fault' });
    }
    await refetch().catch(() => undefined);
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
    <>
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
                <Row
                  key={letter.id}
                  letter={letter}
                  onResend={() => void take(resend, letter.id, t('undelivered.resent'))}
                  onDismiss={() => void take(dismiss, letter.id, t('undelivered.dismissed'))}
                />
              ))}
            </tbody>
          </table>
        </>
      )}
      {pageInfo.hasNextPage ? (
        <p className="admin-more">
          <Button
            onClick={() =>
              void fetchMore({
                variables: { after: pageInfo.endCursor },
                updateQuery: (before, { fetchMoreResult: more }) => ({
                  deadLetters: {
                    ...more.deadLetters,
                    nodes: [...before.deadLetters.nodes, ...more.deadLetters.nodes],
                  },
                }),
              }).catch(() => undefined)
            }
          >
            {t('more', { count: totalCount - nodes.length })}
          </Button>
        </p>
      ) : null}
    </>
  );
}

interface RowProps {
  readonly letter: DeadLetter;
  readonly onResend: () => void;
  readonly onDismiss: () => void;
}

function Row({ letter, onResend, onDismiss }: RowProps) {
  const { t } = useTranslation('settings');
  const { clock } = useDates();
  return (
    <tr role="row">
      <td role="cell" className="at">
        {letter.endedAt == null ? null : clock(Date.parse(letter.endedAt))}
      </td>
      <th role="rowheader" scope="row" className="name">
        {letter.to}
        {letter.address == null ? null : <span className="cap q3">{letter.address}</span>}
      </th>
      <td role="cell" className="about">
        {letter.about}
      </td>
      <td role="cell" className="why">
        {letter.reason}
        <span className="cap q3">{t('undelivered.attempts', { count: letter.attempts })}</span>
        {letter.said === '' ? null : (
          <span className="cap q3 undelivered-said">{t('undelivered.said', { said: letter.said })}</span>
        )}
      </td>
      <td role="cell" className="do">
        <Button small onClick={onResend}>
          {t('undelivered.resend')}
        </Button>
        <Button small kind="bare" onClick={onDismiss}>
          {t('undelivered.dismiss')}
        </Button>
      </td>
    </tr>
  );
}
