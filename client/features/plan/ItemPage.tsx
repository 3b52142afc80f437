import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ItemPageQuery } from '../../generated/graphql.js';
import { useErrorWords } from '../../task-actions/errorWords.js';
import { useReload } from '../../task-actions/useReload.js';
import { EmptyState, ErrorState, Skeleton } from '../../ui/states.js';
import { ItemHead } from './ItemHead.js';
import { ItemMilestones } from './ItemMilestones.js';
import { ItemTasks } from './ItemTasks.js';
import { ItemPageDocument } from './plan.generated.js';
import { usePlanAddress } from './usePlanAddress.js';
import './plan.css';
import './items.css';
import './plan-narrow.css';
import './plan-print.css';
import './item.css';

export type OpenedItem = NonNullable<NonNullable<ItemPageQuery['plan']>['item']>;

interface ItemPageProps {
  readonly planId: string;
  /** As it stands in the address. */
  readonly number: string;
  /** How often the line has come back since the page was opened. */
  readonly reconnections?: number;
}

/** What an address may name: anything else is a number that no item has. */
const numberIn = (words: string): number => (/^[1-9]\d{0,8}$/.test(words) ? Number(words) : 0);

/** One item of the plan: what the document says of it, its tasks and its milestones. */
export function ItemPage({ planId, number, reconnections = 0 }: ItemPageProps) {
  const { t } = useTranslation('plan');
  const errorWords = useErrorWords();
  const address = usePlanAddress();
  const { data, error, refetch } = useQuery(ItemPageDocument, {
    variables: { planId, number: numberIn(number) },
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
  });
  useReload(refetch, reconnections);
  const item = data?.plan?.item;

  if (!data?.plan || !item) {
    const back = (
      <Link className="btn" to={address('/plan')}>
        {t('back')}
      </Link>
    );
    return (
      <div className="paper plan">
        <h1 className="sr">{t('page')}</h1>
        {data?.plan ? (
          <EmptyState title={t('unknownItem')} actions={back}>
            {t('unknownItemHint')}
          </EmptyState>
        ) : error === undefined ? (
          <Skeleton rows={6} words={t('loading')} />
        ) : (
          <ErrorState
            title={t('failed')}
            reason={errorWords(error).words}
            onRetry={() => void refetch().catch(() => undefined)}
          />
        )}
      </div>
    );
  }
  return (
    <div className="paper plan">
      <ItemHead item={item} items={data.plan.items} />
      <hr className="ww" />
      <div className="item-parts">
        <section className="item-says" aria-labelledby="narrative">
          <h2 id="narrative">{t('narrative')}</h2>
          {item.narrative == null ? <p className="q3">{t('noNarrative')}</p> : <p>{item.narrative}</p>}
        </section>
        <ItemTasks item={item} />
        <ItemMilestones item={item} />
      </div>
    </div>
  );
}
