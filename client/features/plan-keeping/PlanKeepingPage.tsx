import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useErrorWords } from '../../task-actions/errorWords.js';
import { Button } from '../../ui/Button.js';
import { EmptyState, ErrorState, Skeleton } from '../../ui/states.js';
import { ItemDialog } from './ItemDialog.js';
import { ItemList } from './ItemList.js';
import { KeepHead } from './KeepHead.js';
import { PlanDialog } from './PlanDialog.js';
import { useKeeping } from './useKeeping.js';
import './keep.css';

interface PlanKeepingPageProps {
  readonly viewerId: string;
  /** The plan on screen; null where there is none yet. */
  readonly planId: string | null;
  readonly mayCreatePlan: boolean;
  /** Proposed for a new plan. */
  readonly year: number;
  /** The list of plans is no longer what it was. */
  readonly onPlansChanged: () => Promise<unknown>;
}

/** Where the office keeps a plan by hand: its items, milestones and tasks, from an empty page to its publication. */
export function PlanKeepingPage({ planId, ...props }: PlanKeepingPageProps) {
  const { t } = useTranslation('keep');
  const navigate = useNavigate();
  const [isMaking, setMaking] = useState(false);
  const open = (made: string) => {
    setMaking(false);
    void props.onPlansChanged().then(() => navigate(`/plan/keep?plan=${encodeURIComponent(made)}`));
  };
  const dialog = isMaking ? (
    <PlanDialog viewerId={props.viewerId} year={props.year} onClose={() => setMaking(false)} onSaved={open} />
  ) : null;
  const make = (isFirst: boolean) =>
    props.mayCreatePlan ? (
      <Button kind={isFirst ? 'go' : 'bare'} icon="plus" small={!isFirst} onClick={() => setMaking(true)}>
        {t('plan.new')}
      </Button>
    ) : null;
  if (planId === null)
    return (
      <div className="paper keep">
        <h1 className="sr">{t('page')}</h1>
        <EmptyState title={t('noPlan')} actions={make(true)}>
          {props.mayCreatePlan ? t('noPlanHint') : t('notYours')}
        </EmptyState>
        {dialog}
      </div>
    );
  return (
    <>
      <KeptPlan {...props} planId={planId} newPlan={make(false)} />
      {dialog}
    </>
  );
}

function KeptPlan({
  viewerId,
  planId,
  newPlan,
  onPlansChanged,
}: Pick<PlanKeepingPageProps, 'viewerId' | 'onPlansChanged'> & { planId: string; newPlan: ReactNode }) {
  const { t } = useTranslation('keep');
  const explain = useErrorWords();
  const keeping = useKeeping(planId);
  const [isAdding, setAdding] = useState(false);
  const { plan, error, refetch } = keeping;
  const reload = () => void refetch().catch(() => undefined);
  if (!plan)
    return (
      <div className="paper keep">
        <h1 className="sr">{t('page')}</h1>
        {error ? (
          <ErrorState title={t('failed')} reason={explain(error).words} onRetry={reload} />
        ) : (
          <Skeleton rows={8} />
        )}
      </div>
    );
  const isKept = plan.viewerCan.includes('EDIT');
  return (
    <div className="paper keep">
      <KeepHead viewerId={viewerId} plan={plan} keeping={keeping} newPlan={newPlan} onPlansChanged={onPlansChanged} />
      <hr className="ww" />
      {plan.items.length === 0 ? (
        <EmptyState
          title={t('noItems')}
          actions={
            isKept ? (
              <Button kind="go" icon="plus" onClick={() => setAdding(true)}>
                {t('item.new')}
              </Button>
            ) : undefined
          }
        >
          {t('noItemsHint')}
        </EmptyState>
      ) : (
        <ItemList
          viewerId={viewerId}
          plan={plan}
          keeping={keeping}
          onAdd={isKept ? () => setAdding(true) : undefined}
        />
      )}
      {isAdding ? (
        <ItemDialog
          viewerId={viewerId}
          planId={plan.id}
          onClose={() => setAdding(false)}
          onSaved={() => {
            setAdding(false);
            reload();
          }}
        />
      ) : null}
    </div>
  );
}
