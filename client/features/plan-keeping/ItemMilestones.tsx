import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.js';
import { useDates } from '../../ui/Dates.js';
import { DeleteButton } from './DeleteButton.js';
import { MilestoneDialog } from './MilestoneDialog.js';
import type { ItemOfPlan, Keeping, KeptOutline } from './useKeeping.js';

type KeptMilestone = ItemOfPlan['milestones'][number];

interface ItemMilestonesProps {
  readonly viewerId: string;
  readonly plan: KeptOutline;
  readonly item: ItemOfPlan;
  readonly keeping: Keeping;
}

/** The checkpoints of an item, by line and day, each with what may be done to it. */
export function ItemMilestones({ viewerId, plan, item, keeping }: ItemMilestonesProps) {
  const { t } = useTranslation('keep');
  const { date } = useDates();
  const [open, setOpen] = useState<KeptMilestone | 'new' | null>(null);
  const all = plan.items.flatMap(({ milestones }) => milestones);
  const series = [...new Set(all.map((one) => one.series))];
  return (
    <section className="keep-part" aria-label={t('milestone.of', { title: item.shortTitle })}>
      <div className="keep-part-head">
        <h4>{t('milestonesHead')}</h4>
        {plan.viewerCan.includes('EDIT') ? (
          <Button kind="bare" small icon="plus" onClick={() => setOpen('new')}>
            {t('milestone.new')}
          </Button>
        ) : null}
      </div>
      {item.milestones.length === 0 ? (
        <p className="q3">{t('milestone.none')}</p>
      ) : (
        <ul className="keep-rows">
          {item.milestones.map((one) => (
            <li key={one.id}>
              <span className="keep-when">{date(one.dueOn)}</span>
              <span className="keep-what">
                {one.title}
                <span className="cap q3"> {one.series}</span>
                {one.reachedOn == null ? null : (
                  <span className="cap q2"> {t('milestone.reached', { date: date(one.reachedOn) })}</span>
                )}
              </span>
              <span className="keep-does">
                {one.viewerCan.includes('EDIT') ? (
                  <Button
                    kind="bare"
                    small
                    aria-label={t('editNamed', { title: one.title })}
                    onClick={() => setOpen(one)}
                  >
                    {t('edit')}
                  </Button>
                ) : null}
                {one.viewerCan.includes('DELETE') ? (
                  <DeleteButton
                    name={one.title}
                    says={t('milestone.deleteSays')}
                    onDelete={() => void keeping.deleteMilestone(one)}
                  />
                ) : null}
              </span>
            </li>
          ))}
        </ul>
      )}
      {open ? (
        <MilestoneDialog
          viewerId={viewerId}
          itemId={item.id}
          items={plan.items}
          series={series}
          {...(open === 'new' ? {} : { milestone: all.find(({ id }) => id === open.id) ?? open })}
          asksWhy={plan.status === 'ACTIVE'}
          onClose={() => setOpen(null)}
          onSaved={() => {
            setOpen(null);
            void keeping.refetch().catch(() => undefined);
          }}
        />
      ) : null}
    </section>
  );
}
