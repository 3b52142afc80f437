import { once } from 'node:events';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Caller, type Luoshi, startLuoshi } from '../harness.js';
import { createTask, moveTask, readTask, readTasks, unknownId, updateTask } from '../operations.js';

describe('what the API takes over HTTP', () => {
  let luoshi: Luoshi;
  let office: Caller;

  beforeAll(async () => {
    luoshi = await startLuoshi();
    office = await luoshi.as('office');
  });
  afterAll(() => luoshi.close());

  async function send(body: string | null, headers: Record<string, string> = {}, method = 'POST', path = '/graphql') {
    const cookie = office.cookie ?? '';
    const response = await fetch(`${luoshi.url}${path}`, {
      method,
      headers: { 'content-type': 'application/json', cookie, ...headers },
      ...(body !== null && { body }),
    });
    const text = await response.text();
    const json = response.headers.get('content-type')?.includes('json') ? JSON.parse(text) : null;
    return { status: response.status, text, code: json?.errors?.[0]?.extensions?.code, headers: response.headers };
  }
  const query = JSON.stringify({ query: '{ today }' });

  it('a body over 1 MB is refused as too large, in JSON', async () => {
    const answer = await send(JSON.stringify({ query: '{ today }', variables: { pad: 'x'.repeat(1_100_000) } }));
    expect([answer.status, answer.code]).toEqual([413, 'BAD_REQUEST']);
  });

  it.each(['{', '{"query": ', 'nonsense', '"text"', 'null'])(
    'malformed JSON (%s) is refused, in JSON',
    async (body) => {
      const answer = await send(body);
      expect([answer.status, answer.code]).toEqual([400, 'BAD_REQUEST']);
    },
  );

  it('a body that is missing, or of another kind, is the caller’s mistake and says so in JSON', async () => {
    for (const answer of [
      await send('', {}),
      await send(query, { 'content-type': 'text/plain' }),
      await send(query, { 'content-type': 'text/plain', 'apollo-require-preflight': '1' }),
      await send('query={today}', { 'content-type': 'application/x-www-form-urlencoded' }),
      await send('[]'),
      await send('{}'),
      await send('{"query": 5}'),
      await send('{"query": "{ today }", "variables": "none"}'),
    ]) {
      expect({ status: answer.status, code: answer.code, text: answer.text }).toMatchObject({
        status: 400,
        code: 'BAD_REQUEST',
      });
    }
  });

  it('several operations in one request are refused', async () => {
    const answer = await send(`[${query},${query}]`);
    expect([answer.status, answer.code]).toEqual([400, 'BAD_REQUEST']);
  });

  it('a request that a foreign page could send without asking first is refused', async () => {
    const plain = await send(null, { 'content-type': 'text/plain' }, 'GET', '/graphql?query=%7Btoday%7D');
    expect(plain.status).toBe(400);
    expect(plain.text).not.toContain('"today"');
    const asked = await send(null, { 'apollo-require-preflight': '1' }, 'GET', '/graphql?query=%7Btoday%7D');
    expect(asked.status).toBe(200);
  });

  it('nothing is changed by GET', async () => {
    const mutation = encodeURIComponent('mutation { signOut { ok } }');
    const answer = await send(null, { 'apollo-require-preflight': '1' }, 'GET', `/graphql?query=${mutation}`);
    expect(answer.status).toBe(405);
    expect((await office.must('{ viewer { id } }')).viewer).not.toBeNull();
  });

  it('what GraphQL itself refuses keeps its code', async () => {
    expect((await office.ask('{ today')).code).toBe('GRAPHQL_PARSE_FAILED');
    expect((await office.ask('{ nothing }')).code).toBe('GRAPHQL_VALIDATION_FAILED');
    expect((await office.ask('query ($id: ID!) { task(id: $id) { id } }', {})).code).toBe('BAD_USER_INPUT');
  });

  it('the schema is told in development only', async () => {
    expect((await office.ask('{ __schema { types { name } } }')).code).toBe('GRAPHQL_VALIDATION_FAILED');
    expect((await luoshi.stranger.ask('{ __type(name: "Task") { name } }')).code).toBe('GRAPHQL_VALIDATION_FAILED');
    const development = await luoshi.startAnother({ isDevelopment: true });
    const { __schema } = await (await development.as('office')).must('{ __schema { queryType { name } } }');
    expect(__schema.queryType.name).toBe('Query');
  });

  it('too large a query is refused before it runs', async () => {
    const variables = { planId: luoshi.plan.id, n: 200 };
    const text =
      'query ($planId: ID!, $n: Int) { tasks(planId: $planId, first: $n) { nodes { history(first: $n) { nodes { id } } } } }';
    const answer = await office.ask(text, variables);
    expect([answer.code, answer.data]).toEqual(['QUERY_TOO_COMPLEX', null]);
    expect((await office.ask(text, { ...variables, n: 5 })).code).toBeUndefined();
  });

  it('no error tells what is inside', async () => {
    const provoking = [
      await send('{'),
      await office.ask('{ nothing }'),
      await office.ask(readTask, { id: "'; drop table task; --" }),
      await office.ask(readTasks, { planId: luoshi.plan.id, after: 'WyJDT0RFIiwxXQ' }),
      await office.ask(moveTask, { input: { taskId: unknownId, expectedVersion: 2_147_483_647, toStatus: 'DONE' } }),
      await office.ask(readTasks, { planId: luoshi.plan.id, filter: { search: '\\%_\0"\'' } }),
    ];
    for (const answer of provoking) {
      const text = JSON.stringify('text' in answer ? answer.text : answer.errors);
      expect(text).not.toMatch(/stack|select |\bat .*\.ts|node_modules|sqlstate|relation /i);
    }
  });

  it('pages cannot be framed, scripted inline or sniffed, and nothing tells what serves them', async () => {
    const { headers } = await send(query);
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe-inline');
    expect(policy).not.toContain('unsafe-eval');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-powered-by')).toBeNull();
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('access-control-allow-origin')).toBeNull();
  });

  it('a malformed id is an unknown id: null, NOT_FOUND, or nothing', async () => {
    const { rights } = luoshi.world.departmentIds;
    await luoshi.createTask();
    const known = (await office.must('{ plans { id } }')).plans[0].id;
    for (const id of [
      '',
      ' ',
      'nonsense',
      unknownId,
      `${known}0`,
      known.toUpperCase(),
      `{${known}}`,
      "'",
      'a\0',
      '\ud800',
    ]) {
      const { plan, task } = await office.must('query ($id: ID!) { plan(id: $id) { id } task(id: $id) { id } }', {
        id,
      });
      expect([plan, task]).toEqual([null, null]);
      for (const filter of [
        { ids: [id] },
        { itemIds: [id] },
        { milestoneIds: [id] },
        { departmentIds: [id] },
        { leadDepartmentIds: [id] },
      ])
        expect((await office.must(readTasks, { planId: known, filter })).tasks.totalCount).toBe(0);
      const creation = { itemId: luoshi.plan.itemIds[0], title: 't', leadDepartmentId: rights, dueOn: '2022-09-30' };
      for (const answer of [
        await office.ask(readTasks, { planId: id }),
        await office.ask('query ($id: ID!) { board(planId: $id) { columns { totalCount } } }', { id }),
        await office.ask(moveTask, { input: { taskId: id, expectedVersion: 1, toStatus: 'DONE' } }),
        await office.ask(updateTask, { input: { taskId: id, expectedVersion: 1 } }),
        await office.ask(createTask, { input: { ...creation, itemId: id } }),
        await office.ask(createTask, { input: { ...creation, leadDepartmentId: id } }),
        await office.ask(createTask, { input: { ...creation, milestoneId: id } }),
        await office.ask(createTask, { input: { ...creation, assigneeId: id } }),
        await office.ask(createTask, { input: { ...creation, supportingDepartmentIds: [id] } }),
      ])
        expect([id, answer.code]).toEqual([id, 'NOT_FOUND']);
    }
  });

  it('an upgrade of an address that is none does not take the server down', async () => {
    const { port } = new URL(luoshi.url);
    for (const target of ['//', 'http://', '/graphql\\', '/elsewhere']) {
      const socket = connect(Number(port), '127.0.0.1');
      socket.on('error', () => undefined);
      socket.write(
        `GET ${target} HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Key: x\r\nSec-WebSocket-Version: 13\r\n\r\n`,
      );
      socket.resume();
      await once(socket, 'close');
    }
    expect((await office.must('{ today }')).today).toBe('2022-09-15');
  });

  it('a misspelt field is refused without a hint at those that there are', async () => {
    const { code, errors } = await office.ask('{ toda }');
    expect(code).toBe('GRAPHQL_VALIDATION_FAILED');
    expect(errors[0]?.message).not.toContain('Did you mean');
  });

  it('whoever watches over the server hears that it lives and can reach its database', async () => {
    for (const path of ['/healthz', '/readyz']) expect((await fetch(`${luoshi.url}${path}`)).status).toBe(200);
  });
});
