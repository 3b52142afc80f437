/**
 * A reason not to start, or not to do what the command line asked, that a person at the terminal can act
 * on. Each message is complete: Chinese, a line break, English. Whoever catches it prints `message`
 * without a stack and leaves with exit code 1.
 */
export class StartUpError extends Error {
  override readonly name: string = 'StartUpError';

  constructor(
    readonly messages: readonly [string, ...string[]],
    options?: ErrorOptions,
  ) {
    super(messages.join('\n\n'), options);
  }
}

/** One message in both languages, Chinese first. */
export function bilingual(chinese: string, english: string): string {
  return `${chinese}\n${english}`;
}
