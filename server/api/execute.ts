import { randomBytes } from 'node:crypto';
import type { ApolloServerOptionsWithGateway } from '@apollo/server';
import {
  type DocumentNode,
  type ExecutionResult,
  execute,
  GraphQLError,
  type GraphQLSchema,
  OperationTypeNode,
} from 'graphql';
import { type CompiledQuery, compileQuery, isCompiledQuery } from 'graphql-jit';
import { LRUCache } from 'lru-cache';
import { ApiError } from '../errors.js';
import { textsIn } from '../texts.js';
import { RequestContext } from './context.js';

/** How many compiled queries are kept: the client has some twenty, outsiders bring their own. */
const compiledKept = 500;

/** Told to whoever runs the server; the person gets the reference. */
export type Report = (reference: string, error: unknown) => void;

export interface Execution {
  readonly document: DocumentNode;
  readonly operationName: string | null;
  readonly operation: OperationTypeNode;
  /** Names the document in the cache of compiled queries. */
  readonly hash: string;
  readonly variables: Record<string, unknown>;
  readonly context: RequestContext;
}

/** What the API means to say keeps its code; everything else is noted, and told by a reference alone. */
function present(error: GraphQLError, context: RequestContext, report: Report): GraphQLError {
  // Compiled execution hands over errors of a shape of its own, without the original's extensions.
  const original = error.originalError ?? null;
  if (original instanceof ApiError || original instanceof GraphQLError)
    return new GraphQLError(original.message, { path: error.path ?? null, extensions: { ...original.extensions } });
  const reference = randomBytes(2).toString('hex').toUpperCase();
  report(reference, original ?? error);
  return new GraphQLError(textsIn(context.language).errors.internal(reference), {
    path: error.path ?? null,
    extensions: { code: 'INTERNAL_SERVER_ERROR', reference },
  });
}

export const presented = <Result extends { readonly errors?: readonly GraphQLError[] | undefined }>(
  result: Result,
  context: RequestContext,
  report: Report,
): Result =>
  result.errors ? { ...result, errors: result.errors.map((error) => present(error, context, report)) } : result;

/**
 * Runs operations against the schema: queries compiled once each (graphql-jit); mutations, and everything when
 * `compiled` is off, by graphql-js. Answers become text by JSON.stringify: graphql-jit's own serialiser is no
 * faster on this Node, and refuses every query that asks for a LocalDate (docs/decisions/0004).
 */
export class Executor {
  readonly #compiled = new LRUCache<string, CompiledQuery | 'refused'>({ max: compiledKept });

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly compiled: boolean,
    private readonly report: Report,
  ) {}

  async execute(execution: Execution): Promise<ExecutionResult> {
    const { context, variables, document, operationName } = execution;
    const query = this.compiled && execution.operation === OperationTypeNode.QUERY ? this.#compile(execution) : null;
    const result = query
      ? await query.query(undefined, context, variables)
      : await execute({
          schema: this.schema,
          document,
          operationName,
          variableValues: variables,
          contextValue: context,
        });
    return presented(result, context, this.report);
  }

  #compile({ document, operationName, hash }: Execution): CompiledQuery | null {
    const key = `${hash} ${operationName ?? ''}`;
    const known = this.#compiled.get(key);
    if (known) return known === 'refused' ? null : known;
    const compiled = compileQuery(this.schema, document, operationName ?? undefined, {
      disableLeafSerialization: true,
    });
    if (isCompiledQuery(compiled)) {
      this.#compiled.set(key, compiled);
      return compiled;
    }
    // Not tried again at each request, and not passed over in silence: graphql-js answers, at twice the price.
    this.#compiled.set(key, 'refused');
    for (const error of compiled.errors ?? []) this.report('----', error);
    return null;
  }
}

/**
 * Apollo Server has one documented door for an executor of one's own: a gateway. This one owns the schema
 * and sends nothing anywhere. The only place that knows of it.
 */
export function asGateway(
  schema: GraphQLSchema,
  executor: Executor,
): NonNullable<ApolloServerOptionsWithGateway<RequestContext>['gateway']> {
  return {
    onSchemaLoadOrUpdate(tell) {
      tell({ apiSchema: schema, coreSupergraphSdl: '' });
      return () => undefined;
    },
    load: async () => ({
      executor: ({ document, operationName, operation, queryHash, request, context }) => {
        if (!(context instanceof RequestContext)) throw new Error('every operation runs in a request context');
        return executor.execute({
          document,
          operationName,
          operation: operation.operation,
          hash: queryHash,
          variables: request.variables ?? {},
          context,
        });
      },
    }),
    stop: async () => undefined,
  };
}
