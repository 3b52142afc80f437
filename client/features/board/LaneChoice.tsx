import { useTranslation } from 'react-i18next';
import { Choice } from '../../ui/Choice.js';
import { type Lanes, laneKinds } from './filter.js';

/** 不分泳道, 按工作项, 按牵头单位: a word of the sentence like the others. */
export function LaneChoice({ lanes, onChoose }: { lanes: Lanes | null; onChoose: (lanes: Lanes | null) => void }) {
  const { t } = useTranslation('board');
  return (
    <Choice
      label={t('lanes.choice')}
      value={lanes}
      options={laneKinds.map((kind) => ({ value: kind, word: t(`lanes.${kind}`) }))}
      anyWord={t('lanes.none')}
      findWords={t('filter.find')}
      noneWords={t('filter.none')}
      className="e"
      onChoose={(value) => onChoose(laneKinds.find((kind) => kind === value) ?? null)}
    />
  );
}
