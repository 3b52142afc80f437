import { Ctx, Query, Resolver } from 'type-graphql';
import { RequestContext } from '../../api/context.js';
import { readOrganisation } from '../organisation/organisation.query.js';
import { lightTable } from '../task/light.rules.js';
import { TaskStatus } from '../task/task.rules.js';
import { RuleBook } from './rulebook.graphql.js';
import { parties, tellActions, tellMilestoneLights, tellPlanRights, tellSteps } from './rulebook.rules.js';

@Resolver()
export class RuleBookResolver {
  @Query(() => RuleBook, { description: 'What the Help page explains.' })
  async rules(@Ctx() { scope: { em, texts } }: RequestContext): Promise<RuleBook> {
    const thresholds = await readOrganisation(em);
    const { steps, always } = tellSteps();
    return {
      steps: steps.map(({ from, to, conditions, parties: entitled, ...step }) => ({
        ...step,
        fromStatus: from,
        toStatus: to,
        parties: [...entitled],
        actionName: texts.action[step.action],
        conditions: conditions.map((refusal) => texts.refusal[refusal](from, to)),
      })),
      // What refuses every step is said in the same words of each.
      always: always.map((refusal) => texts.refusal[refusal](TaskStatus.NOT_STARTED, TaskStatus.IN_PROGRESS)),
      lights: lightTable.map(({ when, light }) => ({ light, condition: texts.lightCase[when](thresholds) })),
      milestoneLights: tellMilestoneLights().map(({ when, light }) => ({
        light,
        condition: texts.milestoneCase[when],
      })),
      rights: parties.map((party) => ({
        party,
        actions: tellActions(party).map(({ action, stages }) => ({
          action,
          actionName: texts.action[action],
          statuses: [...stages],
        })),
        planRights: tellPlanRights(party),
      })),
    };
  }
}
