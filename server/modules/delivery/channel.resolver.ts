import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { RequestContext } from '../../api/context.js';
import { Channels, ChannelsPayload, UpdateChannelsInput } from './channel.graphql.js';
import { readOwnMail } from './delivery.query.js';
import { isMailed, mailGroups } from './mail.rules.js';

@Resolver()
export class ChannelResolver {
  @Query(() => Channels, { description: 'The viewer’s own.' })
  async channels(@Ctx() { scope }: RequestContext): Promise<Channels> {
    const { email, mailIsSetUp, choices, mandatory } = await readOwnMail(scope.em, scope.actor.accountId);
    return {
      email,
      mailIsSetUp,
      mail: mailGroups.map((group) => ({
        group,
        isOn: isMailed(group, choices ?? {}, mandatory),
        isMandatory: mandatory.includes(group),
      })),
    };
  }

  @Mutation(() => ChannelsPayload, { description: 'Everybody’s own.' })
  async updateChannels(
    @Arg('input', () => UpdateChannelsInput) { email, mail }: UpdateChannelsInput,
    @Ctx() context: RequestContext,
  ): Promise<ChannelsPayload> {
    await context.services.channels.updateChannels(context.scope.actor, {
      ...(email !== undefined && { email }),
      ...(mail && { choices: mail }),
    });
    return { channels: await this.channels(context) };
  }

  @Mutation(() => ChannelsPayload, {
    description: 'Has a letter sent to the viewer’s own address, to see whether it comes; one a minute.',
  })
  async sendTrialMail(@Ctx() context: RequestContext): Promise<ChannelsPayload> {
    await context.services.channels.sendTrialMail(context.scope.actor);
    return { channels: await this.channels(context) };
  }
}
