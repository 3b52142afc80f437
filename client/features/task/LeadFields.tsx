import { useTranslation } from 'react-i18next';
import type { TaskChoicesQuery } from '../../generated/graphql.js';
import { Button } from '../../ui/Button.js';
import { CheckField } from '../../ui/CheckField.js';
import { type Choice, MultiSelectField, SelectField } from '../../ui/SelectField.js';
import type { TaskForm } from './taskForm.js';

interface LeadFieldsProps {
  readonly form: TaskForm;
  readonly onChange: (part: Partial<TaskForm>) => void;
  readonly departments: TaskChoicesQuery['departments'];
  readonly choices: readonly Choice[];
  readonly faults: ReadonlyMap<string, string>;
  readonly hint: string | undefined;
  /** Only what is new can be dealt to several. */
  readonly mayDeal: boolean;
}

/** Who leads the task: one department, or several with a task of its own for each. */
export function LeadFields({ form, onChange, departments, choices, faults, hint, mayDeal }: LeadFieldsProps) {
  const { t } = useTranslation('task');
  const lists = { placeholder: t('choose'), searchLabel: t('find'), emptyText: t('nothingFound') };
  const { isDealt, leadDepartmentId, leadDepartmentIds } = form;
  const townships = departments.filter(({ kind, isArchived }) => kind === 'TOWNSHIP' && !isArchived);
  const left = townships.filter(({ id }) => !leadDepartmentIds.includes(id));

  return (
    <>
      {isDealt ? (
        <div className="form-leads">
          <MultiSelectField
            {...lists}
            label={t('leadsQuestion')}
            fault={faults.get('leadDepartmentIds')}
            hint={leadDepartmentIds.length === 0 ? undefined : t('willMake', { count: leadDepartmentIds.length })}
            choices={choices}
            joined={(labels) => labels.join(t('listSeparator'))}
            value={leadDepartmentIds}
            onChange={(ids) => onChange(ledBy(ids))}
          />
          {left.length === 0 ? null : (
            <Button kind="bare" onClick={() => onChange(ledBy([...leadDepartmentIds, ...left.map(({ id }) => id)]))}>
              {t('allTownships')}
            </Button>
          )}
        </div>
      ) : (
        <SelectField
          {...lists}
          label={t('leadQuestion')}
          fault={faults.get('leadDepartmentId')}
          hint={hint}
          isRequired
          choices={choices}
          value={leadDepartmentId}
          onChange={(id) => onChange(ledByOne(id))}
        />
      )}
      {mayDeal ? (
        <CheckField
          label={t('dealQuestion')}
          hint={t('dealDoes')}
          isChecked={isDealt}
          onChange={(deals) => onChange(turned(deals))}
        />
      ) : null}
    </>
  );

  /** Whom it was for stays chosen, as far as the other field has room for it. */
  function turned(deals: boolean): Partial<TaskForm> {
    if (deals) return { isDealt: true, ...ledBy(leadDepartmentId === '' ? [] : [leadDepartmentId]) };
    return { isDealt: false, ...ledByOne(leadDepartmentIds[0] ?? '') };
  }

  /** Who leads does not support; who is in charge, each department says for itself. */
  function ledBy(ids: readonly string[]): Partial<TaskForm> {
    const supportingDepartmentIds = form.supportingDepartmentIds.filter((id) => !ids.includes(id));
    return { leadDepartmentIds: ids, supportingDepartmentIds, assigneeId: '' };
  }

  /** A department cannot support itself, and the person in charge belongs to the one that leads. */
  function ledByOne(id: string): Partial<TaskForm> {
    const members = departments.find((department) => department.id === id)?.members ?? [];
    const stays = members.length === 0 || members.some((member) => member.id === form.assigneeId);
    return {
      leadDepartmentId: id,
      supportingDepartmentIds: form.supportingDepartmentIds.filter((other) => other !== id),
      ...(stays ? {} : { assigneeId: '' }),
    };
  }
}
