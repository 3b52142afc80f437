import { useMutation } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import type { KeptPlanFragment } from '../../generated/graphql.js';
import { DateField } from '../../ui/DateField.js';
import { Field } from '../../ui/Field.js';
import { KeepDialog } from './KeepDialog.js';
import { CreatePlanDocument, UpdatePlanDocument } from './keep.generated.js';
import { useKeepForm } from './useKeepForm.js';

interface PlanDialogProps {
  readonly viewerId: string;
  /** The plan that is edited; none for a new one. */
  readonly plan?: KeptPlanFragment;
  /** Proposed for a new plan. */
  readonly year: number;
  readonly onClose: () => void;
  readonly onSaved: (planId: string) => void;
}

/** Title, year and dates of a plan. */
export function PlanDialog({ viewerId, plan, year, onClose, onSaved }: PlanDialogProps) {
  const { t } = useTranslation('keep');
  const [create] = useMutation(CreatePlanDocument);
  const [update] = useMutation(UpdatePlanDocument);
  let savedId = plan?.id ?? '';
  const form = useKeepForm(
    `${viewerId}:plan:${plan?.id ?? 'new'}`,
    {
      title: plan?.title ?? '',
      year: String(plan?.year ?? year),
      startsOn: plan?.startsOn ?? '',
      endsOn: plan?.endsOn ?? '',
    },
    ['title', 'year'],
    async (changed) => {
      const startsOn = changed.get('startsOn');
      const endsOn = changed.get('endsOn');
      const typedYear = Number(form.value('year'));
      // What is no number is told by the server, as every other year that cannot be.
      const wholeYear = Number.isInteger(typedYear) ? typedYear : 0;
      if (plan) {
        const title = changed.get('title');
        await update({
          variables: {
            input: {
              planId: plan.id,
              expectedVersion: plan.version,
              ...(title !== undefined && { title }),
              ...(changed.has('year') && { year: wholeYear }),
              ...(startsOn !== undefined && { startsOn: startsOn || null }),
              ...(endsOn !== undefined && { endsOn: endsOn || null }),
            },
          },
        });
        return;
      }
      const { data } = await create({
        variables: {
          input: {
            title: form.value('title'),
            year: wholeYear,
            startsOn: startsOn || null,
            endsOn: endsOn || null,
          },
        },
      });
      savedId = data?.createPlan.plan.id ?? '';
    },
    () => onSaved(savedId),
  );
  const about = (field: 'title' | 'year' | 'startsOn' | 'endsOn') => ({
    value: form.value(field),
    onChange: (value: string) => form.set(field, value),
    fault: form.fault(field),
  });
  return (
    <KeepDialog
      title={plan ? t('plan.editHead') : t('plan.newHead')}
      submit={plan ? t('save') : t('plan.create')}
      form={form}
      onClose={onClose}
    >
      {plan ? null : <p className="q2">{t('plan.newLead')}</p>}
      <Field {...about('title')} label={t('plan.title')} hint={t('plan.titleHint')} isRequired />
      <Field {...about('year')} label={t('plan.year')} inputMode="numeric" isRequired />
      <div className="form-pair">
        <DateField
          {...about('startsOn')}
          name="startsOn"
          label={t('plan.startsOn')}
          hint={plan ? undefined : t('plan.datesHint')}
        />
        <DateField {...about('endsOn')} name="endsOn" label={t('plan.endsOn')} />
      </div>
    </KeepDialog>
  );
}
