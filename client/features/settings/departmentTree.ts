import type { KeptDepartmentFragment } from '../../generated/graphql.js';

/** A department with its parts. */
export interface Branch {
  readonly department: KeptDepartmentFragment;
  readonly parts: readonly Branch[];
}

/** Departments as the tree that they are, in the order that they come in. */
export function treeOf(departments: readonly KeptDepartmentFragment[]): readonly Branch[] {
  const partsOf = (parentId: string | null): readonly Branch[] =>
    departments
      .filter(({ parent }) => (parent?.id ?? null) === parentId)
      .map((department) => ({ department, parts: partsOf(department.id) }));
  return partsOf(null);
}

/** Those that may stand above a department: neither itself nor a part of it, whatever lies between. */
export function possibleParents(
  departments: readonly KeptDepartmentFragment[],
  departmentId: string | null,
): readonly KeptDepartmentFragment[] {
  const beneath = (id: string): readonly string[] =>
    departments.filter(({ parent }) => parent?.id === id).flatMap((part) => [part.id, ...beneath(part.id)]);
  const barred = departmentId === null ? [] : [departmentId, ...beneath(departmentId)];
  return departments.filter(({ id }) => !barred.includes(id));
}
