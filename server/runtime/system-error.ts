/*
 * Errors of the system are read by their shape, not by instanceof: Node throws them from its own realm,
 * which is another one than the code's under a test runner.
 */

/** A property of something that was thrown, when it is an object that has it. */
export function propertyOf(error: unknown, name: string): unknown {
  return typeof error === 'object' && error !== null ? Reflect.get(error, name) : undefined;
}

/** The code of a system or database error, such as ENOENT or 28P01. */
export function codeOf(error: unknown): string | undefined {
  const code = propertyOf(error, 'code');
  return typeof code === 'string' ? code : undefined;
}

/** The message of something that was thrown. */
export function reasonOf(error: unknown): string {
  const message = propertyOf(error, 'message');
  return typeof message === 'string' ? message : String(error);
}
