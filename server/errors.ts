/** The API's error codes: api.graphql, "Conventions". */
export type ErrorCode =
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'NOT_FOUND'
  | 'BAD_USER_INPUT'
  | 'INVALID_TRANSITION'
  | 'CONFLICT'
  | 'RATE_LIMITED'
  | 'QUERY_TOO_COMPLEX'
  | 'INTERNAL_SERVER_ERROR';

/** A field of the input that is not as it should be, and what to do about it. */
export interface FieldError {
  /** Where in the variables: input.title. */
  readonly path: string;
  readonly message: string;
}

/**
 * An error that the caller is meant to read, in the language of the request. GraphQL copies `extensions`
 * into the answer; every other error becomes INTERNAL_SERVER_ERROR and says nothing of what is inside.
 */
export class ApiError extends Error {
  readonly extensions: Readonly<Record<string, unknown>>;

  constructor(code: ErrorCode, message: string, details: Readonly<Record<string, unknown>> = {}) {
    super(message);
    this.name = 'ApiError';
    this.extensions = { code, ...details };
  }
}

/** BAD_USER_INPUT with the fields that are to be mended; the message repeats the first. */
export const badInput = (fields: readonly [FieldError, ...FieldError[]]): ApiError =>
  new ApiError('BAD_USER_INPUT', fields[0].message, { fields });
