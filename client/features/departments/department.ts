import type { DepartmentQuery, DepartmentTaskFragment } from '../../generated/graphql.js';

export type DepartmentOnPage = NonNullable<DepartmentQuery['department']>;
export type TaskOnPage = DepartmentTaskFragment;

/** How the tasks that a department leads are grouped: by light, the late first; what is done stands apart. */
export const groups = ['RED', 'YELLOW', 'GREEN', 'DONE', 'GREY'] as const;
export type Group = (typeof groups)[number];

export const groupOf = ({ status, light }: TaskOnPage): Group => (status === 'DONE' ? 'DONE' : light);
