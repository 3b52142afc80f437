export type LightTone = 'red' | 'yellow' | 'green' | 'grey';

const shapes: Record<LightTone, string> = {
  red: 'M5.5 0 11 5.5 5.5 11 0 5.5z',
  yellow: 'M5.5.8 11 10.2H0z',
  green: 'M9.7 5.5a4.2 4.2 0 1 1-8.4 0 4.2 4.2 0 0 1 8.4 0',
  grey: 'M0 4.4h11v2.2H0z',
};

/** Shape, word and colour together: no one of them carries the meaning alone. */
export function Light({ tone, word }: { tone: LightTone; word: string }) {
  return (
    <span className={`light ${tone}`}>
      <svg viewBox="0 0 11 11" aria-hidden="true">
        <path d={shapes[tone]} />
      </svg>
      {word}
    </span>
  );
}
