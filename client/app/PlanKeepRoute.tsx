import { useApolloClient } from '@apollo/client/react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { SessionDocument } from './frame.generated.js';
import { Lazily } from './Lazily.js';
import { lazyPage } from './lazyPage.js';
import { useSession } from './Session.js';
import { TaskOverPage } from './TaskOverPage.js';

const texts = async () => {
  const [zh, en] = await Promise.all([import('../texts/zh/keep.js'), import('../texts/en/keep.js')]);
  return { zh: zh.keep, en: en.keep };
};
const PlanKeepingPage = lazyPage(
  'keep',
  texts,
  async () => (await import('../features/plan-keeping/PlanKeepingPage.js')).PlanKeepingPage,
);
const PastePage = lazyPage(
  'keep',
  texts,
  async () => (await import('../features/plan-keeping/PastePage.js')).PastePage,
);

/** /plan/keep: the office keeps the plan by hand; there also where there is no plan yet. */
export function PlanKeepRoute() {
  const { viewer, plan, plans, today, viewerCanCreatePlan } = useSession();
  const newest = Math.max(0, ...plans.map(({ year }) => year));
  const client = useApolloClient();
  useKeepTitle();
  return (
    <>
      <Lazily>
        <PlanKeepingPage
          key={plan?.id}
          viewerId={viewer.id}
          planId={plan?.id ?? null}
          mayCreatePlan={viewerCanCreatePlan}
          year={newest > 0 ? newest + 1 : Number(today.slice(0, 4))}
          onPlansChanged={() => client.query({ query: SessionDocument, fetchPolicy: 'network-only' })}
        />
      </Lazily>
      {plan ? <TaskOverPage /> : null}
    </>
  );
}

/** /plan/keep/tasks: several tasks at once, typed or pasted. */
export function PasteRoute() {
  const { viewer, plan } = useSession();
  useKeepTitle();
  if (!plan) return null;
  return (
    <Lazily>
      <PastePage key={plan.id} viewerId={viewer.id} planId={plan.id} />
    </Lazily>
  );
}

function useKeepTitle(): void {
  const { t } = useTranslation('frame');
  useEffect(() => {
    document.title = `${t('plan.keep')} · ${t('product')}`;
  }, [t]);
}
