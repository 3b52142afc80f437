import { useMutation, useQuery } from '@apollo/client/react';
import type {
  KeptItemFragment,
  KeptMilestoneFragment,
  KeptPlanFragment,
  KeptTaskFragment,
  PlanKeepingQuery,
} from '../../generated/graphql.js';
import { useErrorWords } from '../../task-actions/errorWords.js';
import { useToast } from '../../ui/Toast.js';
import {
  ActivatePlanDocument,
  ArchivePlanDocument,
  DeleteMilestoneDocument,
  DeletePlanItemDocument,
  DeleteTaskDocument,
  MovePlanItemDocument,
  PlanKeepingDocument,
} from './keep.generated.js';

export type KeptOutline = NonNullable<PlanKeepingQuery['plan']>;
export type ItemOfPlan = KeptOutline['items'][number];

/** Where an item goes: right behind one, or right before one; neither is the end. */
export interface ItemPlace {
  readonly afterItemId?: string;
  readonly beforeItemId?: string;
}

/** The plan with everything that is kept by hand, and the steps that need no form. A refusal is told in words. */
export function useKeeping(planId: string) {
  const explain = useErrorWords();
  const toast = useToast();
  const { data, error, refetch } = useQuery(PlanKeepingDocument, {
    variables: { planId },
    fetchPolicy: 'cache-and-network',
  });
  const [activate] = useMutation(ActivatePlanDocument);
  const [archive] = useMutation(ArchivePlanDocument);
  const [moveItem] = useMutation(MovePlanItemDocument);
  const [deleteItem] = useMutation(DeletePlanItemDocument);
  const [deleteMilestone] = useMutation(DeleteMilestoneDocument);
  const [deleteTask] = useMutation(DeleteTaskDocument);

  /** What was refused is told, and read anew: somebody else may have been first. */
  async function tell(step: Promise<unknown>, done?: string): Promise<void> {
    try {
      await step;
      if (done !== undefined) toast({ words: done });
    } catch (failure) {
      toast({ words: explain(failure).words, kind: 'fault' });
    }
    await refetch().catch(() => undefined);
  }
  const seen = ({ id, version }: KeptPlanFragment) => ({ planId: id, expectedVersion: version });

  return {
    plan: data?.plan,
    /** The answer is there, and there is no such plan for the viewer. */
    isUnknown: data?.plan === null,
    error,
    refetch,
    activate: (plan: KeptPlanFragment, done: string) => tell(activate({ variables: { input: seen(plan) } }), done),
    archive: (plan: KeptPlanFragment, done: string) => tell(archive({ variables: { input: seen(plan) } }), done),
    moveItem: ({ id, version }: KeptItemFragment, place: ItemPlace) =>
      tell(moveItem({ variables: { input: { itemId: id, expectedVersion: version, ...place } } })),
    deleteItem: ({ id, version }: KeptItemFragment) =>
      tell(deleteItem({ variables: { input: { itemId: id, expectedVersion: version } } })),
    deleteMilestone: ({ id, version }: KeptMilestoneFragment) =>
      tell(deleteMilestone({ variables: { input: { milestoneId: id, expectedVersion: version } } })),
    deleteTask: ({ id, version }: KeptTaskFragment) =>
      tell(deleteTask({ variables: { input: { taskId: id, expectedVersion: version } } })),
  };
}

export type Keeping = ReturnType<typeof useKeeping>;
