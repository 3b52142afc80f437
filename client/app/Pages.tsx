import { Navigate, Route, Routes } from 'react-router';
import { SignInPage } from '../features/sign-in/SignInPage.js';
import { BoardRoute } from './BoardRoute.js';
import { DepartmentsRoute } from './DepartmentsRoute.js';
import { DigestRoute } from './DigestRoute.js';
import { Frame } from './Frame.js';
import { HelpRoute } from './HelpRoute.js';
import { InboxRoute } from './InboxRoute.js';
import { LogRoute } from './LogRoute.js';
import { MyTasksRoute } from './MyTasksRoute.js';
import { NotFound } from './NotFound.js';
import { NoticeRoute } from './NoticeRoute.js';
import { NotificationsRoute } from './NotificationsRoute.js';
import { OverdueRoute } from './OverdueRoute.js';
import { PasteRoute, PlanKeepRoute } from './PlanKeepRoute.js';
import { ItemRoute, PlanRoute } from './PlanRoute.js';
import { addressOfHome } from './places.js';
import { SessionGate, useSession } from './Session.js';
import { SettingsRoute } from './SettingsRoute.js';
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
        <Route path="/my" element={<MyTasksRoute />} />
        <Route path="/inbox" element={<InboxRoute />} />
        <Route path="/notifications" element={<NotificationsRoute />} />
        <Route path="/digest/:date" element={<DigestRoute />} />
        <Route path="/overdue" element={<OverdueRoute />} />
        <Route path="/plan" element={<PlanRoute />} />
        <Route path="/plan/keep" element={<PlanKeepRoute />} />
        <Route path="/plan/keep/tasks" element={<PasteRoute />} />
        <Route path="/plan/items/:number" element={<ItemRoute />} />
        <Route path="/tasks/:taskId" element={<BoardRoute />} />
        <Route path="/tasks/:taskId/notices/:noticeId" element={<NoticeRoute />} />
        <Route path="/departments/:code?" element={<DepartmentsRoute />} />
        <Route path="/settings/:section?" element={<SettingsRoute />} />
        <Route path="/history" element={<LogRoute />} />
        <Route path="/help" element={<HelpRoute />} />
        <Route path="*" element={<NotFound />} />
      </Route>
    </Routes>
  );
}

function Landing() {
  const { preferences } = useSession();
  return <Navigate to={addressOfHome[preferences.home]} replace />;
}
