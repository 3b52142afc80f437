import { useQuery } from '@apollo/client/react';
import type { Choice } from '../../ui/SelectField.js';
import { DepartmentTreeDocument } from './administration.generated.js';

/** Departments to choose from: those that are archived take nothing new, but one that is chosen already stays. */
export function useDepartmentChoices(chosenId: string | undefined): readonly Choice[] {
  const { data } = useQuery(DepartmentTreeDocument);
  return (data?.departments ?? [])
    .filter(({ id, isArchived }) => !isArchived || id === chosenId)
    .map(({ id, shortName, name }) =>
      name === shortName ? { id, label: shortName } : { id, label: shortName, detail: name },
    );
}
