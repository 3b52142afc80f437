/** Whom a comment mentions, by the name that stands in its words after an @. */
export interface Named {
  readonly name: string;
}

/** A piece of what was said: plain words, or somebody who is mentioned in them. */
export interface SaidPart {
  readonly text: string;
  readonly isMention: boolean;
}

/** What was said, taken apart at those who are mentioned in it; of two names that fit in one place the longer is meant. */
export function saidParts(body: string, mentions: readonly Named[]): SaidPart[] {
  const names = mentions.map(({ name }) => `@${name}`).sort((a, b) => b.length - a.length);
  const parts: SaidPart[] = [];
  let plainFrom = 0;
  for (let at = body.indexOf('@'); at !== -1; at = body.indexOf('@', at + 1)) {
    const name = names.find((one) => body.startsWith(one, at));
    if (name === undefined) continue;
    if (at > plainFrom) parts.push({ text: body.slice(plainFrom, at), isMention: false });
    parts.push({ text: name, isMention: true });
    plainFrom = at + name.length;
    at = plainFrom - 1;
  }
  if (plainFrom < body.length) parts.push({ text: body.slice(plainFrom), isMention: false });
  return parts;
}

/** Those of the chosen whose names still stand in the words. */
export function stillMentioned<T extends Named>(body: string, chosen: readonly T[]): T[] {
  const written = new Set(saidParts(body, chosen).flatMap(({ text, isMention }) => (isMention ? [text.slice(1)] : [])));
  return chosen.filter(({ name }) => written.has(name));
}

/** A name that is being typed after an @, up to the caret. */
export interface Seeking {
  /** Where its @ stands. */
  readonly from: number;
  readonly query: string;
}

// Half-width or full-width, as a Chinese keyboard has it; after a letter of an address (a@b) it means nobody.
const typedName = /(?:^|[^\w.@＠])[@＠]([^\s@＠]{0,20})$/u;

/** Whom somebody is looking for where the caret stands; undefined where for nobody. */
export function seekingAt(text: string, caret: number): Seeking | undefined {
  const query = typedName.exec(text.slice(0, caret))?.[1];
  return query === undefined ? undefined : { from: caret - query.length - 1, query };
}

/** The text with the name in place of what was typed of it, and where the caret goes on. */
export function withName(text: string, { from, query }: Seeking, name: string): { text: string; caret: number } {
  const before = `${text.slice(0, from)}@${name} `;
  return { text: before + text.slice(from + 1 + query.length).replace(/^ /, ''), caret: before.length };
}

/**
 * Whom the words mention once somebody is chosen for the name that is being typed. What was typed there names nobody
 * any more: whoever was chosen for it before, a namesake or the beginning of a longer name, is not told as well.
 */
export function withCalled<T extends Named & { readonly id: string }>(
  body: string,
  { from, query }: Seeking,
  chosen: readonly T[],
  called: T,
): T[] {
  const others = stillMentioned(body.slice(0, from) + body.slice(from + 1 + query.length), chosen);
  return [...others.filter(({ id }) => id !== called.id), called];
}
