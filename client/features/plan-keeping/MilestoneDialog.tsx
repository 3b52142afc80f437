import { useMutation } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import type { KeptItemFragment, KeptMilestoneFragment } from '../../generated/graphql.js';
import { DateField } from '../../ui/DateField.js';
import { Field } from '../../ui/Field.js';
import { itemNumber } from '../../ui/numerals.js';
import { SelectField } from '../../ui/SelectField.js';
import { KeepDialog } from './KeepDialog.js';
import { CreateMilestoneDocument, UpdateMilestoneDocument } from './keep.generated.js';
import { useKeepForm } from './useKeepForm.js';

interface MilestoneDialogProps {
  readonly viewerId: string;
  readonly itemId: string;
  readonly items: readonly KeptItemFragment[];
  /** Series that there are, to be named again letter by letter. */
  readonly series: readonly string[];
  /** The milestone that is edited; none for a new one. */
  readonly milestone?: KeptMilestoneFragment;
  /** In a published plan some changes are said with a reason. */
  readonly asksWhy: boolean;
  readonly onClose: () => void;
  readonly onSaved: () => void;
}

type MilestoneField = 'title' | 'series' | 'itemId' | 'dueOn' | 'reachedOn' | 'note';

/** A checkpoint: what, in which line, when, and once it is reached, since when. */
export function MilestoneDialog(props: MilestoneDialogProps) {
  const { viewerId, itemId, items, series, milestone, onClose, onSaved } = props;
  const { t, i18n } = useTranslation('keep');
  const { t: tt } = useTranslation('task');
  const [create] = useMutation(CreateMilestoneDocument);
  const [update] = useMutation(UpdateMilestoneDocument);
  const form = useKeepForm<MilestoneField>(
    `${viewerId}:milestone:${milestone?.id ?? itemId}`,
    {
      title: milestone?.title ?? '',
      series: milestone?.series ?? '',
      itemId: milestone?.item.id ?? itemId,
      dueOn: milestone?.dueOn ?? '',
      reachedOn: milestone?.reachedOn ?? '',
      note: '',
    },
    ['title', 'series', 'dueOn'],
    async (changed): Promise<unknown> => {
      const dueOn = form.value('dueOn');
      if (!milestone) {
        const [title, line] = [form.value('title'), form.value('series')];
        return create({ variables: { input: { itemId: form.value('itemId'), title, series: line, dueOn } } });
      }
      const [title, line, item] = [changed.get('title'), changed.get('series'), changed.get('itemId')];
      return update({
        variables: {
          input: {
            milestoneId: milestone.id,
            expectedVersion: milestone.version,
            ...(title !== undefined && { title }),
            ...(line !== undefined && { series: line }),
            ...(item !== undefined && { itemId: item }),
            ...(changed.has('dueOn') && { dueOn }),
            ...(changed.has('reachedOn') && { reachedOn: form.value('reachedOn') || null }),
            ...(form.value('note').trim() !== '' && { note: form.value('note') }),
          },
        },
      });
    },
    onSaved,
  );
  const about = (field: MilestoneField) => ({
    value: form.value(field),
    onChange: (value: string) => form.set(field, value),
    fault: form.fault(field),
  });
  return (
    <KeepDialog
      title={milestone ? t('milestone.editHead') : t('milestone.newHead')}
      submit={milestone ? t('save') : t('milestone.create')}
      form={form}
      onClose={onClose}
    >
      <Field {...about('title')} label={t('milestone.title')} rows={2} isRequired />
      <Field
        {...about('series')}
        label={t('milestone.series')}
        hint={
          series.length > 0
            ? t('milestone.seriesSuch', { series: series.join(t('listGap')) })
            : t('milestone.seriesHint')
        }
        isRequired
      />
      <SelectField
        {...about('itemId')}
        label={t('milestone.item')}
        choices={items.map(({ id, number, shortTitle }) => ({
          id,
          label: `${itemNumber(number, i18n.language)} ${shortTitle}`,
        }))}
        placeholder={tt('choose')}
        searchLabel={tt('find')}
        emptyText={tt('nothingFound')}
        isRequired
      />
      <div className="form-pair">
        <DateField {...about('dueOn')} name="dueOn" label={t('milestone.dueOn')} isRequired />
        {milestone ? (
          <DateField
            {...about('reachedOn')}
            name="reachedOn"
            label={t('milestone.reachedOn')}
            hint={t('milestone.reachedHint')}
          />
        ) : null}
      </div>
      {props.asksWhy && milestone ? (
        <Field {...about('note')} label={t('milestone.note')} rows={2} hint={t('milestone.noteHint')} />
      ) : null}
    </KeepDialog>
  );
}
