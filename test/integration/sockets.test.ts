import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { WebSocket } from 'ws';
import { type Caller, type Luoshi, startLuoshi } from '../harness.js';
import { moveTask, signIn, taskChanged } from '../operations.js';
import { refusalOf } from '../stream.js';

describe('the websocket', () => {
  let luoshi: Luoshi;
  let office: Caller;

  beforeAll(async () => {
    luoshi = await startLuoshi({ publicUrl: 'https://luoshi.example' });
    office = await luoshi.as('office');
  });
  afterAll(() => luoshi.close());

  /** 101 when the server takes the connection, else the status that it refuses it with. */
  async function statusFor(headers: Record<string, string>, path = '/graphql'): Promise<number> {
    const socket = new WebSocket(`${luoshi.url.replace('http', 'ws')}${path}`, 'graphql-transport-ws', { headers });
    const status = new Promise<number>((resolve) => {
      socket.once('open', () => resolve(101));
      socket.once('unexpected-response', (_request, response) => resolve(response.statusCode ?? 0));
      socket.on('error', () => undefined);
    });
    const closed = new Promise((resolve) => socket.once('close', resolve));
    const given = await status;
    socket.terminate();
    await closed;
    return given;
  }

  const host = () => new URL(luoshi.url).host;
  it.each<[string, () => Record<string, string>, number]>([
    ['of a program, which has none', () => ({}), 101],
    ['of the published address', () => ({ origin: 'https://luoshi.example' }), 101],
    ['of the address that was called', () => ({ origin: `http://${host()}` }), 101],
    ['of another site', () => ({ origin: 'https://elsewhere.example' }), 403],
    ['of another port', () => ({ origin: 'http://127.0.0.1:1' }), 403],
    ['of the published name without encryption', () => ({ origin: 'http://luoshi.example' }), 403],
    ['of a name that begins as the published one', () => ({ origin: 'https://luoshi.example.elsewhere.example' }), 403],
    ['of a page that hides it', () => ({ origin: 'null' }), 403],
    ['that is none', () => ({ origin: 'nonsense' }), 403],
  ])('from an origin %s', async (_what, headers, status) => expect(await statusFor(headers())).toBe(status));

  it('is open at /graphql only', async () => expect(await statusFor({}, '/elsewhere')).toBe(404));

  it('tells nothing to somebody who is not signed in', async () => {
    expect(await refusalOf(luoshi.stranger, taskChanged, { planId: luoshi.plan.id })).toMatchObject({
      extensions: { code: 'UNAUTHENTICATED' },
    });
    expect(await refusalOf(luoshi.stranger, taskChanged, { planId: 5 })).toMatchObject({
      extensions: { code: 'UNAUTHENTICATED' },
    });
  });

  it.each([
    ['a query', '{ today }', {}],
    ['a query that anybody may ask', '{ viewer { id } }', {}],
    ['a sign-in', signIn, { input: { login: 'office', password: 'wrong' } }],
    ['a change', moveTask, { input: { taskId: 't', expectedVersion: 1, toStatus: 'DONE' } }],
  ])('runs no %s', async (_what, query, variables) => {
    expect(await refusalOf(office, query, variables)).toMatchObject({ extensions: { code: 'BAD_REQUEST' } });
  });

  it('checks as everything else does: words, schema, shape and size', async () => {
    const refusal = (query: string, variables: Record<string, unknown> = {}) => refusalOf(office, query, variables);
    const coded = (code: string) => ({ extensions: { code } });
    const planId = luoshi.plan.id;
    expect(await refusal('subscription {')).toMatchObject(coded('GRAPHQL_PARSE_FAILED'));
    expect(await refusal('subscription { nothing }')).toMatchObject(coded('GRAPHQL_VALIDATION_FAILED'));
    expect(
      await refusal('subscription ($planId: ID!) { taskChanged(planId: $planId) { __schema { types { name } } } }', {
        planId,
      }),
    ).toMatchObject(coded('GRAPHQL_VALIDATION_FAILED'));
    expect(await refusal(taskChanged, { planId: { no: 'id' } })).toMatchObject(coded('BAD_USER_INPUT'));
    expect(await refusal(taskChanged, {})).toMatchObject(coded('BAD_USER_INPUT'));
    const large =
      'subscription ($planId: ID!) { taskChanged(planId: $planId) { item { tasks(first: 200) { nodes { history(first: 200) { nodes { id } } } } } } }';
    expect(await refusal(large, { planId })).toMatchObject(coded('QUERY_TOO_COMPLEX'));
    expect(
      await refusal(
        'subscription ($planId: ID!) { a: taskChanged(planId: $planId) { id } b: taskChanged(planId: $planId) { id } }',
        { planId },
      ),
    ).toMatchObject(coded('GRAPHQL_VALIDATION_FAILED'));
  });
});
