import { lazy, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useConnection } from './connection.js';
import { Lazily } from './Lazily.js';
import { useSession } from './Session.js';
import { TaskOverPage } from './TaskOverPage.js';

const OverduePage = lazy(() =>
  import('../features/overdue/OverduePage.js').then(({ OverduePage: component }) => ({ default: component })),
);

export function OverdueRoute() {
  const { plan } = useSession();
  const { reconnections } = useConnection();
  const { t } = useTranslation('frame');
  useEffect(() => {
    document.title = `${t('nav.overdue')} · ${t('product')}`;
  }, [t]);
  if (!plan) return null;
  return (
    <>
      <Lazily>
        <OverduePage key={plan.id} planId={plan.id} reconnections={reconnections} />
      </Lazily>
      <TaskOverPage />
    </>
  );
}
