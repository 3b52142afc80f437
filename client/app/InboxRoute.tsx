import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useConnection } from './connection.js';
import { Lazily } from './Lazily.js';
import { lazyPage } from './lazyPage.js';
import { useSession } from './Session.js';
import { supervisionWords } from './supervisionWords.js';
import { TaskOverPage } from './TaskOverPage.js';

const InboxPage = lazyPage(
  'supervision',
  supervisionWords,
  async () => (await import('../features/inbox/InboxPage.js')).InboxPage,
);

/** /inbox: what waits for the office. */
export function InboxRoute() {
  const { plan } = useSession();
  const { reconnections } = useConnection();
  const { t } = useTranslation('frame');
  useEffect(() => {
    document.title = `${t('nav.inbox')} · ${t('product')}`;
  }, [t]);
  if (!plan) return null;
  return (
    <>
      <Lazily>
        <InboxPage key={plan.id} planId={plan.id} reconnections={reconnections} />
      </Lazily>
      <TaskOverPage />
    </>
  );
}
