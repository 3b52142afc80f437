import { Navigate, Route, Routes } from 'react-router';
import { SignInPage } from '../features/sign-in/SignInPage.js';
import { BoardRoute } from './BoardRoute.js';
import { Frame } from './Frame.js';
import { NotFound } from './NotFound.js';
import { OverdueRoute } from './OverdueRoute.js';
import { SessionGate, useSession } from './Session.js';
import { forgetSession } from './signedOut.js';

/** Which address shows which page. Only pages that exist are named here and in the navigation. */
export function Pages() {
  return (
    <Routes>
      <Route path="/sign-in" element={<SignInPage onSignedIn={forgetSession} />} />
      <Route
        element={
          <SessionGate>
            <Frame />
          </SessionGate>
        }
      >
        <Route index element={<Landing />} />
        <Route path="/board" element={<BoardRoute />} />
        <Route path="/overdue" element={<OverdueRoute />} />
        <Route path="/tasks/:taskId" element={<BoardRoute />} />
        <Route path="*" element={<NotFound />} />
      </Route>
    </Routes>
  );
}

/** Where each role begins: a head with the department's own tasks, a leader with what is late. */
function Landing() {
  const { viewer } = useSession();
  const isOffice = viewer.roles.includes('OFFICE');
  if (!isOffice && viewer.roles.includes('LEADER')) return <Navigate to="/overdue" replace />;
  if (!isOffice && viewer.roles.includes('DEPARTMENT_HEAD')) return <Navigate to="/board?mine=1" replace />;
  return <Navigate to="/board" replace />;
}
