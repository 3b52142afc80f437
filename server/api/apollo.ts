import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import { ApolloServerErrorCode } from '@apollo/server/errors';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { type DocumentNode, GraphQLError, type GraphQLSchema, Kind, type OperationDefinitionNode } from 'graphql';
import { ApiError } from '../errors.js';
import { textsIn } from '../texts.js';
import type { RequestContext } from './context.js';
import { asGateway, Executor, type Report } from './execute.js';
import { checkComplexity, checkVariables } from './limits.js';

/** What may be asked without a session. Everything else answers UNAUTHENTICATED before it looks at its input. */
const openFields: readonly string[] = ['signIn', 'viewer', '__typename', '__schema', '__type'];

/** Names of the operation's root fields, wherever fragments hide them. */
function rootFields(operation: OperationDefinitionNode, document: DocumentNode): string[] {
  const seen = new Set<string>();
  const names = (set: OperationDefinitionNode['selectionSet']): string[] =>
    set.selections.flatMap((selection) => {
      if (selection.kind === Kind.FIELD) return [selection.name.value];
      if (selection.kind === Kind.INLINE_FRAGMENT) return names(selection.selectionSet);
      const name = selection.name.value;
      if (seen.has(name)) return [];
      seen.add(name);
      return document.definitions.flatMap((one) =>
        one.kind === Kind.FRAGMENT_DEFINITION && one.name.value === name ? names(one.selectionSet) : [],
      );
    });
  return names(operation.selectionSet);
}

/**
 * Everything that is checked of an operation before it runs, in the order of api.graphql: session, shape of
 * the variables, then size. For HTTP and for subscriptions alike.
 * @throws ApiError UNAUTHENTICATED, BAD_USER_INPUT, QUERY_TOO_COMPLEX
 */
export function checkOperation(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Record<string, unknown>,
  context: RequestContext,
): void {
  const texts = textsIn(context.language);
  if (!context.signedIn && rootFields(operation, document).some((name) => !openFields.includes(name)))
    throw new ApiError('UNAUTHENTICATED', texts.errors.unauthenticated);
  const coerced = checkVariables(schema, operation, variables, texts);
  checkComplexity(schema, document, operation, coerced, texts);
}

const guard: ApolloServerPlugin<RequestContext> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ schema, document, operation, request, contextValue }) {
        if (!operation) return;
        try {
          checkOperation(schema, document, operation, request.variables ?? {}, contextValue);
        } catch (error) {
          if (!(error instanceof ApiError)) throw error;
          // A well-formed request gets its answer with status 200, as every other error of ours does.
          throw new GraphQLError(error.message, { extensions: { ...error.extensions, http: { status: 200 } } });
        }
      },
    };
  },
};

/** Apollo Server over the schema, with every limit on. Not yet started. */
export function apolloServer(
  schema: GraphQLSchema,
  options: { compiled: boolean; introspection: boolean; report: Report },
): ApolloServer<RequestContext> {
  const executor = new Executor(schema, options.compiled, options.report);
  return new ApolloServer<RequestContext>({
    gateway: asGateway(schema, executor),
    introspection: options.introspection,
    csrfPrevention: true,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: !options.introspection,
    allowBatchedHttpRequests: false,
    // The process has one signal handler, in main.ts.
    stopOnTerminationSignals: false,
    // Nobody reads it indented.
    stringifyResult: (result) => JSON.stringify(result),
    formatError(formatted, error) {
      const code = formatted.extensions?.code;
      // Ours are presented already; what Apollo itself refuses keeps its code and words.
      if (code !== ApolloServerErrorCode.INTERNAL_SERVER_ERROR || formatted.extensions?.reference !== undefined)
        return formatted;
      options.report('----', error);
      return { message: textsIn('zh').errors.internal('----'), extensions: { code } };
    },
    plugins: [
      guard,
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
  });
}
