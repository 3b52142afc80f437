import { ApiError } from '../errors.js';
import type { UserView } from '../modules/account/account.graphql.js';
import type { Language } from '../modules/account/account.rules.js';
import type { SessionService, SignedIn } from '../modules/account/session.service.js';
import type { SignInService } from '../modules/account/sign-in.service.js';
import type { Directory } from '../modules/department/directory.query.js';
import type { ReportProgressService } from '../modules/progress-report/report-progress.service.js';
import type { MoveTaskService } from '../modules/task/move-task.service.js';
import type { TaskService } from '../modules/task/task.service.js';
import { textsIn } from '../texts.js';
import type { Scope } from './scope.js';

/** The use cases that resolvers may call. */
export interface Services {
  readonly signIn: SignInService;
  readonly sessions: SessionService;
  readonly tasks: TaskService;
  readonly moves: MoveTaskService;
  readonly reports: ReportProgressService;
}

/** The wire of a request, as far as signing in and out needs it. Cookies and headers end in app.ts. */
export interface Wire {
  readonly address: string;
  keepToken(token: string, expiresAt: Date): void;
  forgetToken(): void;
}

/** What the process has opened, as a request needs it. */
export interface Opened {
  scope(signedIn: SignedIn, language: Language): Scope;
  directory(): Promise<Directory>;
  /** Ids of the plan's tasks that change, told while the session is open. */
  changes(planId: string, sessionId: string): AsyncIterable<string>;
}

/** Who is asking, in which language, and what has been read for them. */
export class RequestContext {
  // Not #private: Apollo Server copies the context of each request, and a copy has no #private fields.
  private openedScope: Scope | undefined;

  constructor(
    readonly services: Services,
    readonly language: Language,
    readonly signedIn: SignedIn | null,
    readonly wire: Wire,
    private readonly opened: Opened,
  ) {}

  /** @throws ApiError UNAUTHENTICATED when nobody is signed in */
  get scope(): Scope {
    this.openedScope ??= this.freshScope();
    return this.openedScope;
  }

  /** Begins anew: each event of a subscription reads everything again, for an earlier one read what has changed since. */
  renewScope(): Scope {
    this.openedScope = this.freshScope();
    return this.openedScope;
  }

  /**
   * Ids of the plan's tasks as they change, until the session ends.
   * @throws ApiError UNAUTHENTICATED, NOT_FOUND for a plan that the viewer cannot see
   */
  async subscribeToPlan(planId: string): Promise<AsyncIterable<string>> {
    const seen = await this.freshScope().plan(planId);
    if (!seen) throw new ApiError('NOT_FOUND', textsIn(this.language).errors.notFound);
    return this.opened.changes(planId, this.mustBeSignedIn().sessionId);
  }

  mustBeSignedIn(): SignedIn {
    if (!this.signedIn) throw new ApiError('UNAUTHENTICATED', textsIn(this.language).errors.unauthenticated);
    return this.signedIn;
  }

  /** The person who has just signed in: their session began after this request. */
  async viewerNamed(accountId: string): Promise<UserView> {
    const viewer = (await this.opened.directory()).accounts.get(accountId);
    if (!viewer) throw new Error('the account that signed in is gone');
    return viewer;
  }

  private freshScope(): Scope {
    return this.opened.scope(this.mustBeSignedIn(), this.language);
  }
}
