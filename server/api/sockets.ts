import type { IncomingMessage, Server } from 'node:http';
import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  NoSchemaIntrospectionCustomRule,
  parse,
  specifiedRules,
  validate,
} from 'graphql';
import { useServer } from 'graphql-ws/use/ws';
import { type WebSocket, WebSocketServer } from 'ws';
import { ApiError } from '../errors.js';
import type { SignedIn } from '../modules/account/session.service.js';
import { textsIn } from '../texts.js';
import { checkOperation } from './apollo.js';
import { type Changes, isOf } from './changes.js';
import { RequestContext } from './context.js';
import { presented, type Report } from './execute.js';

const mostSubscriptions = 20;
const largestMessage = 1024 * 1024;

/** Close codes of graphql-ws and of the websocket protocol. */
const sessionOver = 4401;
const comeBack = 1012;

export interface SocketOptions {
  readonly schema: GraphQLSchema;
  readonly introspection: boolean;
  readonly changes: Changes;
  readonly report: Report;
  /** May a page of this origin speak to us? Absent for programs that are no browser. */
  readonly acceptsOrigin: (request: IncomingMessage) => boolean;
  readonly contextOf: (request: IncomingMessage, language: unknown) => Promise<RequestContext>;
}

/** Subscriptions over websockets on /graphql, with the same checks as everything else. */
export function serveSockets(http: Server, options: SocketOptions): { close(): Promise<void> } {
  const { schema, changes, report } = options;
  const wss = new WebSocketServer({ noServer: true, maxPayload: largestMessage });
  const held = new Map<WebSocket, SignedIn>();
  const running = new WeakMap<WebSocket, Set<string>>();
  const contexts = new WeakMap<WebSocket, Promise<RequestContext>>();
  const rules = options.introspection ? specifiedRules : [...specifiedRules, NoSchemaIntrospectionCustomRule];

  http.on('upgrade', (request, socket, head) => {
    // What stands there is the sender's: not every text is an address, and an error here would end the process.
    const isOurs = request.url?.split('?')[0] === '/graphql';
    if (!isOurs || !options.acceptsOrigin(request)) {
      socket.on('error', () => socket.destroy());
      socket.once('finish', () => socket.destroy());
      socket.end(`HTTP/1.1 ${isOurs ? '403 Forbidden' : '404 Not Found'}\r\nConnection: close\r\n\r\n`);
      return;
    }
    wss.handleUpgrade(request, socket, head, (ws) => wss.emit('connection', ws, request));
  });

  changes.onEnding((ended) => {
    if (ended === 'everybody') for (const ws of wss.clients) ws.close(comeBack, 'Please reconnect');
    else
      for (const [ws, signedIn] of held)
        if (isOf(signedIn, ended)) {
          if ('sessionId' in ended) ws.close(sessionOver, 'Session ended');
          else ws.close(comeBack, 'Please reconnect: your rights have changed');
        }
  });

  function remember(ws: WebSocket, context: RequestContext): void {
    if (!context.signedIn) return;
    held.set(ws, context.signedIn);
    ws.once('close', () => void held.delete(ws));
  }

  const refused = (error: unknown, context: RequestContext): GraphQLError[] => {
    const originalError = error instanceof Error ? error : new Error(String(error));
    return presented({ errors: [new GraphQLError('', { originalError })] }, context, report).errors;
  };

  const told = <Result extends { readonly errors?: readonly GraphQLError[] | undefined }>(
    result: Result,
    context: unknown,
  ): Result => (context instanceof RequestContext ? presented(result, context, report) : result);

  // A hint names fields that introspection would not.
  const withoutHints = (message: string): string =>
    options.introspection ? message : message.replace(/ ?Did you mean .+\?$/, '');

  function prepare(query: string): DocumentNode | GraphQLError[] {
    try {
      const document = parse(query, { maxTokens: 5000 });
      const errors = validate(schema, document, rules);
      return errors.length > 0
        ? errors.map(
            (error) =>
              new GraphQLError(withoutHints(error.message), { extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }),
          )
        : document;
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      return [new GraphQLError(message, { extensions: { code: 'GRAPHQL_PARSE_FAILED' } })];
    }
  }

  const server = useServer(
    {
      schema,
      async onConnect({ extra, connectionParams }) {
        const reading = options.contextOf(extra.request, connectionParams?.['Accept-Language']);
        contexts.set(extra.socket, reading);
        remember(extra.socket, await reading);
        return true;
      },
      async onSubscribe({ extra }, id, payload) {
        const context = await contexts.get(extra.socket);
        if (!context) return [new GraphQLError('no connection was opened')];
        const document = prepare(payload.query);
        if (Array.isArray(document)) return document;
        const operation = getOperationAST(document, payload.operationName);
        if (operation?.operation !== 'subscription')
          return [
            new GraphQLError('Only subscriptions run over the websocket', { extensions: { code: 'BAD_REQUEST' } }),
          ];
        const open = running.get(extra.socket) ?? new Set();
        running.set(extra.socket, open);
        try {
          if (open.size >= mostSubscriptions)
            throw new ApiError('QUERY_TOO_COMPLEX', textsIn(context.language).errors.tooComplex);
          checkOperation(schema, document, operation, payload.variables ?? {}, context);
        } catch (error) {
          return refused(error, context);
        }
        open.add(id);
        return {
          schema,
          document,
          operationName: payload.operationName,
          variableValues: payload.variables,
          contextValue: context,
        };
      },
      // Also told here: why a subscription could not begin.
      onNext: (_context, _id, _payload, args, result) => told(result, args.contextValue),
      onComplete: ({ extra }, id) => void running.get(extra.socket)?.delete(id),
    },
    wss,
  );

  return {
    async close() {
      await server.dispose();
      wss.close();
    },
  };
}
