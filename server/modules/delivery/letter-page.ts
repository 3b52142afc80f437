import type { Scope } from '../../api/scope.js';
import type { Actor } from '../account/account.rules.js';
import { NotificationKind } from '../notification/notification.rules.js';
import { viewsOf } from '../notification/notification-page.js';
import { digestPage } from '../reminder/digest-page.js';
import type { TaskView } from '../task/task.graphql.js';
import { readRecipient } from './delivery.query.js';
import type { Delivery } from './delivery.rules.js';
import {
  cut,
  isMailed,
  type Letter,
  mailGroupOf,
  noteToMail,
  onOneLine,
  withoutLinks,
  writeLetter,
} from './mail.rules.js';

/** Where this site is, and how somebody's eyes see it. */
export interface Around {
  /** The address of this site: no letter leads to another. */
  readonly site: string;
  scopeOf(actor: Actor): Scope;
}

/** Somebody without any rights: what they see, everybody does. */
export const nobody: Actor = {
  accountId: '00000000-0000-0000-0000-000000000000',
  roles: [],
  departmentId: null,
  language: 'zh',
};

/** A subject is read in a list: so much of a title. */
const titleInSubject = 24;

/** What a letter says beside greeting and foot. */
interface Body {
  readonly subject: string;
  readonly lines: readonly string[];
  readonly path: string;
}

/** Written by people: on one line, and no link to anywhere. */
const said = (text: string): string => withoutLinks(onOneLine(text));

/** Outside of this program an internal task is known by its code alone. */
const nameOf = ({ code, title, isInternal }: TaskView, internal: (code: string) => string): string =>
  isInternal ? internal(code) : said(`${code} ${title}`);

/**
 * A letter to one person, by what they may see now; null where they are gone, want it no more, or may see nothing of it.
 */
export async function letterOf(delivery: Delivery & { accountId: string }, around: Around): Promise<Letter | null> {
  const recipient = await readRecipient(around.scopeOf(nobody).em, delivery.accountId);
  if (!recipient) return null;
  const { id: accountId, roles, departmentId, language } = recipient;
  const scope = around.scopeOf({ accountId, roles, departmentId, language: language ?? 'zh' });
  const { mail } = scope.texts.deliveries;
  const { subject: kind } = delivery;
  if (
    kind !== 'TRIAL' &&
    kind !== 'OVERDUE' &&
    !isMailed(mailGroupOf[kind], recipient.choices ?? {}, recipient.mandatory)
  )
    return null;
  const body = await bodyOf(scope, delivery);
  if (body === null) return null;
  return {
    id: delivery.id,
    to: recipient.email,
    subject: onOneLine(body.subject),
    ...writeLetter({
      greeting: mail.greeting(onOneLine(recipient.name)),
      lines: body.lines,
      open: { words: mail.open, url: `${around.site}${body.path}` },
      foot: { words: mail.foot, url: `${around.site}/settings/channels` },
    }),
  };
}

async function bodyOf(scope: Scope, delivery: Delivery): Promise<Body | null> {
  const { mail } = scope.texts.deliveries;
  switch (delivery.subject) {
    case 'TRIAL':
      return { subject: mail.trialSubject, lines: [mail.trial], path: '/settings/channels' };
    case 'OVERDUE':
      return null;
    case NotificationKind.DIGEST:
      return digestBody(scope, delivery);
    default:
      return eventBody(scope, delivery, delivery.subject);
  }
}

async function digestBody(scope: Scope, { businessDate }: Delivery): Promise<Body | null> {
  const { texts } = scope;
  const { mail } = texts.deliveries;
  const digest = await digestPage(scope, businessDate);
  if (digest === null || digest.entries.length === 0) return null;
  const { entries } = digest;
  const lines = entries.map(({ task, sentence }) =>
    task ? mail.entry(nameOf(task, mail.internalTask), sentence) : sentence,
  );
  const day = texts.date(businessDate, Number(businessDate.slice(0, 4)));
  return { subject: mail.digestSubject(day, entries.length), lines, path: `/digest/${businessDate}` };
}

async function eventBody(scope: Scope, delivery: Delivery, kind: NotificationKind): Promise<Body | null> {
  const { mail } = scope.texts.deliveries;
  const { id, accountId, planId, taskId, actorId, businessDate, facts } = delivery;
  const row = {
    id,
    account_id: accountId ?? '',
    kind,
    cause: '',
    plan_id: planId,
    task_id: taskId,
    actor_id: actorId,
    business_date: businessDate,
    at: '',
    read_at: null,
    facts,
  };
  const [seen] = await viewsOf(scope, [row]);
  if (!seen || seen.isWithheld) return null;
  const { task } = seen;
  const isSecret = task?.isInternal ?? false;
  const note = isSecret ? null : noteToMail(kind, facts);
  const about = task === null ? '' : isSecret ? task.code : cut(said(`${task.code} ${task.title}`), titleInSubject);
  return {
    subject: mail.subject(mail.group[mailGroupOf[kind]], about),
    lines: [
      said(seen.summary),
      ...(task ? [nameOf(task, mail.internalTask)] : []),
      ...(note === null ? [] : [mail.note(said(note))]),
    ],
    path: task ? `/tasks/${task.id}` : kind === NotificationKind.PLAN_ACTIVATED ? '/plan' : '/notifications',
  };
}
