import { useTranslation } from 'react-i18next';
import { OfflineStrip } from '../ui/states.js';
import { useConnection } from './connection.js';

/** Says since when the server cannot be heard; nothing while it can. */
export function Line() {
  const { t } = useTranslation('frame');
  const { lostAt } = useConnection();
  const time = lostAt ? `${lostAt.getHours()}:${String(lostAt.getMinutes()).padStart(2, '0')}` : null;
  return <OfflineStrip words={time ? t('state.offline', { time }) : null} />;
}
