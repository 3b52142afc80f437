import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useErrorWords } from '../task-actions/errorWords.js';
import { Icon } from '../ui/Icon.js';
import { Menu, type MenuSection } from '../ui/Menu.js';
import { useToast } from '../ui/Toast.js';
import { usePhone } from '../ui/useMedia.js';
import { usePlaceAddress } from './PlaceLinks.js';
import { placesOnPhone } from './places.js';
import { useSession } from './Session.js';
import { leaveSession } from './signedOut.js';

/** Who is signed in, and the way out; on the phone also what its foot and bar have no room for. */
export function Account() {
  const { t, i18n } = useTranslation('frame');
  const { viewer, plan } = useSession();
  const toast = useToast();
  const explain = useErrorWords();
  const navigate = useNavigate();
  const trigger = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  const isPhone = usePhone();
  const address = usePlaceAddress();
  async function leave() {
    try {
      await leaveSession();
      await navigate('/sign-in');
    } catch (error) {
      toast({ words: explain(error).words, kind: 'fault' });
    }
  }
  const sections: MenuSection[] = [
    {
      key: 'settings',
      items: [
        { key: 'settings', word: t('account.settings'), onAction: () => void navigate('/settings') },
        { key: 'help', word: t('account.help'), onAction: () => void navigate('/help') },
      ],
    },
    { key: 'leave', items: [{ key: 'out', word: t('account.signOut'), onAction: () => void leave() }] },
  ];
  if (isPhone) {
    sections.unshift({
      key: 'language',
      label: t('language.group'),
      items: (['zh', 'en'] as const).map((language) => ({
        key: language,
        word: t(`language.${language}`),
        lang: language,
        isChosen: i18n.language === language,
        onAction: () => void i18n.changeLanguage(language),
      })),
    });
    const places = placesOnPhone(viewer).menu;
    if (places.length > 0) {
      sections.unshift({
        key: 'places',
        label: t('nav.more'),
        items: places.map((place) => ({
          key: place.path,
          word: t(`nav.${place.word}`),
          onAction: () => void navigate(address(place)),
        })),
      });
    }
  }
  const role = viewer.roles[0];
  const place = viewer.department?.shortName ?? (role ? t(`role.${role}`) : '');
  return (
    <>
      <button
        ref={trigger}
        type="button"
        className="me"
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-label={t('account.menu', { name: viewer.name })}
        onClick={() => setOpen(!isOpen)}
      >
        {viewer.name}
        <span className="q3 who">{place}</span>
        <Icon name="down" />
      </button>
      <Menu
        label={t('account.menu', { name: viewer.name })}
        triggerRef={trigger}
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        width={200}
        sections={sections}
        says={isPhone && plan?.isDemonstration ? t('demonstration') : undefined}
      />
    </>
  );
}
