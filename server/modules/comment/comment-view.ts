import { known } from '../../api/known.js';
import type { UserView } from '../account/account.graphql.js';
import { type Actor, Role } from '../account/account.rules.js';
import type { ToldTask } from '../notification/notification.rules.js';
import type { TaskView } from '../task/task.graphql.js';
import { TaskAction } from '../task/task.rules.js';
import type { CommentView, MentionChoices } from './comment.graphql.js';
import type { CommentRow } from './comment.query.js';
import { MentionKind, refusalToMention } from './mention.rules.js';

/** A comment on this task, with its author. */
export const viewOfComment = (row: CommentRow, { around }: TaskView): CommentView => ({
  id: row.id,
  kind: row.kind,
  author: known(around.accounts, row.author_id),
  body: row.body,
  mentions: row.mentions.map(({ kind, id, name }) => ({
    name,
    user: kind === MentionKind.USER ? known(around.accounts, id) : null,
    department: kind === MentionKind.DEPARTMENT ? known(around.departments, id) : null,
  })),
  createdAt: row.created_at,
  createdOn: row.created_on,
});

/** Whom the viewer may mention in what they say of the task: nobody, where they may say nothing. */
export function mentionChoices(task: TaskView): MentionChoices {
  const { viewerCan, facts, isInternal, around } = task;
  if (!viewerCan.includes(TaskAction.COMMENT) && !viewerCan.includes(TaskAction.INSTRUCT))
    return { departments: [], users: [] };
  const told: ToldTask = { ...facts, isInternal };
  const parties = [facts.leadDepartmentId, ...facts.supportingDepartmentIds];
  const placeOf = (departmentId: string | undefined): number => {
    const place = parties.indexOf(departmentId ?? '');
    return place === -1 ? parties.length : place;
  };
  const { language, accountId } = around.actor;
  const actorOf = ({ id, roles, department }: UserView): Actor => ({
    accountId: id,
    roles,
    departmentId: department?.id ?? null,
    language,
  });
  return {
    departments: [...around.departments.values()]
      .filter(({ isArchived, members }) => {
        const heads = members.filter(({ roles }) => roles.includes(Role.DEPARTMENT_HEAD));
        return refusalToMention({ isInUse: !isArchived, people: heads.map(actorOf) }, told) === null;
      })
      .toSorted((a, b) => placeOf(a.id) - placeOf(b.id)),
    users: [...around.accounts.values()]
      .filter((user) => {
        const isInUse = around.accountsInUse.has(user.id);
        return user.id !== accountId && refusalToMention({ isInUse, people: [actorOf(user)] }, told) === null;
      })
      .toSorted((a, b) => placeOf(a.department?.id) - placeOf(b.department?.id)),
  };
}
