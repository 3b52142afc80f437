import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useConnection } from './connection.js';
import { Lazily } from './Lazily.js';
import { lazyPage } from './lazyPage.js';
import { useSession } from './Session.js';
import { TaskOverPage } from './TaskOverPage.js';

const LogPage = lazyPage(
  'log',
  async () => {
    const [zh, en] = await Promise.all([import('../texts/zh/log.js'), import('../texts/en/log.js')]);
    return { zh: zh.log, en: en.log };
  },
  async () => (await import('../features/log/LogPage.js')).LogPage,
);

/** /history: everything that was ever changed in the plan. */
export function LogRoute() {
  const { plan } = useSession();
  const { reconnections } = useConnection();
  const { t } = useTranslation('frame');
  useEffect(() => {
    document.title = `${t('nav.history')} · ${t('product')}`;
  }, [t]);
  if (!plan) return null;
  return (
    <>
      <Lazily>
        <LogPage key={plan.id} planId={plan.id} reconnections={reconnections} />
      </Lazily>
      <TaskOverPage />
    </>
  );
}
