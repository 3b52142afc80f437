import type { Light as LightName } from '../generated/graphql.js';
import { Light, type LightTone } from '../ui/Light.js';
import { useWords } from '../ui/useWords.js';

const tones: Record<LightName, LightTone> = { RED: 'red', YELLOW: 'yellow', GREEN: 'green', GREY: 'grey' };

/** A task's light; with a count, so many tasks that show it. */
export function TaskLight({ light, count }: { light: LightName; count?: number }) {
  const t = useWords('moves');
  const word = t(`light.${light}`);
  return <Light tone={tones[light]} word={count === undefined ? word : t('lightCount', { word, count })} />;
}
