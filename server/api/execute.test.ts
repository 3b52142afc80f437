import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type DocumentNode, type GraphQLSchema, getNamedType, isLeafType, isObjectType, Kind, parse } from 'graphql';
import { compileQuery, isCompiledQuery } from 'graphql-jit';
import { type Luoshi, startLuoshi } from '../../test/harness.js';
import { openDiskFiles } from '../runtime/file-store.js';
import { buildApi } from './schema.js';

let schema: GraphQLSchema;
let luoshi: Luoshi;
beforeAll(async () => {
  schema = await buildApi();
  luoshi = await startLuoshi();
  await luoshi.createTask({ assigneeId: luoshi.world.actors.rights.accountId, milestoneId: luoshi.plan.milestoneId });
});
afterAll(() => luoshi.close());

/** Every field of Task that can be asked without arguments, with one field of what it gives. */
function taskFields(): string[] {
  const task = schema.getType('Task');
  if (!isObjectType(task)) throw new Error('Task is an object type');
  return Object.values(task.getFields()).map(({ name, type }) => {
    const named = getNamedType(type);
    if (isLeafType(named)) return name;
    const inner = isObjectType(named)
      ? Object.values(named.getFields()).find((one) => isLeafType(getNamedType(one.type)))
      : undefined;
    return `${name} { ${inner?.name ?? '__typename'} }`;
  });
}

const ask = (field: string) => `query ($planId: ID!) {
  tasks(planId: $planId, orderBy: { field: UPDATED_AT }) { edges { cursor } nodes { ${field} } }
  board(planId: $planId) { columns { status tasks(first: 5) { nodes { ${field} } pageInfo { endCursor } } } } }`;

describe('compiled execution', () => {
  it('each field of Task, asked for alone, reads what it is made of', async () => {
    const office = await luoshi.as('office');
    for (const field of taskFields()) {
      const { errors, data } = await office.ask(ask(field), { planId: luoshi.plan.id });
      expect({ field, errors }).toEqual({ field, errors: [] });
      expect(data.tasks.nodes).toHaveLength(1);
    }
  });

  it('answers what interpreted execution answers, byte for byte', async () => {
    const { createApp } = await import('../app.js');
    const interpreted = await createApp({
      config: {
        publicUrl: undefined,
        trustProxy: false,
        graphqlJit: false,
        isDevelopment: false,
        fileLimitMb: 50,
        smtp: undefined,
        robotHosts: [],
      },
      files: await openDiskFiles(luoshi.filesDirectory, false),
      database: luoshi.database,
      clock: luoshi.clock,
      sessionSecret: 'a secret that only the tests know, and long enough',
      isDemonstration: false,
      clientDirectory: '/nonexistent',
      report: (_reference, error) => {
        throw error;
      },
      site: () => luoshi.url,
    });
    interpreted.http.listen(0, '127.0.0.1');
    await once(interpreted.http, 'listening');
    const address = interpreted.http.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const { token } = await interpreted.services.sessions.start(luoshi.world.actors.rights.accountId);
    const body = JSON.stringify({ query: ask(taskFields().join(' ')), variables: { planId: luoshi.plan.id } });
    const headers = { 'content-type': 'application/json', cookie: `luoshi_session=${token}` };
    const [one, other] = await Promise.all(
      [luoshi.url, `http://127.0.0.1:${port}`].map(async (url) =>
        (await fetch(`${url}/graphql`, { method: 'POST', headers, body })).text(),
      ),
    );
    await interpreted.close();
    expect(one).toContain('"viewerCan"');
    expect(one).toBe(other);
  });

  it('no query of the client falls back to interpretation', async () => {
    const documents: DocumentNode[] = [];
    const client = path.join(import.meta.dirname, '..', '..', 'client');
    for (const file of await readdir(client, { recursive: true }))
      if (file.endsWith('.graphql')) documents.push(parse(await readFile(path.join(client, file), 'utf8')));
    const definitions = documents.flatMap((document) => document.definitions);
    const fragments = definitions.filter((one) => one.kind === Kind.FRAGMENT_DEFINITION);
    const queries = definitions.filter((one) => one.kind === Kind.OPERATION_DEFINITION && one.operation === 'query');
    expect(queries.length).toBeGreaterThan(5);
    for (const query of queries) {
      const compiled = compileQuery(schema, { kind: Kind.DOCUMENT, definitions: [query, ...fragments] });
      expect(isCompiledQuery(compiled)).toBe(true);
    }
  });
});
