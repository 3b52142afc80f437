import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate } from 'react-router';
import { Icon } from '../ui/Icon.js';
import { Menu } from '../ui/Menu.js';
import { useSession } from './Session.js';

/** The plan on screen; with more than one, the way to another. */
export function PlanName() {
  const { t } = useTranslation('frame');
  const { plan, plans } = useSession();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const trigger = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  if (!plan) return <p className="plan-pick">{t('product')}</p>;
  // A body's full name does not fit beside the date on the phone.
  const name = (
    <>
      <span className="wide-name">{plan.title}</span>
      <span className="short-name">{plan.title.length > 10 ? t('plan.ofYear', { year: plan.year }) : plan.title}</span>
    </>
  );
  if (plans.length < 2) return <p className="plan-pick">{name}</p>;
  return (
    <>
      <button
        ref={trigger}
        type="button"
        className="plan-pick"
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        {name}
        <Icon name="down" />
      </button>
      <Menu
        label={t('plan.choose')}
        triggerRef={trigger}
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        sections={[
          {
            key: 'plans',
            items: plans.map((one) => ({
              key: one.id,
              word: one.title,
              isChosen: one.id === plan.id,
              onAction: () => navigate(`${pathname}?plan=${encodeURIComponent(one.id)}`),
            })),
          },
        ]}
      />
    </>
  );
}
