import { useTranslation } from 'react-i18next';

const choices = [
  { language: 'zh', tag: 'zh-CN' },
  { language: 'en', tag: 'en' },
] as const;

/** Both languages are always written out, each in itself. */
export function LanguageSwitch() {
  const { t, i18n } = useTranslation('frame');
  return (
    <fieldset className="lang" aria-label={t('language.group')}>
      {choices.map(({ language, tag }, index) => (
        <span key={language}>
          {index > 0 ? <i aria-hidden="true">|</i> : null}
          <button
            type="button"
            lang={tag}
            aria-pressed={i18n.language === language}
            onClick={() => void i18n.changeLanguage(language)}
          >
            {t(`language.${language}`)}
          </button>
        </span>
      ))}
    </fieldset>
  );
}
