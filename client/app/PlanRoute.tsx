import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useConnection } from './connection.js';
import { Lazily } from './Lazily.js';
import { lazyPage } from './lazyPage.js';
import { useSession } from './Session.js';
import { TaskOverPage } from './TaskOverPage.js';

const texts = async () => {
  const [zh, en] = await Promise.all([import('../texts/zh/plan.js'), import('../texts/en/plan.js')]);
  return { zh: zh.plan, en: en.plan };
};
const PlanPage = lazyPage('plan', texts, async () => (await import('../features/plan/PlanPage.js')).PlanPage);
const ItemPage = lazyPage('plan', texts, async () => (await import('../features/plan/ItemPage.js')).ItemPage);

/** /plan: the items as a ledger and the milestones across the years. */
export function PlanRoute() {
  const { t } = useTranslation('frame');
  const { plan, viewerCanCreatePlan } = useSession();
  const { reconnections } = useConnection();
  usePlanTitle();
  if (!plan) return null;
  const tools = viewerCanCreatePlan ? (
    <Link className="btn" to={`/plan/keep?plan=${encodeURIComponent(plan.id)}`}>
      {t('plan.keep')}
    </Link>
  ) : undefined;
  return (
    <Lazily>
      <PlanPage key={plan.id} planId={plan.id} reconnections={reconnections} tools={tools} />
    </Lazily>
  );
}

/** /plan/items/:number: one item opened, with a task over it where the address names one. */
export function ItemRoute() {
  const { plan } = useSession();
  const { reconnections } = useConnection();
  const { number } = useParams();
  usePlanTitle();
  if (!plan) return null;
  return (
    <>
      <Lazily>
        <ItemPage key={`${plan.id} ${number}`} planId={plan.id} number={number ?? ''} reconnections={reconnections} />
      </Lazily>
      <TaskOverPage />
    </>
  );
}

function usePlanTitle(): void {
  const { t } = useTranslation('frame');
  useEffect(() => {
    document.title = `${t('nav.plan')} · ${t('product')}`;
  }, [t]);
}
