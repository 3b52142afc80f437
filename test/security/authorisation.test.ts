import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type GraphQLSchema, getNamedType, isObjectType } from 'graphql';
import { buildApi } from '../../server/api/schema.js';
import { PlanStatus } from '../../server/modules/plan/plan.rules.js';
import { buildPlan } from '../builders.js';
import { Caller, type Luoshi, startLuoshi } from '../harness.js';
import { openStream, refusalOf } from '../stream.js';
import { administrationRows } from './authorisation.administration.js';
import { boardRows } from './authorisation.board.js';
import { dealingRows } from './authorisation.dealing.js';
import { deliveryRows } from './authorisation.deliveries.js';
import { fieldRows } from './authorisation.fields.js';
import { internalRows } from './authorisation.internal.js';
import { keepingRows } from './authorisation.keeping.js';
import { notificationRows } from './authorisation.notifications.js';
import { type Everybody, type Fixture, logins, type OperationRow, people } from './authorisation.people.js';
import { reminderRows } from './authorisation.reminders.js';
import { operationRows } from './authorisation.rows.js';
import { supervisionRows } from './authorisation.supervision.js';
import { taskRows } from './authorisation.tasks.js';

const rows = [
  ...operationRows,
  ...taskRows,
  ...administrationRows,
  ...boardRows,
  ...dealingRows,
  ...internalRows,
  ...keepingRows,
  ...deliveryRows,
  ...notificationRows,
  ...supervisionRows,
  ...reminderRows,
];

describe('who may do what', () => {
  let luoshi: Luoshi;
  let schema: GraphQLSchema;
  let callers: Everybody<Caller>;
  let fixture: Fixture;

  beforeAll(async () => {
    [luoshi, schema] = [await startLuoshi(), await buildApi()];
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
    const draft = await buildPlan(luoshi.database, PlanStatus.DRAFT);
    fixture = {
      luoshi,
      draft,
      draftTask: await luoshi.createTask({ itemId: draft.itemIds[0] }),
      task: () => luoshi.createTask(),
      async inProgress() {
        const taskId = await luoshi.createTask();
        await callers.office.must('mutation ($input: MoveTaskInput!) { moveTask(input: $input) { task { id } } }', {
          input: { taskId, expectedVersion: 1, toStatus: 'IN_PROGRESS' },
        });
        return taskId;
      },
    };
  });
  afterAll(() => luoshi.close());

  /** The operations of the executable schema, such as Query.plan. */
  const operationsOf = (): string[] =>
    [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].flatMap((type) =>
      type ? Object.keys(type.getFields()).map((field) => `${type.name}.${field}`) : [],
    );
  /** Fields whose value hangs on who is asking, by their name. */
  const viewerFieldsOf = (): string[] =>
    Object.values(schema.getTypeMap()).flatMap((type) =>
      isObjectType(type) && type !== schema.getQueryType() && !type.name.endsWith('Payload')
        ? Object.keys(type.getFields())
            .filter((field) => field.startsWith('viewer'))
            .map((field) => `${type.name}.${field}`)
        : [],
    );

  it('every operation of the schema has a row, and every row an operation', () => {
    expect([...new Set(rows.map(({ operation }) => operation))].toSorted()).toEqual(operationsOf().toSorted());
  });

  it('an e-mail address stands in the admin’s accounts and among one’s own channels, and nowhere else', () => {
    const fields = Object.values(schema.getTypeMap()).flatMap((type) =>
      isObjectType(type)
        ? Object.values(type.getFields()).flatMap((field) =>
            /e?mail/i.test(field.name) && getNamedType(field.type).name === 'String'
              ? [`${type.name}.${field.name}`]
              : [],
          )
        : [],
    );
    expect(fields.toSorted()).toEqual(['Account.email', 'Channels.email']);
  });

  it('a draft is among the plans of the office and the admin only', async () => {
    for (const who of people.slice(1)) {
      const { plans } = await callers[who].must('{ plans { id } }');
      const ids = plans.map(({ id }: { id: string }) => id);
      expect([who, ids.includes(luoshi.plan.id), ids.includes(fixture.draft.id)]).toEqual([
        who,
        true,
        who === 'office' || who === 'admin',
      ]);
    }
  });

  it('every field that hangs on the viewer has a row, and every row a field', () => {
    expect(fieldRows.map(({ field }) => field).toSorted()).toEqual(viewerFieldsOf().toSorted());
  });

  const cases = rows.flatMap((row) =>
    people.map((who) => [`${row.operation}${row.when ? `, ${row.when}` : ''}`, who, row] as const),
  );
  it.each(cases)('%s: %s', async (_name, who, row) => {
    const variables = await row.variables(fixture);
    const caller = row.freshSession ? await sessionOf(who) : callers[who];
    if (row.operation.startsWith('Subscription.')) {
      if (row.expected[who] === 'SILENT') return silence(caller, row, variables, who);
      const refusal =
        row.expected[who] === 'OK'
          ? await acceptance(caller, row, variables, who)
          : await refusalOf(caller, row.query, variables);
      expect(refusal).toMatchObject(
        row.expected[who] === 'OK' ? { data: expect.anything() } : { extensions: { code: row.expected[who] } },
      );
      return;
    }
    const before = await countEvents();
    const answer = await caller.ask(row.query, variables);
    const name = row.operation.slice(row.operation.indexOf('.') + 1);
    const outcome = answer.code ?? (answer.data[name] === null ? 'NULL' : 'OK');
    expect(outcome).toBe(row.expected[who]);
    // A refusal comes without data, and leaves nothing behind.
    if (answer.code) expect([answer.data?.[name] ?? null, (await countEvents()) - before]).toEqual([null, 0]);
  });

  it.each(fieldRows.flatMap((row) => people.slice(1).map((who) => [row.field, who, row] as const)))(
    '%s as %s',
    async (_field, who, row) => {
      const answer = await callers[who].ask(row.query, await row.variables(fixture));
      expect(answer.code ?? row.read(answer.data)).toEqual(row.expected[who]);
    },
  );

  const countEvents = async (): Promise<number> =>
    (await luoshi.database.fork().execute('select id from task_event')).length;

  /** Somebody's session of its own, for what ends it. */
  async function sessionOf(who: (typeof people)[number]): Promise<Caller> {
    if (who === 'signed out') return new Caller(luoshi.url, null);
    return luoshi.as(logins[who]);
  }

  /** The first event that a subscriber hears. */
  async function acceptance(
    caller: Caller,
    { query, poke }: OperationRow,
    variables: Record<string, unknown>,
    who: (typeof people)[number],
  ): Promise<unknown> {
    const events = caller.subscribe(query, variables);
    let heard: unknown;
    const hearing = events.next().then(({ value }) => {
      heard = value;
    });
    const itemId = variables.planId === fixture.draft.id ? fixture.draft.itemIds[0] : luoshi.plan.itemIds[0];
    while (heard === undefined) {
      await (poke && who !== 'signed out' ? poke(fixture, who) : luoshi.createTask({ itemId }));
      await Promise.race([hearing, new Promise((resolve) => setImmediate(resolve))]);
    }
    await events.return?.();
    return heard;
  }

  /** Nothing is refused and nothing is heard, while another stream of the same person hears of all that happens. */
  async function silence(
    caller: Caller,
    { query, poke }: OperationRow,
    variables: Record<string, unknown>,
    who: (typeof people)[number],
  ) {
    const poked = async () => (who === 'signed out' ? undefined : poke?.(fixture, who));
    const events = caller.subscribe(query, variables);
    const heard: unknown[] = [];
    void events.next().then(({ value }) => heard.push(value));
    const changes = await openStream(
      caller,
      'subscription ($planId: ID!) { taskChanged(planId: $planId) { id } }',
      variables,
      poked,
    );
    await poked();
    await changes.next();
    expect(heard).toEqual([]);
    await Promise.all([changes.close(), events.return?.()]);
  }
});
