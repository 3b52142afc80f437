import { beforeAll, describe, expect, it } from '@jest/globals';
import { type GraphQLSchema, getOperationAST, parse } from 'graphql';
import { ApiError } from '../errors.js';
import { textsIn } from '../texts.js';
import { checkComplexity, checkVariables } from './limits.js';
import { buildApi } from './schema.js';

const texts = textsIn('en');

describe('how much one operation may ask for', () => {
  let schema: GraphQLSchema;
  beforeAll(async () => {
    schema = await buildApi();
  });

  /** The code that it is refused with, null when it may run. */
  function refusal(query: string, variables: Record<string, unknown> = {}): unknown {
    const document = parse(query);
    const operation = getOperationAST(document, null);
    if (!operation) throw new Error('a test sends one operation');
    try {
      checkComplexity(schema, document, operation, checkVariables(schema, operation, variables, texts), texts);
      return null;
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      return error.extensions.code;
    }
  }

  const board = `query ($first: Int!) { board(planId: "p") { columns { status totalCount lateCount tasks(first: $first) {
    totalCount pageInfo { hasNextPage endCursor } edges { cursor } nodes {
      id code title light status dueOn item { id number shortTitle } milestone { id title } leadDepartment { id shortName head { name } }
      supportingDepartments { id shortName } assignee { id name } latestReport { reportedOn narrative author { name } }
      viewerCan viewerCanMoveTo } } } } }`;

  it('a board of six columns with 200 cards each, everything on a card, passes', () => {
    expect(refusal(board, { first: 200 })).toBeNull();
  });

  const nested =
    'query ($n: Int) { plan(id: "p") { items { tasks(first: $n) { nodes { history(first: $n) { nodes { id } } } } } } }';
  it('page sizes in variables count by their value', () => {
    expect(refusal(nested, { n: 5 })).toBeNull();
    expect(refusal(nested, { n: 200 })).toBe('QUERY_TOO_COMPLEX');
    expect(refusal(nested.replace('$n: Int', '$n: Int = 200'))).toBe('QUERY_TOO_COMPLEX');
  });

  it('a page size that is left out counts by its default', () => {
    expect(refusal('{ tasks(planId: "p") { nodes { history { nodes { id } } } } }')).toBeNull();
    const deeper = 'tasks { nodes { item { tasks { nodes { item { tasks { nodes { id } } } } } } } }';
    expect(refusal(`{ plan(id: "p") { items { ${deeper} } } }`)).toBe('QUERY_TOO_COMPLEX');
  });

  it('many aliases of one list add up', () => {
    const aliases = (count: number) =>
      Array.from(
        { length: count },
        (_, n) => `a${n}: tasks(planId: "p", first: 200) { nodes { id item { id } } }`,
      ).join(' ');
    expect(refusal(`{ ${aliases(20)} }`)).toBeNull();
    expect(refusal(`{ ${aliases(100)} }`)).toBe('QUERY_TOO_COMPLEX');
  });

  it('what a fragment asks for counts wherever it is spread', () => {
    const fragment =
      'fragment page on Query { tasks(planId: "p", first: 200) { nodes { history(first: 200) { nodes { id } } } } }';
    expect(refusal(`{ ...page } ${fragment}`)).toBe('QUERY_TOO_COMPLEX');
    expect(refusal(`{ ... on Query { ...page } } ${fragment}`)).toBe('QUERY_TOO_COMPLEX');
  });

  it('an operation that nests too deeply is refused, through fragments too', () => {
    const parents = (depth: number): string => (depth === 0 ? 'id' : `parent { ${parents(depth - 1)} }`);
    expect(refusal(`{ viewer { department { ${parents(10)} } } }`)).toBeNull();
    expect(refusal(`{ viewer { department { ${parents(12)} } } }`)).toBe('QUERY_TOO_COMPLEX');
    const half = `fragment half on Department { ${parents(6)} }`;
    expect(
      refusal(
        `{ viewer { department { parent { parent { parent { parent { parent { parent { ...half } } } } } } } } } ${half}`,
      ),
    ).toBe('QUERY_TOO_COMPLEX');
  });

  it('fragments that double each other do not keep the check itself busy for years', () => {
    const doubling = Array.from({ length: 40 }, (_, n) => `fragment f${n} on Query { ...f${n + 1} ...f${n + 1} }`).join(
      ' ',
    );
    expect(refusal(`{ ...f0 } ${doubling} fragment f40 on Query { viewer { id } }`)).toBe('QUERY_TOO_COMPLEX');
  });

  it('an operation too long for its cost to be reckoned is refused, and not let through', () => {
    const many = Array.from({ length: 12_000 }, (_, n) => `a${n}: today`).join(' ');
    expect(
      refusal(`{ ${many} tasks(planId: "p", first: 200) { nodes { history(first: 200) { nodes { id } } } } }`),
    ).toBe('QUERY_TOO_COMPLEX');
  });

  it('an argument that a variable leaves empty does not switch the check off', () => {
    const query =
      'query ($id: ID = "t") { task(id: $id) { id } tasks(planId: "p", first: 200) { nodes { history(first: 200) { nodes { id } } } } }';
    expect(refusal(query, { id: null })).toBe('BAD_USER_INPUT');
  });

  it('one request signs in once', () => {
    const attempt = 'signIn(input: {login: "a", password: "b"}) { viewer { id } }';
    expect(refusal(`mutation { ${attempt} }`)).toBeNull();
    expect(refusal(`mutation { ${attempt} again: ${attempt} }`)).toBe('QUERY_TOO_COMPLEX');
    expect(
      refusal(
        `mutation { ...one ...two } fragment one on Mutation { ${attempt} } fragment two on Mutation { again: ${attempt} }`,
      ),
    ).toBe('QUERY_TOO_COMPLEX');
  });
});

describe('variables of the wrong type', () => {
  const operation = (query: string) => {
    const found = getOperationAST(parse(query), null);
    if (!found) throw new Error('a test sends one operation');
    return found;
  };

  it.each<[string, Record<string, unknown>, string[]]>([
    [
      '$input: CreateTaskInput!',
      { input: { itemId: 'i', title: 5, leadDepartmentId: 'd', dueOn: '2022-09-30' } },
      ['input.title'],
    ],
    [
      '$input: CreateTaskInput!',
      { input: { itemId: 'i', leadDepartmentId: 'd', dueOn: '2022-02-30' } },
      ['input.title', 'input.dueOn'],
    ],
    ['$input: CreateTaskInput!', { input: null }, ['input']],
    ['$input: CreateTaskInput!', {}, ['input']],
    [
      '$input: MoveTaskInput!',
      { input: { taskId: 't', expectedVersion: '1', toStatus: 'GONE' } },
      ['input.expectedVersion', 'input.toStatus'],
    ],
    [
      '$input: MoveTaskInput!',
      { input: { taskId: 't', expectedVersion: 1, toStatus: 'DONE', by: 'me' } },
      ['input.by'],
    ],
    ['$filter: TaskFilter', { filter: { statuses: ['DONE', 'GONE'] } }, ['filter.statuses[1]']],
    ['$first: Int', { first: 'all' }, ['first']],
  ])('%s given %j name every field (%j)', async (definition, variables, paths) => {
    const schema = await buildApi();
    const name = definition.slice(0, definition.indexOf(':'));
    try {
      checkVariables(schema, operation(`query (${definition}) { today @include(if: ${name}) }`), variables, texts);
      throw new Error('not refused');
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      expect(error.extensions.code).toBe('BAD_USER_INPUT');
      const fields = error.extensions.fields;
      if (!Array.isArray(fields)) throw new Error('no fields');
      expect(fields.map(({ path }) => path).toSorted()).toEqual(paths.toSorted());
    }
  });
});
