import { useMutation } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import type { KeptItemFragment } from '../../generated/graphql.js';
import { Field } from '../../ui/Field.js';
import { KeepDialog } from './KeepDialog.js';
import { CreatePlanItemDocument, UpdatePlanItemDocument } from './keep.generated.js';
import { useKeepForm } from './useKeepForm.js';

interface ItemDialogProps {
  readonly viewerId: string;
  readonly planId: string;
  /** The item that is edited; none for a new one. */
  readonly item?: KeptItemFragment;
  readonly onClose: () => void;
  readonly onSaved: () => void;
}

/** What the document says of an item, and what it is called where room is short. */
export function ItemDialog({ viewerId, planId, item, onClose, onSaved }: ItemDialogProps) {
  const { t } = useTranslation('keep');
  const [create] = useMutation(CreatePlanItemDocument);
  const [update] = useMutation(UpdatePlanItemDocument);
  const form = useKeepForm(
    `${viewerId}:item:${item?.id ?? planId}`,
    { title: item?.title ?? '', shortTitle: item?.shortTitle ?? '', narrative: item?.narrative ?? '' },
    ['title', 'shortTitle'],
    async (changed): Promise<unknown> => {
      const narrative = form.value('narrative').trim() === '' ? null : form.value('narrative');
      if (!item) {
        const [title, shortTitle] = [form.value('title'), form.value('shortTitle')];
        return create({ variables: { input: { planId, title, shortTitle, narrative } } });
      }
      const [title, shortTitle] = [changed.get('title'), changed.get('shortTitle')];
      return update({
        variables: {
          input: {
            itemId: item.id,
            expectedVersion: item.version,
            ...(title !== undefined && { title }),
            ...(shortTitle !== undefined && { shortTitle }),
            ...(changed.has('narrative') && { narrative }),
          },
        },
      });
    },
    onSaved,
  );
  const about = (field: 'title' | 'shortTitle' | 'narrative') => ({
    value: form.value(field),
    onChange: (value: string) => form.set(field, value),
    fault: form.fault(field),
  });
  return (
    <KeepDialog
      title={item ? t('item.editHead', { title: item.shortTitle }) : t('item.newHead')}
      submit={item ? t('save') : t('item.create')}
      form={form}
      onClose={onClose}
    >
      <Field {...about('title')} label={t('item.title')} rows={2} isRequired />
      <Field {...about('shortTitle')} label={t('item.shortTitle')} hint={t('item.shortTitleHint')} isRequired />
      <Field {...about('narrative')} label={t('item.narrative')} rows={5} hint={t('item.narrativeHint')} />
    </KeepDialog>
  );
}
