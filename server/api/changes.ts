import { Repeater, SlidingBuffer } from '@graphql-yoga/subscription';
import { z } from 'zod';
import type { Clock } from '../clock.js';
import type { Database } from '../database.js';
import { hasSameRights, type SessionService, type SignedIn } from '../modules/account/session.service.js';
import type { LostSight } from '../modules/task/visibility.rules.js';

/** What each channel announces: of what, such as a plan, which of it, and who has lost sight of that. */
const channels = {
  task_changed: z
    .object({
      planId: z.string(),
      taskId: z.string(),
      lost: z.union([z.literal('OTHERS'), z.array(z.string())]).optional(),
    })
    .transform(({ planId, taskId, lost }) => ({ of: planId, id: taskId, lost, isRemembered: true })),
  notified: z
    .object({ accountId: z.string(), notificationId: z.string() })
    .transform((it) => ({ of: it.accountId, id: it.notificationId, isRemembered: false })),
};

/** What has changed, or come. */
export interface Told {
  readonly id: string;
  /** Who could see it until now and may not any more. */
  readonly lost?: LostSight | undefined;
}

interface Announced extends Told {
  readonly of: string;
  /** Is it told again to whoever begins to listen a little later? */
  readonly isRemembered: boolean;
}

interface Subscriber {
  /** Id of the plan, or of the account, that they hear of. */
  readonly of: string;
  readonly signedIn: SignedIn;
  tell(told: Told): void;
  end(): void;
}

/** Who has to go: a session that is over, an account whose rights have changed, or everybody, to come back and read anew. */
export type Ended = { readonly sessionId: string } | { readonly accountId: string } | 'everybody';

/** A subscriber who does not read loses the oldest of so many changes, and the server keeps its memory. */
const mostUnread = 1000;

/** What was announced is remembered for so long, for whoever read it before and listens only now. */
const longestRememberedSeconds = 60;

interface Remembered extends Announced {
  /** When it was told, in real milliseconds. */
  readonly at: number;
}

/** Does it concern this session? */
export function isOf({ sessionId, accountId }: SignedIn, ended: Ended): boolean {
  if (ended === 'everybody') return true;
  return 'sessionId' in ended ? ended.sessionId === sessionId : ended.accountId === accountId;
}

/**
 * What the database announces, told to this process's subscribers. A person hears of nothing once their
 * session has ended, however it ended: the announcement of that ends their subscriptions, and each change
 * asks the database again.
 */
export class Changes {
  readonly #subscribers = new Set<Subscriber>();
  readonly #endings = new Set<(ended: Ended) => void>();
  #telling: Promise<void> = Promise.resolve();
  #remembered: Remembered[] = [];

  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly sessions: SessionService,
    private readonly report: (error: unknown) => void,
  ) {}

  async start(): Promise<void> {
    const missed = () => this.#endAll();
    for (const [channel, form] of Object.entries(channels))
      await this.db.listen(channel, (payload) => this.#announce(form, payload), missed);
    await this.db.listen('session_ended', (sessionId) => this.#end({ sessionId }), missed);
    await this.db.listen('rights_changed', (accountId) => this.#end({ accountId }), missed);
  }

  /** Calls back when a session ends, when an account's rights change, and when everybody must read anew. */
  onEnding(callback: (ended: Ended) => void): void {
    this.#endings.add(callback);
  }

  /**
   * The plan's tasks that change, or the account's notifications, until the session ends or the reader goes.
   * @param id of the plan, or of the account
   * @param lastSeconds begins with what was told in this process within so many seconds before, 60 at most
   */
  of(id: string, signedIn: SignedIn, lastSeconds = 0): AsyncIterable<Told> {
    return new Repeater<Told>(async (push, stop) => {
      const subscriber: Subscriber = { of: id, signedIn, tell: (told) => void push(told), end: () => stop() };
      // Nothing comes between the two: what is told is either remembered by now, or told to this subscriber.
      for (const told of this.#lately(id, lastSeconds)) subscriber.tell(told);
      this.#subscribers.add(subscriber);
      await stop;
      this.#subscribers.delete(subscriber);
    }, new SlidingBuffer(mostUnread));
  }

  #announce(form: z.ZodType<Announced>, payload: string): void {
    const change = form.safeParse(JSON.parse(payload));
    if (!change.success) return;
    // One after the other, so that no subscriber hears of a later change first.
    this.#telling = this.#telling
      .then(() => this.#tell(change.data))
      .catch((error: unknown) => {
        this.report(error);
        // What could not be told is missed: everybody comes back and reads anew.
        this.#endAll();
      });
  }

  #lately(id: string, lastSeconds: number): Remembered[] {
    const since = this.clock.realNow().getTime() - 1000 * Math.min(lastSeconds, longestRememberedSeconds);
    return this.#remembered.filter(({ of, at }) => of === id && at > since);
  }

  #remember(announced: Announced): void {
    if (!announced.isRemembered) return;
    const at = this.clock.realNow().getTime();
    const oldest = at - 1000 * longestRememberedSeconds;
    this.#remembered = [...this.#remembered.filter((one) => one.at > oldest), { ...announced, at }].slice(-mostUnread);
  }

  async #tell(announced: Announced): Promise<void> {
    this.#remember(announced);
    const { of, isRemembered: _, ...told } = announced;
    const listening = [...this.#subscribers].filter((subscriber) => subscriber.of === of);
    const open = await this.sessions.stillOpen([...new Set(listening.map(({ signedIn }) => signedIn.sessionId))]);
    for (const subscriber of listening) {
      const { sessionId, accountId } = subscriber.signedIn;
      const now = open.get(sessionId);
      if (!now) this.#end({ sessionId });
      // The announcement may yet be on its way: nothing is told with rights that are no more.
      else if (!hasSameRights(now, subscriber.signedIn)) this.#end({ accountId });
      else subscriber.tell(told);
    }
  }

  #end(ended: Ended): void {
    for (const subscriber of this.#subscribers) if (isOf(subscriber.signedIn, ended)) subscriber.end();
    for (const listener of this.#endings) listener(ended);
  }

  #endAll(): void {
    this.#end('everybody');
  }
}
