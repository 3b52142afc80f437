import { readBoardAhead } from '../task-actions/boardAhead.js';
import { apollo } from './apollo.js';
import { SessionDocument } from './frame.generated.js';
import { planOf } from './planOf.js';

/** Milliseconds that a page waits for the session before it shows that it is waiting. */
const PATIENCE = 400;

/**
 * Who is here is asked before the pages' scripts have run, so that the answer is there when they ask: the same query
 * in flight is sent once. Where it leads to the whole board, that is asked for next.
 */
async function askAhead(): Promise<void> {
  const { data } = await apollo.query({ query: SessionDocument });
  if (!data?.viewer) return;
  const conditions = new URLSearchParams(location.search);
  const plan = planOf(data.plans, conditions.get('plan'));
  conditions.delete('plan');
  const isBoard = location.pathname === '/board' || (location.pathname === '/' && data.preferences.home === 'BOARD');
  if (plan && isBoard && conditions.size === 0) readBoardAhead(apollo, plan.id);
}

// Begun by being imported, first of all by main.ts. Whoever asks again is told what went wrong.
const asked = location.pathname === '/sign-in' ? Promise.resolve() : askAhead().catch(() => undefined);

/** When the first page may be drawn: with the session, else after a moment. Drawn earlier it would be drawn twice. */
export const readyToDraw: Promise<unknown> = Promise.race([
  asked,
  new Promise((resolve) => setTimeout(resolve, PATIENCE)),
]);
