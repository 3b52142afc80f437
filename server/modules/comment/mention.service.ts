import { sql } from 'kysely';
import { type EntityManager, tablesOf } from '../../database.js';
import { badInput, type FieldError } from '../../errors.js';
import type { Texts } from '../../texts.js';
import { Account } from '../account/account.entity.js';
import { type Actor, Role } from '../account/account.rules.js';
import { Department } from '../department/department.entity.js';
import type { ToldTask } from '../notification/notification.rules.js';
import { existing } from '../task/task-relations.js';
import { type Mention, type Mentionable, MentionKind, nameWritten, refusalToMention } from './mention.rules.js';

/** Whom an input mentions. */
export interface MentionedIds {
  readonly mentionedUserIds?: readonly string[] | null;
  readonly mentionedDepartmentIds?: readonly string[] | null;
}

/** One of them, found. */
export interface Mentioned extends Mentionable {
  readonly kind: MentionKind;
  readonly id: string;
  /** Names that they go by today, the one that is offered first. */
  readonly names: readonly [string, ...string[]];
  /** Longer names in use that begin with one of those mentioned. */
  readonly longerNames: readonly string[];
}

const actorOf = (account: Account): Actor => ({
  accountId: account.id,
  roles: account.roles,
  departmentId: account.department?.id ?? null,
  // No rule of seeing asks for it.
  language: 'zh',
});

/**
 * One after the other: inside a transaction there is one connection.
 * @throws ApiError NOT_FOUND for an unknown or malformed id
 */
export async function mentionedIn(em: EntityManager, ids: MentionedIds, texts: Texts): Promise<Mentioned[]> {
  const found: Omit<Mentioned, 'longerNames'>[] = [];
  for (const id of new Set(ids.mentionedDepartmentIds)) {
    const department = await existing(id, (known) => em.findOne(Department, known), texts);
    const members = await em.find(Account, { department: department.id, disabledAt: null });
    found.push({
      kind: MentionKind.DEPARTMENT,
      id,
      names: [department.shortName, department.name],
      isInUse: department.archivedAt === null,
      people: members.filter(({ roles }) => roles.includes(Role.DEPARTMENT_HEAD)).map(actorOf),
    });
  }
  for (const id of new Set(ids.mentionedUserIds)) {
    const account = await existing(id, (known) => em.findOne(Account, known), texts);
    const isInUse = account.disabledAt === null;
    const people = isInUse ? [actorOf(account)] : [];
    found.push({ kind: MentionKind.USER, id, names: [account.name], isInUse, people });
  }
  const longerNames = await namesBeginningWith(
    em,
    found.flatMap(({ names }) => names),
  );
  return found.map((one) => ({ ...one, longerNames }));
}

/** Of whoever may be mentioned, by and large: people who may sign in, departments that are not archived. */
async function namesBeginningWith(em: EntityManager, beginnings: readonly string[]): Promise<string[]> {
  if (beginnings.length === 0) return [];
  const tables = tablesOf(em);
  const begins = (column: string) =>
    sql<boolean>`(${sql.join(
      beginnings.map((beginning) => sql`starts_with(${sql.ref(column)}, ${beginning})`),
      sql` or `,
    )})`;
  const rows = await tables
    .selectFrom('account')
    .select('name')
    .where('disabled_at', 'is', null)
    .where(begins('name'))
    .unionAll(tables.selectFrom('department').select('name').where('archived_at', 'is', null).where(begins('name')))
    .unionAll(
      tables
        .selectFrom('department')
        .select('short_name as name')
        .where('archived_at', 'is', null)
        .where(begins('short_name')),
    )
    .execute();
  return rows.map(({ name }) => name);
}

/**
 * The mentions of a comment on the task as they are kept.
 * @throws ApiError BAD_USER_INPUT for those who cannot be called to it, and whose names its words do not hold
 */
export function mentionsIn(body: string, mentioned: readonly Mentioned[], task: ToldTask, texts: Texts): Mention[] {
  const faults: FieldError[] = [];
  const mentions = mentioned.flatMap(({ kind, id, names, longerNames, ...mentionable }): Mention[] => {
    const path = kind === MentionKind.USER ? 'input.mentionedUserIds' : 'input.mentionedDepartmentIds';
    const refusal = refusalToMention(mentionable, task);
    const name = nameWritten(body, names, longerNames);
    if (refusal !== null) faults.push({ path, message: texts.mentionRefusal[refusal](name ?? names[0]) });
    else if (name === undefined) faults.push({ path, message: texts.mentionRefusal.NOT_WRITTEN(names[0]) });
    return name === undefined ? [] : [{ kind, id, name }];
  });
  const [first, ...others] = faults;
  if (first) throw badInput([first, ...others]);
  return mentions;
}
