import type { Scope } from '../../api/scope.js';
import { ApiError } from '../../errors.js';
import type { Language } from '../account/account.rules.js';
import { LanguageChoice } from '../preference/preference.graphql.js';
import { readRobots } from './delivery.query.js';
import { mayKeepDeliveries } from './delivery.rules.js';
import type { RobotView } from './robot.graphql.js';

const choiceOf: Readonly<Record<Language, LanguageChoice>> = { zh: LanguageChoice.ZH, en: LanguageChoice.EN };

/** @throws ApiError FORBIDDEN to all but an ADMIN */
export function requireKeeper({ actor, texts }: Scope): void {
  if (!mayKeepDeliveries(actor)) throw new ApiError('FORBIDDEN', texts.accounts.refusal.ADMIN_ONLY);
}

/** All robots, or one. @throws ApiError FORBIDDEN */
export async function robotViews(scope: Scope, id?: string): Promise<RobotView[]> {
  requireKeeper(scope);
  const { departments } = await scope.directory();
  return (await readRobots(scope.em, id)).map(({ departmentId, language, waiting, ...robot }) => ({
    ...robot,
    department: departments.get(departmentId ?? '') ?? null,
    language: choiceOf[language],
    waitingCount: waiting,
  }));
}

/** One robot as it is after a change. @throws ApiError FORBIDDEN, NOT_FOUND */
export async function robotView(scope: Scope, id: string): Promise<RobotView> {
  const [robot] = await robotViews(scope, id);
  if (!robot) throw new ApiError('NOT_FOUND', scope.texts.deliveries.robotGone);
  return robot;
}
