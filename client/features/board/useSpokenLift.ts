import type { Announcements } from '@dnd-kit/core';
import { type RefObject, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type Ground, type Lift, type Place, placeOf, type Rule } from './carrying.js';

/** What is read out while a card is carried, to those who do not see it go. */
export function useSpokenLift(
  ground: Ground,
  now: RefObject<Lift | null>,
  ruleFor: (place: Place, of: Lift) => Rule,
  placeWords: (of: Lift) => string,
) {
  const { t } = useTranslation('board');
  const { t: tm } = useTranslation('moves');
  return useMemo(() => {
    // What is said after the end is said when nothing is in the hand any more.
    const cardOf = (id: string | number) => ground.find(id)?.card;
    const where = () => {
      const held = now.current;
      if (!held?.target) return t('say.nowhere');
      const stage = tm(`stage.${held.target.status}`);
      const { words } = ruleFor(held.target, held);
      return placeWords(held)
        ? `${t('say.over', { stage, rule: words })} ${placeWords(held)}`
        : t('say.over', { stage, rule: words });
    };
    const announcements: Announcements = {
      onDragStart: ({ active }) => {
        const card = cardOf(active.id);
        return card
          ? t('say.lifted', { code: card.code, title: card.title, stage: tm(`stage.${card.status}`) })
          : undefined;
      },
      onDragMove: where,
      onDragOver: where,
      onDragEnd: ({ active, over }) => {
        const status = placeOf(over?.id, null)?.status;
        return status
          ? t('say.dropped', { code: cardOf(active.id)?.code ?? '', stage: tm(`stage.${status}`) })
          : undefined;
      },
      onDragCancel: ({ active }) => t('say.back', { code: cardOf(active.id)?.code ?? '' }),
    };
    return { announcements, screenReaderInstructions: { draggable: t('say.instructions') } };
  }, [t, tm, ground, now, ruleFor, placeWords]);
}
