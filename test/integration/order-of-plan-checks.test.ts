import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PlanStatus } from '../../server/modules/plan/plan.rules.js';
import { type BuiltPlan, buildPlan } from '../builders.js';
import { type Caller, type Luoshi, startLuoshi } from '../harness.js';
import * as operations from '../operations.js';

/** Session, shape, role, existence, expectedVersion, transition, note: of two faults of keeping a plan, the earlier is told. */
describe('keeping a plan, of two things that are wrong', () => {
  let luoshi: Luoshi;
  let office: Caller;
  let leader: Caller;
  let draft: BuiltPlan;

  beforeAll(async () => {
    luoshi = await startLuoshi();
    [office, leader] = [await luoshi.as('office'), await luoshi.as('leader')];
    draft = await buildPlan(luoshi.database, PlanStatus.DRAFT);
  });
  afterAll(() => luoshi.close());

  const code = async (caller: Caller, operation: string, input: Record<string, unknown>) =>
    (await caller.ask(operation, { input })).code;

  /** Every operation with an input that is right but for what the test adds, and one field that can be blank. */
  const all = (): [operation: string, input: Record<string, unknown>, blank: string | null][] => [
    [operations.createPlan, { title: 'x', year: 2023 }, 'title'],
    [operations.updatePlan, { planId: luoshi.plan.id, expectedVersion: 1, title: 'x' }, 'title'],
    [operations.activatePlan, { planId: draft.id, expectedVersion: 1 }, null],
    [operations.archivePlan, { planId: luoshi.plan.id, expectedVersion: 1 }, null],
    [operations.createPlanItem, { planId: luoshi.plan.id, title: 'x', shortTitle: 'x' }, 'shortTitle'],
    [operations.updatePlanItem, { itemId: luoshi.plan.itemIds[0], expectedVersion: 1 }, 'title'],
    [operations.movePlanItem, { itemId: draft.itemIds[0], expectedVersion: 1 }, null],
    [operations.deletePlanItem, { itemId: draft.itemIds[2], expectedVersion: 1 }, null],
    [operations.createMilestone, { itemId: draft.itemIds[0], series: 'x', title: 'x', dueOn: '2022-09-30' }, 'series'],
    [operations.updateMilestone, { milestoneId: luoshi.plan.milestoneId, expectedVersion: 1 }, 'note'],
    [operations.deleteMilestone, { milestoneId: draft.milestoneId, expectedVersion: 1 }, null],
    [operations.createTasks, { planId: luoshi.plan.id, rows: [] }, null],
  ];

  it('session before shape, shape before role', async () => {
    for (const [operation, input, blank] of all()) {
      if (blank === null) continue;
      expect(await code(luoshi.stranger, operation, { ...input, [blank]: ' ' })).toBe('UNAUTHENTICATED');
      expect(await code(leader, operation, { ...input, [blank]: ' ' })).toBe('BAD_USER_INPUT');
    }
    expect(await code(leader, operations.createTasks, { planId: luoshi.plan.id, rows: [] })).toBe('BAD_USER_INPUT');
  });

  it('role before existence', async () => {
    for (const [operation, input] of all())
      for (const field of ['planId', 'itemId', 'milestoneId'])
        if (field in input && operation !== operations.createTasks)
          for (const unknown of [operations.unknownId, 'nonsense'])
            expect(await code(leader, operation, { ...input, [field]: unknown })).toBe('FORBIDDEN');
  });

  it('existence before expectedVersion', async () => {
    for (const [operation, input] of all())
      for (const field of ['planId', 'itemId', 'milestoneId'])
        if (field in input && 'expectedVersion' in input)
          for (const unknown of [operations.unknownId, 'nonsense'])
            expect(await code(office, operation, { ...input, [field]: unknown, expectedVersion: 9 })).toBe('NOT_FOUND');
    const { unknownId } = operations;
    const item = { itemId: draft.itemIds[0], expectedVersion: 9 };
    expect(await code(office, operations.movePlanItem, { ...item, afterItemId: unknownId })).toBe('NOT_FOUND');
    const milestone = { milestoneId: luoshi.plan.milestoneId, expectedVersion: 9 };
    expect(await code(office, operations.updateMilestone, { ...milestone, itemId: unknownId })).toBe('NOT_FOUND');
  });

  it('expectedVersion before transition', async () => {
    const wrong = { expectedVersion: 9 };
    for (const [operation, input] of [
      [operations.activatePlan, { planId: luoshi.plan.id }],
      [operations.archivePlan, { planId: draft.id }],
      [operations.movePlanItem, { itemId: luoshi.plan.itemIds[0] }],
      [operations.deletePlanItem, { itemId: luoshi.plan.itemIds[0] }],
      [operations.deleteMilestone, { milestoneId: luoshi.plan.milestoneId }],
    ] as const) {
      expect(await code(office, operation, { ...input, ...wrong })).toBe('CONFLICT');
      expect(await code(office, operation, { ...input, expectedVersion: 1 })).toBe('INVALID_TRANSITION');
    }
  });

  it('expectedVersion and transition before the note', async () => {
    const archived = await buildPlan(luoshi.database, PlanStatus.ARCHIVED);
    const move = (milestoneId: string, expectedVersion: number) =>
      code(office, operations.updateMilestone, { milestoneId, expectedVersion, dueOn: '2022-12-01' });
    expect(await move(luoshi.plan.milestoneId, 9)).toBe('CONFLICT');
    expect(await move(archived.milestoneId, 1)).toBe('INVALID_TRANSITION');
    expect(await move(luoshi.plan.milestoneId, 1)).toBe('BAD_USER_INPUT');
  });
});
