import { BoardPage } from '../features/board/BoardPage.js';
import { useConnection } from './connection.js';
import { useSession } from './Session.js';

export function BoardRoute() {
  const { plan } = useSession();
  const { reconnections } = useConnection();
  return plan ? <BoardPage key={plan.id} planId={plan.id} reconnections={reconnections} /> : null;
}
