import 'reflect-metadata';
import { Field, ObjectType } from 'type-graphql';
import { z } from 'zod';
import { ApiError } from '../errors.js';
import type { Texts } from '../texts.js';

/** Where a page of a list begins and how many entries it has. */
export interface PageArgs {
  readonly first: number;
  readonly after?: string | null | undefined;
}

/** Entries of the largest page that may be asked for. */
export const largestPage = 200;

/** @throws ApiError BAD_USER_INPUT outside 1 to 200: a page size is refused, never clamped */
export function checkPageSize(size: number, texts: Texts, path = 'first'): number {
  if (size < 1 || size > largestPage)
    throw new ApiError('BAD_USER_INPUT', texts.errors.pageSize, {
      fields: [{ path, message: texts.errors.pageSize }],
    });
  return size;
}

/** A date as cursors carry it. A year that PostgreSQL does not know must not get there. */
export const cursorDate = z.iso.date().refine((date) => !date.startsWith('0000'));
export const cursorInstant = z.iso.datetime().refine((instant) => !instant.startsWith('0000'));

export const encodeCursor = (key: readonly (string | number)[]): string =>
  Buffer.from(JSON.stringify(key)).toString('base64url');

/** @throws ApiError BAD_USER_INPUT when it is no cursor of this list's form */
export function decodeCursor<T>(cursor: string, form: z.ZodType<T>, texts: Texts, path = 'after'): T {
  try {
    return form.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()));
  } catch {
    throw new ApiError('BAD_USER_INPUT', texts.errors.cursor, { fields: [{ path, message: texts.errors.cursor }] });
  }
}

/** Relay's PageInfo. */
@ObjectType('PageInfo', { simpleResolvers: true })
export class PageInfo {
  @Field(() => Boolean)
  hasNextPage!: boolean;

  @Field(() => Boolean)
  hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true })
  startCursor!: string | null;

  @Field(() => String, { nullable: true })
  endCursor!: string | null;
}

export interface Edge<T> {
  readonly cursor: string;
  readonly node: T;
}

/** One page of a list. Cursors and the exact total are worked out only when somebody asks for them. */
export class Page<T> {
  constructor(
    readonly nodes: readonly T[],
    private readonly ends: { readonly hasNextPage: boolean; readonly hasPreviousPage: boolean },
    private readonly cursorOf: (node: T) => string,
    readonly count: () => Promise<number>,
  ) {}

  get edges(): Edge<T>[] {
    return this.nodes.map((node) => ({ node, cursor: this.cursorOf(node) }));
  }

  get pageInfo(): PageInfo {
    const first = this.nodes.at(0);
    const last = this.nodes.at(-1);
    return {
      ...this.ends,
      startCursor: first === undefined ? null : this.cursorOf(first),
      endCursor: last === undefined ? null : this.cursorOf(last),
    };
  }
}

/** Cuts the surplus row that tells whether there is more. */
export const cutPage = <T>(rows: readonly T[], size: number): { rows: readonly T[]; hasMore: boolean } => ({
  rows: rows.slice(0, size),
  hasMore: rows.length > size,
});
