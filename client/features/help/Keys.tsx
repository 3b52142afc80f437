import { useTranslation } from 'react-i18next';
import { Section } from './Section.js';

/** What the board listens to: walk.ts, BoardColumns, useLift and the search field. */
const keys = [
  { key: 'find', caps: ['/'] },
  { key: 'walk', caps: ['↑', '↓', '←', '→'] },
  { key: 'ends', caps: ['Home', 'End'] },
  { key: 'open', caps: ['Enter'] },
  { key: 'menu', caps: ['M'] },
  { key: 'lift', caps: ['Space'] },
  { key: 'back', caps: ['Esc'] },
] as const;

export function Keys() {
  const { t } = useTranslation('help');
  return (
    <Section name="keys" title={t('keys.title')} says={t('keys.says')}>
      <dl className="help-keys">
        {keys.map(({ key, caps }) => (
          <div key={key}>
            <dt>
              {caps.map((cap) => (
                <kbd key={cap} className="key">
                  {cap === 'Space' ? t('keys.space') : cap}
                </kbd>
              ))}
            </dt>
            <dd>{t(`keys.${key}`)}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
