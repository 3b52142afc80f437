import type { TaskChoicesQuery } from '../../generated/graphql.js';
import type { TaskForm, TaskFormField } from './taskForm.js';

/** A field's value as a person reads it; '' where it is empty. */
export function fieldWords(
  field: TaskFormField,
  form: TaskForm,
  choices: TaskChoicesQuery,
  date: (day: string) => string,
  separator: string,
  internal: string,
): string {
  const departmentName = (id: string): string => choices.departments.find((one) => one.id === id)?.shortName ?? '';
  const items = choices.plan?.items ?? [];
  switch (field) {
    case 'itemId':
      return items.find((item) => item.id === form.itemId)?.title ?? '';
    case 'milestoneId':
      return (
        items.flatMap((item) => item.milestones).find((milestone) => milestone.id === form.milestoneId)?.title ?? ''
      );
    case 'leadDepartmentId':
      return departmentName(form.leadDepartmentId);
    case 'leadDepartmentIds':
    case 'supportingDepartmentIds':
      return form[field].map(departmentName).join(separator);
    case 'assigneeId':
      return (
        choices.departments.flatMap((one) => one.members).find((member) => member.id === form.assigneeId)?.name ?? ''
      );
    case 'startsOn':
    case 'dueOn':
      return form[field] === '' ? '' : date(form[field]);
    case 'isInternal':
      return form.isInternal ? internal : '';
    case 'isDealt':
      // Said by whom it is dealt to.
      return '';
    default:
      return form[field];
  }
}
