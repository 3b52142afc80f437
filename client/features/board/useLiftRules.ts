import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useMoveHint } from '../../task-actions/MoveMenu.js';
import { withoutStop } from '../../task-actions/moveRequest.js';
import { type Ground, type Lift, othersIn, type Place, type Rule } from './carrying.js';

/** What is said of the places that a carried card may, or may not, be put. */
export function useLiftRules(ground: Ground) {
  const { t } = useTranslation('board');
  const { t: tm } = useTranslation('moves');
  const hintOf = useMoveHint();

  /** Whether the carried card may go to a place, and what is to be said about it. */
  const ruleFor = useCallback(
    ({ status, lane }: Place, of: Lift): Rule => {
      const stage = tm(`stage.${status}`);
      // A lane is a fact of the task: it is not changed by carrying.
      if (lane !== of.lane) return { mode: 'maynot', words: tm('drag.maynot', { reason: ground.otherLane }) };
      if (status === of.card.status)
        return {
          mode: 'from',
          words:
            of.card.viewerCanReorder && of.target?.status === status
              ? tm('drag.reorder')
              : tm('drag.from', { code: of.card.code }),
        };
      const option = of.options?.find((one) => one.toStatus === status);
      const allowed = option?.allowed ?? of.card.viewerCanMoveTo.includes(status);
      if (!allowed)
        return {
          mode: 'maynot',
          words: option?.refusal ? tm('drag.maynot', { reason: withoutStop(option.refusal) }) : tm('menu.unavailable'),
        };
      const hint = option ? hintOf(option.action, option.needsNote) : '';
      return { mode: 'may', words: hint ? tm('drag.may', { hint }) : tm('drag.mayPlain', { stage }) };
    },
    [tm, hintOf, ground],
  );

  /** Where the card would come to lie, in words: the slip's tag, and what is read out. */
  const placeWords = useCallback(
    (of: Lift): string => {
      if (!of.target) return '';
      const { status, index } = of.target;
      const stage = tm(`stage.${status}`);
      if (ruleFor(of.target, of).mode === 'maynot') return t('say.tagNo');
      if (status === of.card.status && index === null) return '';
      if (index === null) return t('say.tagEnd', { stage });
      if (index === 0) return t('say.tagFirst', { stage });
      const before = othersIn(ground, of.target, of.card.id)[index - 1];
      return before ? t('say.tagAfter', { stage, code: before.code }) : t('say.tagEnd', { stage });
    },
    [t, tm, ruleFor, ground],
  );
  return { ruleFor, placeWords };
}
