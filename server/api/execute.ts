import { randomBytes } from 'node:crypto';
import type { ApolloServerOptionsWithGateway } from '@apollo/server';
import {
  type DocumentNode,
  type ExecutionResult,
  execute,
  GraphQLError,
  type GraphQLSchema,
  type OperationDefinitionNode,
  OperationTypeNode,
} from 'graphql';
import { type CompiledQuery, compileQuery, isCompiledQuery } from 'graphql-jit';
import { LRUCache } from 'lru-cache';
import { ApiError } from '../errors.js';
import { textsIn } from '../texts.js';
import { RequestContext } from './context.js';
import { answerOnce, keyOf } from './once.js';
import { noteRefusals } from './refusals.js';
import { rootFields } from './root-fields.js';

/** How many compiled queries are kept: the client has some twenty, outsiders bring their own. */
const compiledKept = 500;

/** Told to whoever runs the server; the person gets the reference. */
export type Report = (reference: string, error: unknown) => void;

export interface Execution {
  readonly document: DocumentNode;
  readonly operationName: string | null;
  readonly operation: OperationDefinitionNode;
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

const asGraphQLError = (error: unknown): GraphQLError => {
  const originalError = error instanceof Error ? error : new Error(String(error));
  return new GraphQLError(originalError.message, { originalError });
};

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
    const { context, variables, document, operation, operationName, hash } = execution;
    const asked = rootFields(operation, document);
    const key = keyOf(operation.operation, asked, context);
    if (key === null) {
      const result = await this.#run(execution);
      await noteRefusals(execution, result, this.report);
      return result;
    }
    const input = { operation: hash, operationName, variables };
    // An answer that is given again was no new attempt.
    const ran: ExecutionResult[] = [];
    const run = async () => {
      const result = await this.#run(execution);
      ran.push(result);
      return result;
    };
    try {
      const answer = await answerOnce({ key, input, asked, context }, run);
      // Its transaction has ended: the embedded database has one connection.
      for (const result of ran) await noteRefusals(execution, result, this.report);
      return answer;
    } catch (error) {
      return presented({ data: null, errors: [asGraphQLError(error)] }, context, this.report);
    }
  }

  async #run(execution: Execution): Promise<ExecutionResult> {
    const { context, variables, document, operation, operationName } = execution;
    const isQuery = operation.operation === OperationTypeNode.QUERY;
    const query = this.compiled && isQuery ? this.#compile(execution) : null;
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
          operation,
          hash: queryHash,
          variables: request.variables ?? {},
          context,
        });
      },
    }),
    stop: async () => undefined,
  };
}
