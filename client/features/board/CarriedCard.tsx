import { DragOverlay } from '@dnd-kit/core';
import { useMedia } from '../../ui/useMedia.js';
import type { Lift } from './carrying.js';
import { CardFoot, CardTop, cardStyle } from './TaskCard.js';
import './lift.css';

interface CarriedCardProps {
  lift: Lift | null;
  /** It was put down where it may lie: then it does not fly back. */
  wasTaken: boolean;
  words: string;
  isRefused: boolean;
}

/** The slip in the hand, with a tag that names the place it would take. */
export function CarriedCard({ lift, wasTaken, words, isRefused }: CarriedCardProps) {
  const isStill = useMedia('(prefers-reduced-motion: reduce)');
  return (
    <DragOverlay dropAnimation={wasTaken || isStill ? null : { duration: 180, easing: 'cubic-bezier(.2, .7, .2, 1)' }}>
      {lift ? (
        <div className="slip">
          <div className={`card is-slip${lift.card.isOverdue ? ' is-late' : ''}`} style={cardStyle(lift.card)}>
            <CardTop card={lift.card} />
            <h3>
              <span className="title">{lift.card.title}</span>
            </h3>
            <CardFoot card={lift.card} />
          </div>
          {words ? <span className={isRefused ? 'to no' : 'to'}>{words}</span> : null}
        </div>
      ) : null}
    </DragOverlay>
  );
}
