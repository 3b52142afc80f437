import { BoardPage } from '../features/board/BoardPage.js';
import { CreateTask } from './CreateTask.js';
import { useConnection } from './connection.js';
import { useSession } from './Session.js';
import { TaskOverPage } from './TaskOverPage.js';

export function BoardRoute() {
  const { plan } = useSession();
  const { reconnections } = useConnection();
  if (!plan) return null;
  return (
    <>
      <BoardPage
        key={plan.id}
        planId={plan.id}
        reconnections={reconnections}
        create={plan.viewerCanCreateTask ? <CreateTask planId={plan.id} /> : undefined}
      />
      <TaskOverPage />
    </>
  );
}
