import { type ReactNode, useCallback } from 'react';
import { useLocation, useNavigate, useParams, useSearchParams } from 'react-router';
import { useConnection } from './connection.js';
import { Lazily } from './Lazily.js';
import { Line } from './Line.js';
import { lazyPage } from './lazyPage.js';
import { supervisionWords } from './supervisionWords.js';

const TaskPanel = lazyPage(
  'supervision',
  supervisionWords,
  async () => (await import('../features/task/TaskPanel.js')).TaskPanel,
);

/**
 * ?task=<id> opens a task over the page one is on; /tasks/<id> is its own address and lies over the board.
 * @param note what is to be known here of the page behind it
 */
export function TaskOverPage({ note }: { readonly note?: ReactNode }) {
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
  const strip = (
    <>
      <Line />
      {note}
    </>
  );
  return open ? (
    <Lazily isOverPage>
      <TaskPanel taskId={open} onClose={close} strip={strip} reconnections={reconnections} />
    </Lazily>
  ) : null;
}
