import { ApolloLink } from '@apollo/client';
import { OperationTypeNode } from 'graphql';
import { tap } from 'rxjs';
import { answered, keyOfChange } from '../task-actions/changeKeys.js';

const HEADER = 'Idempotency-Key';

/**
 * Sends each change under a key, so that it happens once: what is tried again after a broken line is the same change.
 * Whoever keeps a change for later gives it a key of its own.
 */
export const keyLink = new ApolloLink((operation, forward) => {
  const { headers } = operation.getContext();
  if (operation.operationType !== OperationTypeNode.MUTATION || headers?.[HEADER] !== undefined)
    return forward(operation);
  const { operationName, variables } = operation;
  operation.setContext({ headers: { ...headers, [HEADER]: keyOfChange(operationName, variables) } });
  return forward(operation).pipe(
    tap(({ errors }) => {
      // Signed out meanwhile: what was sent before may have happened all the same.
      if (errors?.[0]?.extensions?.code !== 'UNAUTHENTICATED') answered(operationName, variables);
    }),
  );
});
