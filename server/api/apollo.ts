import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import { ApolloServerErrorCode } from '@apollo/server/errors';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { type DocumentNode, GraphQLError, type GraphQLSchema, type OperationDefinitionNode } from 'graphql';
import { ApiError, badInput } from '../errors.js';
import { isKey } from '../modules/idempotency/idempotency.rules.js';
import { textsIn } from '../texts.js';
import type { RequestContext } from './context.js';
import { asGateway, Executor, type Report } from './execute.js';
import { checkComplexity, checkVariables } from './limits.js';
import { keyOf } from './once.js';
import { rootFields } from './root-fields.js';

/** What may be asked without a session. Everything else answers UNAUTHENTICATED before it looks at its input. */
const openFields: readonly string[] = ['signIn', 'viewer', '__typename', '__schema', '__type'];

/** What may be done with a password that was given out, until an own one is chosen. */
const beforeOwnPassword: readonly string[] = [...openFields, 'changeOwnPassword', 'passwordRules', 'signOut'];

/**
 * Everything that is checked of an operation before it runs, in the order of api.graphql: session, shape of
 * the variables, then size. For HTTP and for subscriptions alike.
 * @throws ApiError UNAUTHENTICATED, FORBIDDEN (with reason PASSWORD_CHANGE_REQUIRED), BAD_USER_INPUT, QUERY_TOO_COMPLEX
 */
export function checkOperation(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Record<string, unknown>,
  context: RequestContext,
): void {
  const texts = textsIn(context.language);
  const asked = rootFields(operation, document);
  if (!context.signedIn && asked.some((name) => !openFields.includes(name)))
    throw new ApiError('UNAUTHENTICATED', texts.errors.unauthenticated);
  if (context.signedIn?.mustChangePassword && asked.some((name) => !beforeOwnPassword.includes(name)))
    throw new ApiError('FORBIDDEN', texts.password.changeFirst, { reason: 'PASSWORD_CHANGE_REQUIRED' });
  const coerced = checkVariables(schema, operation, variables, texts);
  const key = keyOf(operation.operation, asked, context);
  if (key !== null && !isKey(key)) throw badInput([{ path: 'Idempotency-Key', message: texts.fields.unreadableKey }]);
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
