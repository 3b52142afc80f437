import { Arg, Ctx, FieldResolver, Int, Mutation, Query, Resolver, Root, Subscription } from 'type-graphql';
import { RequestContext } from '../../api/context.js';
import {
  MarkNotificationsReadInput,
  MarkNotificationsReadPayload,
  NotificationConnection,
  NotificationView,
} from './notification.graphql.js';
import { countNotifications } from './notification.query.js';
import { notificationPage, ownNotification } from './notification-page.js';

@Resolver(() => NotificationConnection)
export class NotificationResolver {
  @Query(() => NotificationConnection, { description: 'The viewer’s own, newest first.' })
  notifications(
    @Arg('first', () => Int, { nullable: true, defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Arg('unreadOnly', () => Boolean, { nullable: true, defaultValue: false }) unreadOnly: boolean,
    @Ctx() { scope }: RequestContext,
  ): Promise<NotificationConnection> {
    return notificationPage(scope, unreadOnly, { first, after });
  }

  @Query(() => Int, { description: 'How many of the viewer’s own are unread.' })
  unreadNotificationCount(@Ctx() { scope }: RequestContext): Promise<number> {
    return countNotifications(scope.em, scope.actor.accountId, true);
  }

  @FieldResolver(() => Int, { description: 'Exact, whatever the page size.' })
  totalCount(@Root() { page }: NotificationConnection): Promise<number> {
    return page.count();
  }

  @Mutation(() => MarkNotificationsReadPayload, { description: 'Everybody’s own: some, or all.' })
  async markNotificationsRead(
    @Arg('input', () => MarkNotificationsReadInput) input: MarkNotificationsReadInput,
    @Ctx() context: RequestContext,
  ): Promise<MarkNotificationsReadPayload> {
    await context.services.notifications.markRead(context.scope.actor, input);
    return { unreadNotificationCount: await this.unreadNotificationCount(context) };
  }

  @Subscription(() => NotificationView, {
    description: 'Fires after commit, in every server process, for each notification of the viewer’s own.',
    subscribe: ({ context }: { context: RequestContext }) => context.subscribeToNotifications(),
  })
  async notificationReceived(@Root() id: string, @Ctx() context: RequestContext): Promise<NotificationView> {
    return ownNotification(context.renewScope(), id);
  }
}
