import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PlanStatus } from '../../server/modules/plan/plan.rules.js';
import { buildPlan, setPlanStatus } from '../builders.js';
import { download, samples, upload } from '../files.js';
import { type Caller, type Luoshi, startLuoshi } from '../harness.js';
import { moveTask } from '../operations.js';
import { type Everybody, people } from './authorisation.people.js';

type Status = 200 | 201 | 401 | 403 | 404;

const everybody = (status: Status, others: Partial<Everybody<Status>>): Everybody<Status> => ({
  'signed out': status,
  'no role': status,
  admin: status,
  leader: status,
  office: status,
  lead: status,
  supporting: status,
  other: status,
  ...others,
});

/** The addresses of files, with what everybody gets there. */
const rows: readonly { readonly what: string; readonly expected: Everybody<Status> }[] = [
  { what: 'GET /files', expected: everybody(200, { 'signed out': 401 }) },
  {
    what: 'POST /files',
    expected: everybody(403, { 'signed out': 401, office: 201, lead: 201, supporting: 201, other: 201 }),
  },
  { what: 'GET /files/:id of a report', expected: everybody(200, { 'signed out': 401 }) },
  {
    what: 'GET /files/:id of an internal task',
    expected: everybody(404, { 'signed out': 401, leader: 200, office: 200, lead: 200, supporting: 200 }),
  },
  {
    what: 'GET /files/:id of an internal report',
    expected: everybody(404, { 'signed out': 401, leader: 200, office: 200, lead: 200, supporting: 200 }),
  },
  { what: 'GET /files/:id in a draft', expected: everybody(404, { 'signed out': 401, office: 200, admin: 200 }) },
  { what: 'GET /files/:id/thumbnail of a report', expected: everybody(200, { 'signed out': 401 }) },
  ...(['task', 'report'] as const).map((internal) => ({
    what: `GET /files/:id/thumbnail of an internal ${internal}`,
    expected: everybody(404, { 'signed out': 401, leader: 200, office: 200, lead: 200, supporting: 200 }),
  })),
  {
    what: 'GET /files/:id/thumbnail without a report yet',
    expected: everybody(404, { 'signed out': 401, lead: 200 }),
  },
  { what: 'GET /files/:id without a report yet', expected: everybody(404, { 'signed out': 401, lead: 200 }) },
];

describe('who may have which file', () => {
  let luoshi: Luoshi;
  let callers: Everybody<Caller>;
  const paths = new Map<string, string>();

  beforeAll(async () => {
    luoshi = await startLuoshi();
    callers = {
      'signed out': luoshi.stranger,
      'no role': await luoshi.as('nobody'),
      admin: await luoshi.as('admin'),
      leader: await luoshi.as('leader'),
      office: await luoshi.as('office'),
      lead: await luoshi.as('rights'),
      supporting: await luoshi.as('education'),
      other: await luoshi.as('family'),
    };
    const reported = async (
      itemId: string,
      internal: 'task' | 'report' | null = null,
      contents: Uint8Array<ArrayBuffer> = samples.pdf,
    ): Promise<string> => {
      const taskId = await luoshi.createTask({ itemId, isInternal: internal === 'task' });
      await callers.office.must(moveTask, { input: { taskId, expectedVersion: 1, toStatus: 'IN_PROGRESS' } });
      const { body } = await upload(callers.lead, contents);
      await callers.lead.must(
        'mutation ($input: ReportProgressInput!) { reportProgress(input: $input) { report { id } } }',
        {
          input: {
            taskId,
            progressPercent: 10,
            narrative: 'Words',
            attachmentIds: [body.id],
            isInternal: internal === 'report',
          },
        },
      );
      return body.url;
    };
    paths.set('GET /files', '/files');
    paths.set('GET /files/:id of a report', await reported(luoshi.plan.itemIds[0]));
    const [item] = luoshi.plan.itemIds;
    paths.set('GET /files/:id/thumbnail of a report', `${await reported(item, null, samples.png)}/thumbnail`);
    for (const internal of ['task', 'report'] as const)
      paths.set(
        `GET /files/:id/thumbnail of an internal ${internal}`,
        `${await reported(item, internal, samples.png)}/thumbnail`,
      );
    for (const internal of ['task', 'report'] as const)
      paths.set(`GET /files/:id of an internal ${internal}`, await reported(luoshi.plan.itemIds[0], internal));
    const draft = await buildPlan(luoshi.database);
    paths.set('GET /files/:id in a draft', await reported(draft.itemIds[0]));
    await setPlanStatus(luoshi.database, draft.id, PlanStatus.DRAFT);
    const waiting = (await upload(callers.lead, samples.png, 'a.png')).body.url;
    paths.set('GET /files/:id without a report yet', waiting);
    paths.set('GET /files/:id/thumbnail without a report yet', `${waiting}/thumbnail`);
  });
  afterAll(() => luoshi.close());

  it.each(rows.flatMap((row) => people.map((who) => [row.what, who, row.expected[who]] as const)))(
    '%s: %s',
    async (what, who, expected) => {
      const path = paths.get(what);
      const { status } = path ? await download(callers[who], path) : await upload(callers[who], samples.pdf);
      expect(status).toBe(expected);
    },
  );
});
