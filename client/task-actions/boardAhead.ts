import type { ApolloClient } from '@apollo/client';
import { BoardDocument } from './board.generated.js';

let planAhead: string | null = null;

/** Asks for a plan's whole board before its page is drawn, so that both are on their way at once. */
export function readBoardAhead(client: ApolloClient, planId: string): void {
  planAhead = planId;
  // The page asks again where this came to nothing, and tells what went wrong.
  client.query({ query: BoardDocument, variables: { planId, filter: {} } }).catch(() => undefined);
}

/** True once, for the page that the board was asked for: it need not be asked for again. */
export function wasReadAhead(planId: string): boolean {
  const isIt = planAhead === planId;
  planAhead = null;
  return isIt;
}
