import { badInput, type FieldError } from './errors.js';
import type { Texts } from './texts.js';

const titleLimit = 200;
const textLimit = 10_000;

// Nothing but these is "white space alone": trim() knows U+3000, but not the zero-width characters.
const blank = /^[\s\u200b-\u200d\u2060\ufeff]*$/u;

// As they are given out, in lower case: two spellings of one id would be two keys to whatever compares them.
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** A short title stands where room is short: 妇女儿童活动中心 fits. */
const shortTitleLimit = 20;

/** Could this be an id of ours? A malformed id is an unknown id, and is never sent to the database. */
export const isId = (text: string): boolean => uuid.test(text);

/** Can PostgreSQL keep this text, and JSON carry it? */
export const isReadable = (text: string): boolean => !text.includes('\0') && text.isWellFormed();

/**
 * Gathers everything that is wrong with the shape of an input, so that a person mends it in one go.
 * Lengths are counted in characters as a person sees them in a text field, not in bytes.
 */
export class InputCheck {
  readonly #fields: FieldError[] = [];

  constructor(private readonly texts: Texts) {}

  fail(path: string, message: string): void {
    this.#fields.push({ path: `input.${path}`, message });
  }

  /** A title of up to 200 characters; the trimmed text. */
  title(path: string, value: string | null | undefined): string {
    return this.#text(path, value ?? '', titleLimit);
  }

  /** A text that must be there and is shorter than a title: a name in a menu. */
  name(path: string, value: string | null | undefined, limit: number): string {
    return this.#text(path, value ?? '', limit);
  }

  /** A name of up to 20 characters, for where room is short; the trimmed text. */
  shortTitle(path: string, value: string | null | undefined): string {
    return this.#text(path, value ?? '', shortTitleLimit);
  }

  /** Any other text that must be there. */
  text(path: string, value: string | null | undefined): string {
    return this.#text(path, value ?? '', textLimit);
  }

  /** A text that may be absent: null stays null, but white space alone is a mistake. */
  optionalText(path: string, value: string | null | undefined): string | null {
    return value === null || value === undefined ? null : this.#text(path, value, textLimit);
  }

  /** A value that an update must not clear. */
  notNull(path: string, value: unknown): void {
    if (value === null) this.fail(path, this.texts.fields.required);
  }

  /** @throws ApiError BAD_USER_INPUT with every field that failed. */
  done(): void {
    const [first, ...others] = this.#fields;
    if (first) throw badInput([first, ...others]);
  }

  #text(path: string, value: string, limit: number): string {
    if (blank.test(value)) this.fail(path, this.texts.fields.required);
    else if (!isReadable(value)) this.fail(path, this.texts.fields.unreadable);
    else if ([...value].length > limit) this.fail(path, this.texts.fields.tooLong(limit));
    return value.trim();
  }
}
