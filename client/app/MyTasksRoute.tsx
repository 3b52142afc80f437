import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useConnection } from './connection.js';
import { Lazily } from './Lazily.js';
import { lazyPage } from './lazyPage.js';
import { useSession } from './Session.js';
import { TaskOverPage } from './TaskOverPage.js';

const texts = async () => {
  const [zh, en] = await Promise.all([import('../texts/zh/my.js'), import('../texts/en/my.js')]);
  return { zh: zh.my, en: en.my };
};
const MyTasksPage = lazyPage(
  'my',
  texts,
  async () => (await import('../features/my-tasks/MyTasksPage.js')).MyTasksPage,
);

/** /my: what the viewer's own department has to do, with a task over it where the address names one. */
export function MyTasksRoute() {
  const { plan } = useSession();
  const { reconnections } = useConnection();
  const { t } = useTranslation('frame');
  useEffect(() => {
    document.title = `${t('nav.my')} · ${t('product')}`;
  }, [t]);
  if (!plan) return null;
  return (
    <>
      <Lazily>
        <MyTasksPage key={plan.id} planId={plan.id} reconnections={reconnections} />
      </Lazily>
      <TaskOverPage />
    </>
  );
}
