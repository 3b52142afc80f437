import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.js';
import { useDates } from '../../ui/Dates.js';
import { Dialog } from '../../ui/Dialog.js';
import { PlanDialog } from './PlanDialog.js';
import type { Keeping, KeptOutline } from './useKeeping.js';

interface KeepHeadProps {
  readonly viewerId: string;
  readonly plan: KeptOutline;
  readonly keeping: Keeping;
  readonly newPlan: ReactNode;
  readonly onPlansChanged: () => Promise<unknown>;
}

/** The plan in a sentence, and the steps of its life: edit, publish, archive. */
export function KeepHead({ viewerId, plan, keeping, newPlan, onPlansChanged }: KeepHeadProps) {
  const { t } = useTranslation('keep');
  const { fullDate } = useDates();
  const [asked, setAsked] = useState<'edit' | 'activate' | 'archive' | null>(null);
  const close = () => setAsked(null);
  const can = (action: KeptOutline['viewerCan'][number]) => plan.viewerCan.includes(action);
  const tasks = plan.items.reduce((sum, item) => sum + item.tasks.totalCount, 0);
  const milestones = plan.items.reduce((sum, item) => sum + item.milestones.length, 0);
  const steps = {
    activate: {
      title: t('activate.head', { title: plan.title }),
      body: t('activate.body'),
      done: t('activate.done'),
      go: t('activate.go'),
    },
    archive: {
      title: t('archive.head', { title: plan.title }),
      body: t('archive.body'),
      done: t('archive.done'),
      go: t('archive.go'),
    },
  };
  const step = asked === 'activate' || asked === 'archive' ? { ...steps[asked], run: keeping[asked] } : null;
  return (
    <header className="keep-head">
      <p className="q2">
        {t('planOf', { year: plan.year })}
        <b className="keep-status">{t(`status.${plan.status}`)}</b>
      </p>
      <h1>{plan.title}</h1>
      <p className="q2">
        {t('dates', { from: fullDate(plan.startsOn), to: fullDate(plan.endsOn) })}
        <span className="ph">
          {t('items', { count: plan.items.length })}
          {t('tasks', { count: tasks })}
          {t('milestones', { count: milestones })}
        </span>
      </p>
      <p className="keep-lead">{t(`lead.${plan.status}`)}</p>
      <div className="keep-tools">
        {can('ACTIVATE') ? (
          <Button kind="go" onClick={() => setAsked('activate')}>
            {t('activate.ask')}
          </Button>
        ) : null}
        {can('EDIT') ? <Button onClick={() => setAsked('edit')}>{t('plan.edit')}</Button> : null}
        {can('ARCHIVE') ? <Button onClick={() => setAsked('archive')}>{t('archive.ask')}</Button> : null}
        {newPlan}
      </div>
      {plan.status === 'DRAFT' && plan.viewerActivationRefusal ? (
        <p className="cap q2">{plan.viewerActivationRefusal}</p>
      ) : null}
      {asked === 'edit' ? (
        <PlanDialog
          viewerId={viewerId}
          plan={plan}
          year={plan.year}
          onClose={close}
          onSaved={() => {
            close();
            void onPlansChanged();
          }}
        />
      ) : null}
      {step ? (
        <Dialog title={step.title} isOpen onClose={close} role="alertdialog" keepOnOutsidePress>
          <p>{step.body}</p>
          <div className="do">
            <Button onClick={close}>{t('notNow')}</Button>
            <Button
              kind="go"
              onClick={() => {
                close();
                void step.run(plan, step.done).then(onPlansChanged);
              }}
            >
              {step.go}
            </Button>
          </div>
        </Dialog>
      ) : null}
    </header>
  );
}
