import { PlanStatus } from '../../server/modules/plan/plan.rules.js';
import { buildPlan } from '../builders.js';
import * as operations from '../operations.js';
import { type Fixture, type OperationRow, onlyFor, signedIn } from './authorisation.people.js';

/** A draft of one's own, for what changes the plan itself. */
const ownDraft = ({ luoshi }: Fixture) => buildPlan(luoshi.database, PlanStatus.DRAFT);
const ownMilestone = async ({ luoshi }: Fixture, itemId: string) =>
  luoshi.app.services.milestones.createMilestone(luoshi.world.actors.office, {
    itemId,
    series: 'Elections',
    title: 'Elected',
    dueOn: '2022-10-31',
  });

const officeOnly = (
  operation: string,
  query: string,
  inputOf: (fixture: Fixture) => Promise<Record<string, unknown>>,
  when?: string,
): OperationRow => ({
  operation: `Mutation.${operation}`,
  ...(when !== undefined && { when }),
  query,
  variables: async (fixture) => ({ input: await inputOf(fixture) }),
  expected: onlyFor('office'),
});

const row = ({ luoshi }: Fixture, itemId: string) => ({
  itemId,
  title: 'New',
  leadDepartmentId: luoshi.world.departmentIds.rights,
  dueOn: '2022-09-30',
});

const dealing = (itemId: string, { world }: Fixture['luoshi']) => ({
  itemId,
  title: 'New',
  leadDepartmentIds: [world.departmentIds.rights, world.departmentIds.family],
  dueOn: '2022-09-30',
});

/** Plans, items and milestones are the office's, published or in draft. */
export const keepingRows: readonly OperationRow[] = [
  {
    operation: 'Query.viewerCanCreatePlan',
    query: '{ viewerCanCreatePlan }',
    variables: async () => ({}),
    expected: signedIn,
  },
  officeOnly('createPlan', operations.createPlan, async () => ({ title: 'A plan', year: 2023 })),
  officeOnly('updatePlan', operations.updatePlan, async (fixture) => ({
    planId: (await ownDraft(fixture)).id,
    expectedVersion: 1,
    title: 'Renamed',
  })),
  officeOnly('activatePlan', operations.activatePlan, async (fixture) => {
    const { id, itemIds } = await ownDraft(fixture);
    await fixture.luoshi.createTask({ itemId: itemIds[0] });
    return { planId: id, expectedVersion: 1 };
  }),
  officeOnly('archivePlan', operations.archivePlan, async ({ luoshi }) => ({
    planId: (await buildPlan(luoshi.database)).id,
    expectedVersion: 1,
  })),
  officeOnly('createPlanItem', operations.createPlanItem, async (fixture) => ({
    planId: (await ownDraft(fixture)).id,
    title: 'New',
    shortTitle: 'New',
  })),
  officeOnly('updatePlanItem', operations.updatePlanItem, async (fixture) => ({
    itemId: (await ownDraft(fixture)).itemIds[0],
    expectedVersion: 1,
    title: 'Renamed',
  })),
  officeOnly('movePlanItem', operations.movePlanItem, async (fixture) => ({
    itemId: (await ownDraft(fixture)).itemIds[0],
    expectedVersion: 1,
  })),
  officeOnly('deletePlanItem', operations.deletePlanItem, async (fixture) => ({
    itemId: (await ownDraft(fixture)).itemIds[2],
    expectedVersion: 1,
  })),
  officeOnly('createMilestone', operations.createMilestone, async ({ luoshi }) => ({
    itemId: luoshi.plan.itemIds[0],
    series: 'Elections',
    title: 'Elected',
    dueOn: '2022-10-31',
  })),
  officeOnly('updateMilestone', operations.updateMilestone, async (fixture) => ({
    milestoneId: await ownMilestone(fixture, fixture.luoshi.plan.itemIds[0]),
    expectedVersion: 1,
    reachedOn: '2022-09-15',
  })),
  officeOnly('deleteMilestone', operations.deleteMilestone, async (fixture) => ({
    milestoneId: await ownMilestone(fixture, (await ownDraft(fixture)).itemIds[0]),
    expectedVersion: 1,
  })),
  officeOnly('createTasks', operations.createTasks, async (fixture) => ({
    planId: fixture.luoshi.plan.id,
    rows: [row(fixture, fixture.luoshi.plan.itemIds[0])],
  })),
  officeOnly(
    'createTasks',
    operations.createTasks,
    async (fixture) => ({
      planId: fixture.draft.id,
      rows: [row(fixture, fixture.draft.itemIds[0])],
      dryRun: true,
    }),
    'a dry run, in a draft',
  ),
  officeOnly('dealTask', operations.dealTask, async ({ luoshi }) => dealing(luoshi.plan.itemIds[0], luoshi)),
  officeOnly(
    'dealTask',
    operations.dealTask,
    async ({ luoshi, draft }) => dealing(draft.itemIds[0], luoshi),
    'in a draft',
  ),
  officeOnly('dealTaskFurther', operations.dealTaskFurther, async ({ luoshi, task }) => ({
    taskId: await task(),
    expectedVersion: 1,
    leadDepartmentIds: [luoshi.world.departmentIds.family],
  })),
  officeOnly(
    'dealTaskFurther',
    operations.dealTaskFurther,
    async ({ luoshi, draft }) => ({
      taskId: await luoshi.createTask({ itemId: draft.itemIds[0] }),
      expectedVersion: 1,
      leadDepartmentIds: [luoshi.world.departmentIds.family],
    }),
    'in a draft',
  ),
  officeOnly('deleteTask', operations.deleteTask, async (fixture) => ({
    taskId: await fixture.luoshi.createTask({ itemId: (await ownDraft(fixture)).itemIds[0] }),
    expectedVersion: 1,
  })),
];
