import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Caller, type Luoshi, type Process, startLuoshi } from '../harness.js';
import { moveTask, readHistory, readTask, readTasks, reportProgress, taskFields, unknownId } from '../operations.js';

/** Compiled execution is an optimisation: nobody may be able to tell. */
describe('compiled execution and graphql-js', () => {
  let luoshi: Luoshi;
  let interpreted: Process;
  const ids: string[] = [];

  beforeAll(async () => {
    luoshi = await startLuoshi({ graphqlJit: true });
    interpreted = await luoshi.startAnother({ graphqlJit: false });
    const office = await luoshi.as('office');
    for (let n = 0; n < 4; n += 1)
      ids.push(
        await luoshi.createTask({ title: `“Task” ${n}\n\u2028</script>`, milestoneId: luoshi.plan.milestoneId }),
      );
    await office.must(moveTask, { input: { taskId: ids[1], expectedVersion: 1, toStatus: 'IN_PROGRESS' } });
    await office.must(reportProgress, {
      input: { taskId: ids[1], progressPercent: 33, narrative: '进展 "quoted" \\ 👩' },
    });
    await office.must(moveTask, {
      input: { taskId: ids[2], expectedVersion: 1, toStatus: 'CANCELLED', note: 'Given up' },
    });
  });
  afterAll(() => luoshi.close());

  const everything = `{ viewer { id name roles department { code kind parent { id } head { name } members { name } } } today plans { id year status isDemonstration
    startsOn viewerCanCreateTask progress { total completionRate byStatus { status count } byLight { light count } overdue }
    items { number narrative tasks(first: 2) { totalCount edges { cursor node { ${taskFields} } } } milestones { title light daysOverdue } }
    milestones { series item { number } tasks { nodes { code } } } } departments { name } }`;
  const viewerFields = `query ($id: ID!) { task(id: $id) { plan { year } viewerCan viewerCanReorder viewerMoves { toStatus action allowed needsNote refusal }
    viewerIsAskedTo { action title sentence } waitsForOffice daysLate latestReport { narrative author { name } task { id } } } }`;

  const operations: [string, string, () => Record<string, unknown>][] = [
    ['everything there is', everything, () => ({})],
    ['a task', readTask, () => ({ id: ids[1] })],
    ['a task that is not there', readTask, () => ({ id: unknownId })],
    ['what the viewer may do', viewerFields, () => ({ id: ids[1] })],
    ['the history', readHistory, () => ({ id: ids[2], first: 1 })],
    ['the history with null for what is left out', readHistory, () => ({ id: ids[2], first: null })],
    ['a page by its defaults', readTasks, () => ({ planId: luoshi.plan.id })],
    [
      'a page with null for what is left out',
      readTasks,
      () => ({ planId: luoshi.plan.id, filter: null, orderBy: null, after: null }),
    ],
    [
      'a page with its filter and order',
      readTasks,
      () => ({
        planId: luoshi.plan.id,
        filter: { statuses: ['NOT_STARTED', 'CANCELLED'], overdue: false },
        orderBy: { field: 'DUE_ON', direction: 'DESC' },
        first: 2,
      }),
    ],
    ['an order whose direction is left out', readTasks, () => ({ planId: luoshi.plan.id, orderBy: { field: 'CODE' } })],
    [
      'an order whose direction is null',
      readTasks,
      () => ({ planId: luoshi.plan.id, orderBy: { field: 'CODE', direction: null } }),
    ],
    ['a page that is too large', readTasks, () => ({ planId: luoshi.plan.id, first: 201 })],
    ['a page without a size', readTasks, () => ({ planId: luoshi.plan.id, first: null })],
    ['a cursor that is none', readTasks, () => ({ planId: luoshi.plan.id, after: 'x' })],
    ['a plan that is not there', readTasks, () => ({ planId: unknownId })],
    [
      'one field that fails beside others',
      'query ($id: ID!) { today task(id: $id) { code history(first: 0) { totalCount } } }',
      () => ({ id: ids[0] }),
    ],
    [
      'one alias that fails',
      'query ($id: ID!) { a: task(id: $id) { ok: history(first: 1) { totalCount } bad: reports(first: 0) { totalCount } } today }',
      () => ({ id: ids[0] }),
    ],
    [
      'a list in which every entry fails',
      'query ($id: ID!) { board(planId: $id) { columns { tasks(first: 0) { totalCount } } } }',
      () => ({ id: luoshi.plan.id }),
    ],
    ['a variable of the wrong type', readTask, () => ({ id: { a: 1 } })],
    [
      'a variable that leaves an argument empty',
      'query ($id: ID = "x") { task(id: $id) { id } }',
      () => ({ id: null }),
    ],
    [
      'skipped and included fields',
      'query ($yes: Boolean!, $no: Boolean!) { today @include(if: $no) viewer @skip(if: $no) { id name @include(if: $yes) } }',
      () => ({ yes: true, no: false }),
    ],
    [
      'fragments and names',
      'query ($id: ID!) { __typename one: task(id: $id) { ...t } two: task(id: $id) { ... on Task { ...t version } } } fragment t on Task { __typename id: code }',
      () => ({ id: ids[3] }),
    ],
    ['a parse error', '{', () => ({})],
    ['a field that is not there', '{ nothing }', () => ({})],
  ];

  it.each(operations)('give the same answer to %s', async (_what, query, variables) => {
    const office = await luoshi.as('office');
    for (const cookie of [office.cookie, (await luoshi.as('rights')).cookie, null]) {
      const [compiled, plain] = await Promise.all([
        new Caller(luoshi.url, cookie).ask(query, variables()),
        new Caller(interpreted.url, cookie).ask(query, variables()),
      ]);
      const told = ({ status, data, errors }: typeof compiled) => ({
        status,
        data,
        errors: errors
          .map(({ message, path, extensions }) => ({ message, path, extensions }))
          .toSorted((a, b) => String(a.path).localeCompare(String(b.path))),
      });
      expect(told(compiled)).toEqual(told(plain));
      expect(compiled.code).not.toBe('INTERNAL_SERVER_ERROR');
    }
  });
});
