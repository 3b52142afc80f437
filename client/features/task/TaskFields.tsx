import { useTranslation } from 'react-i18next';
import type { TaskChoicesQuery } from '../../generated/graphql.js';
import { CheckField } from '../../ui/CheckField.js';
import { DateField } from '../../ui/DateField.js';
import { useDates } from '../../ui/Dates.js';
import { Field } from '../../ui/Field.js';
import { itemNumber } from '../../ui/numerals.js';
import { type Choice, MultiSelectField, SelectField } from '../../ui/SelectField.js';
import { LeadFields } from './LeadFields.js';
import type { TaskForm, TaskFormField } from './taskForm.js';

interface TaskFieldsProps {
  readonly form: TaskForm;
  readonly onChange: (part: Partial<TaskForm>) => void;
  readonly choices: TaskChoicesQuery;
  readonly faults: ReadonlyMap<string, string>;
  /** What others made of a field meanwhile, beside what the person has written there. */
  readonly hints: ReadonlyMap<TaskFormField, string>;
  /** Creating asks for the item and no reason; editing the other way round; assigning for who does it. */
  readonly purpose: 'create' | 'edit' | 'assign';
}

/** The fields of a task, one under the other, in the order in which a plan is talked about. */
export function TaskFields({ form, onChange, choices, faults, hints, purpose }: TaskFieldsProps) {
  const { t, i18n } = useTranslation('task');
  const { date, fullDate, weekday } = useDates();
  const lists = { placeholder: t('choose'), searchLabel: t('find'), emptyText: t('nothingFound') };
  // The browser writes dates in its own way, 10/31 or 31/10: in words there is no mistaking it.
  const inWords = (field: 'startsOn' | 'dueOn') =>
    form[field] === '' ? undefined : t('dateInWords', { date: fullDate(form[field]), weekday: weekday(form[field]) });
  const about = (field: TaskFormField) => ({
    fault: faults.get(field),
    hint: hints.get(field) ?? (field === 'startsOn' || field === 'dueOn' ? inWords(field) : undefined),
  });

  // An archived department takes on nothing new; what it has had stays readable.
  const departments: readonly Choice[] = choices.departments
    .filter(
      ({ id, isArchived }) => !isArchived || id === form.leadDepartmentId || form.supportingDepartmentIds.includes(id),
    )
    .map(({ id, shortName, name }) => ({
      id,
      label: shortName,
      ...(name === shortName ? {} : { detail: name }),
    }));
  const leads = form.isDealt ? form.leadDepartmentIds : [form.leadDepartmentId];
  const items = choices.plan?.items ?? [];
  // One that leads to another item's milestone keeps it in its list.
  const milestones = items.flatMap((item) =>
    item.milestones.filter(({ id }) => item.id === form.itemId || id === form.milestoneId),
  );

  const assignee = (
    <SelectField
      {...lists}
      {...about('assigneeId')}
      label={t('assigneeQuestion')}
      choices={peopleOf(choices, form)}
      noneLabel={t('nobody')}
      value={form.assigneeId}
      onChange={(assigneeId) => onChange({ assigneeId })}
    />
  );
  const lead = (
    <LeadFields
      form={form}
      onChange={onChange}
      departments={choices.departments}
      choices={departments}
      faults={faults}
      hint={hints.get('leadDepartmentId')}
      mayDeal={purpose === 'create'}
    />
  );
  const supporting = (
    <MultiSelectField
      {...lists}
      {...about('supportingDepartmentIds')}
      placeholder={t('none')}
      label={t('supportingQuestion')}
      choices={departments.filter(({ id }) => !leads.includes(id))}
      joined={(labels) => labels.join(t('listSeparator'))}
      value={form.supportingDepartmentIds}
      onChange={(supportingDepartmentIds) => onChange({ supportingDepartmentIds })}
    />
  );
  const note = (
    <Field
      label={t('noteQuestion')}
      fault={faults.get('note')}
      hint={t('noteHint')}
      rows={2}
      value={form.note}
      onChange={(text) => onChange({ note: text })}
    />
  );

  if (purpose === 'assign') {
    return (
      <>
        {lead}
        {assignee}
        {supporting}
        {note}
      </>
    );
  }

  return (
    <>
      {purpose === 'create' ? (
        <SelectField
          {...lists}
          {...about('itemId')}
          label={t('itemQuestion')}
          isRequired
          choices={items.map(({ id, number, title }) => ({
            id,
            label: t('itemNumbered', { number: itemNumber(number, i18n.language), title }),
          }))}
          value={form.itemId}
          onChange={(itemId) => onChange({ itemId, milestoneId: '' })}
        />
      ) : null}
      <Field
        {...about('title')}
        label={t('title')}
        rows={2}
        isRequired
        value={form.title}
        onChange={(title) => onChange({ title: title.replace(/[\r\n]+/g, '') })}
      />
      <Field
        {...about('description')}
        label={t('descriptionQuestion')}
        rows={3}
        value={form.description}
        onChange={(description) => onChange({ description })}
      />
      {lead}
      {form.isDealt ? null : assignee}
      {supporting}
      <div className="form-pair">
        <DateField
          {...about('startsOn')}
          name="startsOn"
          label={t('startsOn')}
          value={form.startsOn}
          onChange={(startsOn) => onChange({ startsOn })}
        />
        <DateField
          {...about('dueOn')}
          name="dueOn"
          label={t('dueOn')}
          isRequired
          value={form.dueOn}
          onChange={(dueOn) => onChange({ dueOn })}
        />
      </div>
      <SelectField
        {...lists}
        {...about('milestoneId')}
        label={t('milestoneQuestion')}
        choices={milestones.map(({ id, title, dueOn }) => ({ id, label: title, detail: date(dueOn) }))}
        noneLabel={t('none')}
        value={form.milestoneId}
        onChange={(milestoneId) => onChange({ milestoneId })}
      />
      <CheckField
        label={t('internalQuestion')}
        hint={t('internalDoes')}
        isChecked={form.isInternal}
        onChange={(isInternal) => onChange({ isInternal })}
      />
      {purpose === 'edit' ? note : null}
    </>
  );
}

/** The members of the lead department; where it has none, everybody. */
function peopleOf(choices: TaskChoicesQuery, form: TaskForm): readonly Choice[] {
  const own = choices.departments.find((department) => department.id === form.leadDepartmentId)?.members ?? [];
  if (own.length > 0) return own.map(({ id, name }) => ({ id, label: name }));
  return choices.departments.flatMap(({ shortName, members }) =>
    members.map(({ id, name }) => ({ id, label: name, detail: shortName })),
  );
}
