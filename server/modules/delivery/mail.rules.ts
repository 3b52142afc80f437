import { type NotificationFacts, NotificationKind } from '../notification/notification.rules.js';

/** What somebody decides about together: whether it also comes by e-mail. */
export enum MailGroup {
  /** The day's reminders. */
  DIGEST = 'DIGEST',
  NOTICES = 'NOTICES',
  /** What a leader says to one's task, or somebody to oneself by @. */
  INSTRUCTIONS = 'INSTRUCTIONS',
  /** Who leads, supports, is in charge; declined and insisted on; a plan that is published. */
  ASSIGNMENTS = 'ASSIGNMENTS',
  /** Handed in, closed, returned, paused, another due date. */
  STEPS = 'STEPS',
  /** Comments, and what answers a notice or an instruction. */
  ANSWERS = 'ANSWERS',
}

export const mailGroups: readonly MailGroup[] = Object.values(MailGroup);

/** Which group a kind belongs to. The one door: a new kind does not compile until somebody decides. */
export const mailGroupOf: Readonly<Record<NotificationKind, MailGroup>> = {
  [NotificationKind.DIGEST]: MailGroup.DIGEST,
  [NotificationKind.NOTICE_ISSUED]: MailGroup.NOTICES,
  [NotificationKind.INSTRUCTED]: MailGroup.INSTRUCTIONS,
  // Of an instruction, whoever it mentions is told of the mention alone: it must not come less surely than the other.
  [NotificationKind.MENTIONED]: MailGroup.INSTRUCTIONS,
  [NotificationKind.ASSIGNED]: MailGroup.ASSIGNMENTS,
  [NotificationKind.SUPPORT_ASSIGNED]: MailGroup.ASSIGNMENTS,
  [NotificationKind.ASSIGNEE]: MailGroup.ASSIGNMENTS,
  [NotificationKind.REASSIGNED]: MailGroup.ASSIGNMENTS,
  [NotificationKind.DECLINED]: MailGroup.ASSIGNMENTS,
  [NotificationKind.INSISTED]: MailGroup.ASSIGNMENTS,
  [NotificationKind.PLAN_ACTIVATED]: MailGroup.ASSIGNMENTS,
  [NotificationKind.DUE_ON_CHANGED]: MailGroup.STEPS,
  [NotificationKind.SUBMITTED]: MailGroup.STEPS,
  [NotificationKind.CLOSED]: MailGroup.STEPS,
  [NotificationKind.RETURNED]: MailGroup.STEPS,
  [NotificationKind.REOPENED]: MailGroup.STEPS,
  [NotificationKind.PAUSED]: MailGroup.STEPS,
  [NotificationKind.RESUMED]: MailGroup.STEPS,
  [NotificationKind.CANCELLED]: MailGroup.STEPS,
  [NotificationKind.EXTENSION_REQUESTED]: MailGroup.STEPS,
  [NotificationKind.EXTENSION_DECIDED]: MailGroup.STEPS,
  [NotificationKind.NOTICE_ANSWERED]: MailGroup.ANSWERS,
  [NotificationKind.INSTRUCTION_ANSWERED]: MailGroup.ANSWERS,
  [NotificationKind.COMMENTED]: MailGroup.ANSWERS,
};

/** Once a day, and what is to be answered at once; all else waits on the page of notifications. */
const isMailedUnasked: Readonly<Record<MailGroup, boolean>> = {
  [MailGroup.DIGEST]: true,
  [MailGroup.NOTICES]: true,
  [MailGroup.INSTRUCTIONS]: true,
  [MailGroup.ASSIGNMENTS]: false,
  [MailGroup.STEPS]: false,
  [MailGroup.ANSWERS]: false,
};

/** What somebody has chosen; of a group that is absent they have not. */
export type MailChoices = Readonly<Partial<Record<MailGroup, boolean>>>;

/** Does it go to them by e-mail? What the office has made mandatory, whatever they chose. */
export const isMailed = (group: MailGroup, choices: MailChoices, mandatory: readonly MailGroup[]): boolean =>
  mandatory.includes(group) || (choices[group] ?? isMailedUnasked[group]);

/** The longest that SMTP carries. */
const longestEmail = 254;

/** Could mail be sent there? One plain address: no name before it, no list, nothing that ends a header. */
export const isEmail = (text: string): boolean =>
  text.length <= longestEmail &&
  /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*$/i.test(
    text,
  );

/** An address as others may read it: l…@example.cn. */
export const shortEmail = (email: string): string => `${email.slice(0, 1)}…${email.slice(email.lastIndexOf('@'))}`;

/** A letter to one person. */
export interface Letter {
  /** The delivery's: sent twice, it is known by it. */
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** What a letter is put together from: lines of text, and where each leads on this site. */
export interface LetterParts {
  readonly greeting: string;
  readonly lines: readonly string[];
  readonly open: { readonly words: string; readonly url: string };
  readonly foot: { readonly words: string; readonly url: string };
}

const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => `&#${character.codePointAt(0)};`);

/** As text and as HTML: the same words. */
export function writeLetter({ greeting, lines, open, foot }: LetterParts): Pick<Letter, 'text' | 'html'> {
  const text = [greeting, '', ...lines, '', `${open.words} ${open.url}`, '', '--', `${foot.words} ${foot.url}`].join(
    '\n',
  );
  const link = ({ words, url }: LetterParts['open']) => `<a href="${escaped(url)}">${escaped(words)}</a>`;
  const body = [
    `<p>${escaped(greeting)}</p>`,
    ...lines.map((line) => `<p>${escaped(line)}</p>`),
    `<p>${link(open)}</p>`,
    `<hr><p style="color:#666;font-size:12px">${link(foot)}</p>`,
  ].join('\n');
  return { text: `${text}\n`, html: `<!doctype html>\n<meta charset="utf-8">\n${body}\n` };
}

/** On one line, without what ends a line or a header. */
export const onOneLine = (text: string): string => text.replace(/[\s\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim();

/** Written by people and sent out: an address in it is told, and does not become a link to another site. */
export const withoutLinks = (text: string): string => text.replaceAll('://', '：//').replace(/\bwww\./gi, 'www．');

/** The first so many characters of a text, with an ellipsis where it goes on. */
export function cut(text: string, most: number): string {
  const characters = [...text];
  return characters.length <= most ? text : `${characters.slice(0, most - 1).join('')}…`;
}

/** What a letter repeats of a note: nothing that comes out of a report, which may be internal by itself. */
export function noteToMail(kind: NotificationKind, facts: NotificationFacts): string | null {
  const ofReport = kind === NotificationKind.NOTICE_ANSWERED || kind === NotificationKind.INSTRUCTION_ANSWERED;
  return ofReport ? null : (facts.note ?? null);
}
