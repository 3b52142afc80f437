import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Lazily } from './Lazily.js';
import { lazyPage } from './lazyPage.js';

const HelpPage = lazyPage(
  'help',
  async () => {
    const [zh, en] = await Promise.all([import('../texts/zh/help.js'), import('../texts/en/help.js')]);
    return { zh: zh.help, en: en.help };
  },
  async () => (await import('../features/help/HelpPage.js')).HelpPage,
);

export function HelpRoute() {
  const { t } = useTranslation('frame');
  useEffect(() => {
    document.title = `${t('account.help')} · ${t('product')}`;
  }, [t]);
  return (
    <Lazily>
      <HelpPage />
    </Lazily>
  );
}
