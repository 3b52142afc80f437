import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Caller, type Luoshi, startLuoshi } from '../harness.js';
import { createTask, readOrganisation, updateOrganisation } from '../operations.js';

const given = {
  federationName: '港北区妇女联合会',
  federationShortName: '区妇联',
  committeeOfficeName: '港北区妇女儿童工作委员会办公室',
  committeeOfficeShortName: '妇儿工委办',
  dueSoonDays: 7,
  yellowBehind: 10,
  redBehind: 30,
};

describe('the settings of the organisation', () => {
  let luoshi: Luoshi;
  let admin: Caller;

  beforeAll(async () => {
    luoshi = await startLuoshi();
    admin = await luoshi.as('admin');
  });
  afterAll(() => luoshi.close());
  beforeEach(() => admin.must(updateOrganisation, { input: given }));

  const update = (input: object) => admin.ask(updateOrganisation, { input });
  const faultsOf = async (input: object) => {
    const answer = await update(input);
    expect(answer.code).toBe('BAD_USER_INPUT');
    return answer.errors[0]?.extensions.fields;
  };

  it('what is absent stays as it is', async () => {
    const { data } = await update({ federationShortName: '港北妇联' });
    const expected = { ...given, federationShortName: '港北妇联' };
    expect(data.updateOrganisation.organisation).toEqual(expected);
    expect((await (await luoshi.as('rights')).must(readOrganisation)).organisation).toEqual(expected);
  });

  it('the names stand on the sign-in page, for everybody', async () => {
    await update({ federationName: '城南区妇女联合会' });
    const welcome = await (await fetch(`${luoshi.url}/welcome`)).json();
    expect(welcome).toMatchObject({ organisation: '城南区妇女联合会', committeeOffice: given.committeeOfficeName });
  });

  it.each<[object, string]>([
    [{ federationName: null }, 'federationName'],
    [{ federationName: ' 　' }, 'federationName'],
    [{ committeeOfficeShortName: 'x'.repeat(201) }, 'committeeOfficeShortName'],
    [{ dueSoonDays: null }, 'dueSoonDays'],
    [{ dueSoonDays: 0 }, 'dueSoonDays'],
    [{ yellowBehind: -1 }, 'yellowBehind'],
    [{ redBehind: 101 }, 'redBehind'],
    [{ yellowBehind: 30 }, 'redBehind'],
    [{ yellowBehind: 40, redBehind: 20 }, 'redBehind'],
  ])('%j is refused, and says where', async (input, field) => {
    expect(await faultsOf(input)).toEqual([{ path: `input.${field}`, message: expect.any(String) }]);
    expect((await admin.must(readOrganisation)).organisation).toEqual(given);
  });

  it('the shape is looked at before the role, the role before what is set already', async () => {
    const office = await luoshi.as('office');
    const ask = async (input: object) => (await office.ask(updateOrganisation, { input })).code;
    expect([await ask({ dueSoonDays: 0 }), await ask({ yellowBehind: 30 })]).toEqual(['BAD_USER_INPUT', 'FORBIDDEN']);
  });

  it('every light follows its thresholds: of a task, a filter, a total and a milestone', async () => {
    const office = await luoshi.as('office');
    luoshi.clock.set('2022-09-15');
    // From 6 September to 5 October, 9 of 29 days gone: 31 points behind, and 20 days to go.
    const { data } = await office.ask(createTask, {
      input: {
        itemId: luoshi.plan.itemIds[0],
        milestoneId: luoshi.plan.milestoneId,
        title: 'A task',
        leadDepartmentId: luoshi.world.departmentIds.rights,
        startsOn: '2022-09-06',
        dueOn: '2022-10-05',
      },
    });
    const id = data.createTask.task.id;
    const lightsNow = async () => {
      const { task, plan, ...filtered } = await office.must(
        `query ($id: ID!, $planId: ID!) { task(id: $id) { light }
          plan(id: $planId) { milestones { light } items { progress { byLight { light count } } } }
          RED: tasks(planId: $planId, filter: { lights: [RED] }) { nodes { id } }
          YELLOW: tasks(planId: $planId, filter: { lights: [YELLOW] }) { nodes { id } }
          GREEN: tasks(planId: $planId, filter: { lights: [GREEN] }) { nodes { id } } }`,
        { id, planId: luoshi.plan.id },
      );
      const counted = plan.items[0].progress.byLight.find(({ count }: { count: number }) => count > 0).light;
      const found = ['RED', 'YELLOW', 'GREEN'].filter((light) => filtered[light].nodes.length > 0);
      return [task.light, plan.milestones[0].light, counted, ...found];
    };
    expect(await lightsNow()).toEqual(['RED', 'RED', 'RED', 'RED']);
    await update({ redBehind: 31, yellowBehind: 20 });
    expect(await lightsNow()).toEqual(['RED', 'RED', 'RED', 'RED']);
    await update({ redBehind: 32 });
    expect(await lightsNow()).toEqual(['YELLOW', 'YELLOW', 'YELLOW', 'YELLOW']);
    await update({ redBehind: 90, yellowBehind: 32 });
    expect(await lightsNow()).toEqual(['GREEN', 'GREEN', 'GREEN', 'GREEN']);
    await update({ dueSoonDays: 20 });
    expect(await lightsNow()).toEqual(['YELLOW', 'YELLOW', 'YELLOW', 'YELLOW']);
  });

  it('the Help page prints the thresholds that are set', async () => {
    await update({ dueSoonDays: 12, yellowBehind: 1, redBehind: 44 });
    const { rules } = await admin.must('{ rules { lights { light condition } } }');
    const conditions = rules.lights.map(({ condition }: { condition: string }) => condition);
    expect(conditions).toEqual(
      expect.arrayContaining([
        'it is due within 12 days',
        'its progress is more than 44 points behind its time',
        'its progress is 1 point or more behind its time',
      ]),
    );
  });

  it('two admins at once cannot set yellow above red between them', async () => {
    const another = await luoshi.startAnother();
    const second = await another.as('admin');
    await Promise.all([update({ yellowBehind: 29 }), second.ask(updateOrganisation, { input: { redBehind: 12 } })]);
    const { organisation } = await admin.must(readOrganisation);
    expect(organisation.yellowBehind).toBeLessThan(organisation.redBehind);
  });
});
