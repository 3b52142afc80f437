import { Repeater, SlidingBuffer } from '@graphql-yoga/subscription';
import { z } from 'zod';
import type { Database } from '../database.js';
import type { SessionService } from '../modules/account/session.service.js';

const announced = z.object({ planId: z.string(), taskId: z.string() });

interface Subscriber {
  readonly planId: string;
  readonly sessionId: string;
  tell(taskId: string): void;
  end(): void;
}

/** A subscriber who does not read loses the oldest of so many changes, and the server keeps its memory. */
const mostUnread = 1000;

/**
 * What the database announces, told to this process's subscribers. A person hears of nothing once their
 * session has ended, however it ended: the announcement of that ends their subscriptions, and each change
 * asks the database again.
 */
export class Changes {
  readonly #subscribers = new Set<Subscriber>();
  readonly #endings = new Set<(sessionId: string | null) => void>();
  #telling: Promise<void> = Promise.resolve();

  constructor(
    private readonly db: Database,
    private readonly sessions: SessionService,
    private readonly report: (error: unknown) => void,
  ) {}

  async start(): Promise<void> {
    const missed = () => this.#endAll();
    await this.db.listen('task_changed', (payload) => this.#announce(payload), missed);
    await this.db.listen('session_ended', (sessionId) => this.#endSession(sessionId), missed);
  }

  /** Calls back when a session ends; with null when every subscriber must come back and read anew. */
  onEnding(callback: (sessionId: string | null) => void): void {
    this.#endings.add(callback);
  }

  /** Ids of the plan's tasks that change, until the session ends or the reader goes. */
  of(planId: string, sessionId: string): AsyncIterable<string> {
    return new Repeater<string>(async (push, stop) => {
      const subscriber: Subscriber = { planId, sessionId, tell: (taskId) => void push(taskId), end: () => stop() };
      this.#subscribers.add(subscriber);
      await stop;
      this.#subscribers.delete(subscriber);
    }, new SlidingBuffer(mostUnread));
  }

  #announce(payload: string): void {
    const change = announced.safeParse(JSON.parse(payload));
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

  async #tell({ planId, taskId }: z.infer<typeof announced>): Promise<void> {
    const listening = [...this.#subscribers].filter((subscriber) => subscriber.planId === planId);
    const open = await this.sessions.stillOpen([...new Set(listening.map(({ sessionId }) => sessionId))]);
    for (const subscriber of listening) {
      if (open.has(subscriber.sessionId)) subscriber.tell(taskId);
      else this.#endSession(subscriber.sessionId);
    }
  }

  #endSession(sessionId: string): void {
    for (const subscriber of this.#subscribers) if (subscriber.sessionId === sessionId) subscriber.end();
    for (const ended of this.#endings) ended(sessionId);
  }

  #endAll(): void {
    for (const subscriber of this.#subscribers) subscriber.end();
    for (const ended of this.#endings) ended(null);
  }
}
