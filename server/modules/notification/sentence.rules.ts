import { NoticeLevel } from '../notice/notice.rules.js';
import type { NotificationFacts, NotificationKind } from './notification.rules.js';

/** What the sentence of a notification is about, beside its facts. */
export interface SentenceAround {
  /** Null for the system. */
  readonly actor: string | null;
  readonly planTitle: string;
  /** Dates in it are told without their year; null where there is no plan. */
  readonly planYear: number | null;
  department(id: string): string;
}

/** What a sentence is put together from, already in words. */
export interface Said {
  readonly actor: string;
  readonly plan: string;
  /** As it was written; the empty text where nothing was. */
  fact(name: string): string;
  has(name: string): boolean;
  date(name: string): string;
  department(name: string): string;
  readonly level: string;
}

/** The words of notifications in one language. */
export interface SentenceWords {
  readonly date: (date: string, planYear: number) => string;
  readonly noticeLevel: Readonly<Record<NoticeLevel, string>>;
  readonly notifications: {
    readonly system: string;
    readonly sentence: Readonly<Record<NotificationKind, (said: Said) => string>>;
  };
}

/** What happened, in words, whoever is told of it and by whatever channel. */
export function sentenceOf(
  kind: NotificationKind,
  facts: NotificationFacts,
  around: SentenceAround,
  words: SentenceWords,
): string {
  const fact = (name: string) => facts[name] ?? '';
  const level = Object.values(NoticeLevel).find((one) => one === facts.noticeLevel);
  return words.notifications.sentence[kind]({
    actor: around.actor ?? words.notifications.system,
    plan: around.planTitle,
    fact,
    has: (name) => facts[name] !== undefined,
    date: (name) => words.date(fact(name), around.planYear ?? Number(fact(name).slice(0, 4))),
    department: (name) => around.department(fact(name)),
    level: level ? words.noticeLevel[level] : '',
  });
}
