import { lazy } from 'react';
import { useSearchParams } from 'react-router';
import { BoardPage } from '../features/board/BoardPage.js';
import { readAsOf, writeAsOf } from '../features/board/filter.js';
import { useDates } from '../ui/Dates.js';
import { CreateTask } from './CreateTask.js';
import { useConnection } from './connection.js';
import { Lazily } from './Lazily.js';
import { useSession } from './Session.js';
import { TaskOverPage } from './TaskOverPage.js';

const PastBoardPage = lazy(async () => ({
  default: (await import('../features/board/past/PastBoardPage.js')).PastBoardPage,
}));
const MisreadDay = lazy(async () => ({ default: (await import('../features/board/past/PastBand.js')).MisreadDay }));
const PastTaskNote = lazy(async () => ({ default: (await import('../features/board/past/PastBand.js')).PastTaskNote }));

export function BoardRoute() {
  const { plan } = useSession();
  const { reconnections } = useConnection();
  const { today } = useDates();
  const [params, setParams] = useSearchParams();
  if (!plan) return null;
  const asked = readAsOf(params, today);
  const day = asked && 'day' in asked ? asked.day : null;
  if (day !== null)
    return (
      <>
        <Lazily>
          <PastBoardPage key={plan.id} planId={plan.id} day={day} reconnections={reconnections} />
        </Lazily>
        <TaskOverPage
          note={
            <Lazily isOverPage>
              <PastTaskNote day={day} />
            </Lazily>
          }
        />
      </>
    );
  return (
    <>
      {asked && 'misread' in asked ? (
        <Lazily isOverPage>
          <MisreadDay
            words={asked.misread}
            isAhead={asked.isAhead}
            onDay={(next) => setParams((now) => writeAsOf(now, next), { replace: true })}
          />
        </Lazily>
      ) : null}
      <BoardPage
        key={plan.id}
        planId={plan.id}
        reconnections={reconnections}
        create={plan.viewerCanCreateTask ? <CreateTask planId={plan.id} /> : undefined}
        keepAddress={plan.viewerCanCreateTask ? `/plan/keep?plan=${plan.id}` : undefined}
      />
      <TaskOverPage />
    </>
  );
}
