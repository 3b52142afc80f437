import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useConnection } from './connection.js';
import { Lazily } from './Lazily.js';
import { lazyPage } from './lazyPage.js';
import { TaskOverPage } from './TaskOverPage.js';

const texts = async () => {
  const [zh, en] = await Promise.all([import('../texts/zh/notifications.js'), import('../texts/en/notifications.js')]);
  return { zh: zh.notifications, en: en.notifications };
};
const NotificationsPage = lazyPage(
  'notifications',
  texts,
  async () => (await import('../features/notifications/NotificationsPage.js')).NotificationsPage,
);

/** /notifications: what one was told, with a task over it where the address names one. */
export function NotificationsRoute() {
  const { t } = useTranslation('frame');
  const { reconnections } = useConnection();
  const title = t('notifications');
  useEffect(() => {
    document.title = `${title} · ${t('product')}`;
  }, [title, t]);
  return (
    <>
      <Lazily>
        <NotificationsPage reconnections={reconnections} />
      </Lazily>
      <TaskOverPage />
    </>
  );
}
