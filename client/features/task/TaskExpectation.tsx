import { useTranslation } from 'react-i18next';
import type { TaskPanelTaskFragment } from '../../generated/graphql.js';
import { Button } from '../../ui/Button.js';
import { ACTION_WORDS, type Offer, offersOf } from './taskActions.js';

interface TaskExpectationProps {
  readonly task: TaskPanelTaskFragment;
  /** A move is on its way: what may be done next is not known yet. */
  readonly isBusy: boolean;
  readonly onOffer: (offer: Offer) => void;
}

/** What is expected of the viewer, with one primary button; beside it whatever else they may do. */
export function TaskExpectation({ task, isBusy, onOffer }: TaskExpectationProps) {
  const { t } = useTranslation('task');
  const offers = offersOf(task);
  const asked = task.viewerIsAskedTo;
  const primary = asked == null ? undefined : offers.find((offer) => offer.action === asked.action);
  // What was declined has two answers, which stand side by side.
  const isSecond = ({ action }: Offer) => action === 'INSIST';
  const left = offers.filter((offer) => offer !== primary);
  const others = [...left.filter(isSecond), ...left.filter((offer) => !isSecond(offer))];

  if (asked == null) {
    return (
      <section className="task-may" aria-label={t('youMay')}>
        <p className="q3">{t('nothingAsked')}</p>
        {others.length === 0 ? null : <div className="task-do">{others.map(button)}</div>}
      </section>
    );
  }
  return (
    <section className="task-now" aria-labelledby="task-now-title">
      <h3 id="task-now-title">{asked.title}</h3>
      <p>{asked.sentence}</p>
      <div className="task-do">
        {primary === undefined ? null : (
          <Button kind="go" pending={isBusy} onClick={() => onOffer(primary)}>
            {t(primary.action === 'ASSIGN' ? 'reassign' : ACTION_WORDS[primary.action])}
          </Button>
        )}
        {others.map(button)}
      </div>
    </section>
  );

  function button(offer: Offer) {
    return (
      <Button key={offer.action} pending={isBusy} onClick={() => onOffer(offer)}>
        {t(ACTION_WORDS[offer.action])}
      </Button>
    );
  }
}
