/** How long the same key gives the first answer again, in milliseconds of real time. */
export const keyLifetime = 24 * 3_600_000;

const longestKey = 200;

/** Could a client have meant this as a key? */
export const isKey = (text: string): boolean =>
  text.length > 0 &&
  text.length <= longestKey &&
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is refused
  !/[\u0000-\u001f\u007f-\u009f]/.test(text);

/** What lies in an answer that is good for another try: nothing was decided about the change. */
export const undecided: readonly string[] = ['INTERNAL_SERVER_ERROR', 'RATE_LIMITED', 'UNAUTHENTICATED'];
