import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { RequestContext } from '../../api/context.js';
import type { Language } from '../account/account.rules.js';
import type { LanguageChoice } from '../preference/preference.graphql.js';
import {
  CreateRobotInput,
  DeleteRobotInput,
  DeleteRobotPayload,
  RobotPayload,
  RobotView,
  TryRobotInput,
  UpdateRobotInput,
} from './robot.graphql.js';
import { robotView, robotViews } from './robots-page.js';

const languageOf: Readonly<Record<LanguageChoice, Language>> = { ZH: 'zh', EN: 'en' };

@Resolver()
export class RobotResolver {
  @Query(() => [RobotView], { description: 'For admins. The oldest first.' })
  robots(@Ctx() { scope }: RequestContext): Promise<RobotView[]> {
    return robotViews(scope);
  }

  @Mutation(() => RobotPayload, { description: 'ADMIN only. The whole group reads what the robot is sent.' })
  async createRobot(
    @Arg('input', () => CreateRobotInput) { language, ...input }: CreateRobotInput,
    @Ctx() context: RequestContext,
  ): Promise<RobotPayload> {
    const spoken = language ? { language: languageOf[language] } : {};
    const id = await context.services.robots.createRobot(context.scope.actor, { ...input, ...spoken });
    return { robot: await robotView(context.renewScope(), id) };
  }

  @Mutation(() => RobotPayload, { description: 'ADMIN only.' })
  async updateRobot(
    @Arg('input', () => UpdateRobotInput) { language, ...input }: UpdateRobotInput,
    @Ctx() context: RequestContext,
  ): Promise<RobotPayload> {
    const spoken = language ? { language: languageOf[language] } : {};
    await context.services.robots.updateRobot(context.scope.actor, { ...input, ...spoken });
    return { robot: await robotView(context.renewScope(), input.robotId) };
  }

  @Mutation(() => DeleteRobotPayload, { description: 'ADMIN only. What waits for it goes with it.' })
  async deleteRobot(
    @Arg('input', () => DeleteRobotInput) { robotId }: DeleteRobotInput,
    @Ctx() context: RequestContext,
  ): Promise<DeleteRobotPayload> {
    await context.services.robots.deleteRobot(context.scope.actor, robotId);
    return { robotId };
  }

  @Mutation(() => RobotPayload, {
    description: 'ADMIN only. Has a trial sent at once, also on a day off; not taken, it is a dead letter.',
  })
  async tryRobot(
    @Arg('input', () => TryRobotInput) { robotId }: TryRobotInput,
    @Ctx() context: RequestContext,
  ): Promise<RobotPayload> {
    await context.services.robots.tryRobot(context.scope.actor, robotId);
    return { robot: await robotView(context.renewScope(), robotId) };
  }
}
