import { useTranslation } from 'react-i18next';
import type { Light as LightName } from '../generated/graphql.js';
import { Light, type LightTone } from '../ui/Light.js';

const tones: Record<LightName, LightTone> = { RED: 'red', YELLOW: 'yellow', GREEN: 'green', GREY: 'grey' };

export function TaskLight({ light }: { light: LightName }) {
  const { t } = useTranslation('moves');
  return <Light tone={tones[light]} word={t(`light.${light}`)} />;
}
