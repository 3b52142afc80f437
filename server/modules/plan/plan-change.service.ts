import type { EntityManager } from '../../database.js';
import { ApiError } from '../../errors.js';
import { isId } from '../../input.js';
import type { Texts } from '../../texts.js';
import type { Actor } from '../account/account.rules.js';
import { lockPlan } from '../history/history.service.js';
import { Plan, type PlanCounter } from './plan.entity.js';
import { mayKeepPlans, type PlanRefusal } from './plan.rules.js';

/** A plan under its lock, inside the transaction that will change it. */
export interface OpenPlan {
  readonly plan: Plan;
  readonly counter: PlanCounter;
}

/** Locks the plan for one writer, and reads it as it now is. Every change of a plan's outline begins with this. */
export async function openPlan(em: EntityManager, planId: string): Promise<OpenPlan> {
  const counter = await lockPlan(em, planId);
  return { counter, plan: await em.findOneOrFail(Plan, planId, { refresh: true }) };
}

/** @throws ApiError FORBIDDEN unless the actor keeps plans */
export function requireKeeper(actor: Actor, texts: Texts): void {
  if (!mayKeepPlans(actor)) throw new ApiError('FORBIDDEN', texts.errors.forbiddenRole);
}

/** @throws ApiError NOT_FOUND for an unknown or malformed id */
export async function found<T>(id: string, find: (id: string) => Promise<T | null>, texts: Texts): Promise<T> {
  const one = isId(id) ? await find(id) : null;
  if (one === null) throw new ApiError('NOT_FOUND', texts.errors.notFound);
  return one;
}

/** @throws ApiError CONFLICT when somebody changed it since the caller saw it */
export function expectOutlineVersion({ version }: { version: number }, expected: number, texts: Texts): void {
  if (version !== expected)
    throw new ApiError('CONFLICT', texts.errors.conflictOutline(version), { currentVersion: version });
}

/** @throws ApiError INVALID_TRANSITION where the rules refuse, in words */
export function unlessRefused(refusal: PlanRefusal | null, texts: Texts): void {
  if (refusal !== null) throw new ApiError('INVALID_TRANSITION', texts.planRefusal[refusal]);
}
