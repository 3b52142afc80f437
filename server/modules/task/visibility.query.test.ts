import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Luoshi, startLuoshi } from '../../../test/harness.js';
import { tablesOf } from '../../database.js';
import { visibleSql } from './visibility.query.js';
import { maySeeTask, sightOf } from './visibility.rules.js';

describe('who may see a task, in SQL', () => {
  let luoshi: Luoshi;
  beforeAll(async () => {
    luoshi = await startLuoshi();
  });
  afterAll(() => luoshi.close());

  it('is for everybody what the rule says', async () => {
    const { rights, education, family } = luoshi.world.departmentIds;
    const tasks = new Map<string, Parameters<typeof maySeeTask>[1]>();
    for (const isInternal of [true, false])
      for (const leadDepartmentId of [rights, education])
        for (const supportingDepartmentIds of [
          [],
          [family],
          [family, leadDepartmentId === rights ? education : rights],
        ])
          tasks.set(await luoshi.createTask({ isInternal, leadDepartmentId, supportingDepartmentIds }), {
            isInternal,
            leadDepartmentId,
            supportingDepartmentIds,
          });
    for (const [login, actor] of Object.entries(luoshi.world.actors)) {
      const rows = await tablesOf(luoshi.database.fork())
        .selectFrom('task')
        .select('id')
        .where(visibleSql(sightOf(actor)))
        .execute();
      const visible = [...tasks].filter(([, task]) => maySeeTask(actor, task)).map(([id]) => id);
      expect([login, new Set(rows.map(({ id }) => id))]).toEqual([login, new Set(visible)]);
    }
  });
});
