import { useQuery, useSubscription } from '@apollo/client/react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { NotificationReceivedDocument, UnreadNotificationsDocument } from '../task-actions/bell.generated.js';
import { Icon } from '../ui/Icon.js';
import { useConnection } from './connection.js';

/** More than this is many: the figure must not push the account out of the bar. */
const MOST_SHOWN = 99;

/** How many notifications are unread, at once when one comes; leads to all of them. */
export function Bell() {
  const { t } = useTranslation('frame');
  const { reconnections } = useConnection();
  const { data, refetch } = useQuery(UnreadNotificationsDocument);
  // A count that could not be had is asked for again with the next one that comes.
  const recount = () => void refetch().catch(() => undefined);
  useSubscription(NotificationReceivedDocument, { fetchPolicy: 'no-cache', ignoreResults: true, onData: recount });
  useEffect(() => {
    if (reconnections > 0) refetch().catch(() => undefined);
  }, [reconnections, refetch]);

  const count = data?.unreadNotificationCount ?? 0;
  return (
    <NavLink className="bell" to="/notifications" aria-label={t('bell', { count })}>
      <Icon name="bell" />
      {count > 0 ? <span className="bell-count">{count > MOST_SHOWN ? `${MOST_SHOWN}+` : count}</span> : null}
    </NavLink>
  );
}
