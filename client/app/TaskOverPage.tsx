import { lazy, useCallback } from 'react';
import { useLocation, useNavigate, useParams, useSearchParams } from 'react-router';
import { useConnection } from './connection.js';
import { Lazily } from './Lazily.js';
import { Line } from './Line.js';

const TaskPanel = lazy(() =>
  import('../features/task/TaskPanel.js').then(({ TaskPanel: component }) => ({ default: component })),
);

/** ?task=<id> opens a task over the page one is on; /tasks/<id> is its own address and lies over the board. */
export function TaskOverPage() {
  const [params, setParams] = useSearchParams();
  const { taskId } = useParams();
  const { key } = useLocation();
  const { reconnections } = useConnection();
  const navigate = useNavigate();
  const open = taskId ?? params.get('task');
  const close = useCallback(() => {
    if (taskId) {
      void navigate('/board');
    } else {
      setParams(
        (now) => {
          const next = new URLSearchParams(now);
          next.delete('task');
          return next;
        },
        { replace: key === 'default' },
      );
    }
  }, [taskId, navigate, setParams, key]);
  return open ? (
    <Lazily isOverPage>
      <TaskPanel taskId={open} onClose={close} strip={<Line />} reconnections={reconnections} />
    </Lazily>
  ) : null;
}
