import { v7 as uuid } from 'uuid';
import type { Clock } from '../../clock.js';
import { ApiError } from '../../errors.js';
import { InputCheck } from '../../input.js';
import { textsIn } from '../../texts.js';
import { Account } from '../account/account.entity.js';
import type { Actor } from '../account/account.rules.js';
import { type Change, TaskEventKind } from '../history/task-event.rules.js';
import { spokenOf } from '../task/task.rules.js';
import type { TaskWriter } from '../task/task-writer.js';
import { Comment } from './comment.entity.js';
import { CommentKind, heardBy, mayEverSay, refusalToSay } from './comment.rules.js';
import { type Mention, MentionKind, mostMentions } from './mention.rules.js';
import { type MentionedIds, mentionedIn, mentionsIn } from './mention.service.js';
import { speakersOn } from './speakers.service.js';

export interface AddComment extends MentionedIds {
  readonly taskId: string;
  readonly kind?: CommentKind | null;
  readonly body: string;
}

interface Said {
  readonly taskId: string;
  readonly commentId: string;
}

/** Whom it mentions, as its event tells it: ids as JSON, the departments and the people apart. */
const mentionedFacts = (mentions: readonly Mention[]): Change[] =>
  (
    [
      ['mentionedDepartments', MentionKind.DEPARTMENT],
      ['mentionedUsers', MentionKind.USER],
    ] as const
  ).flatMap(([field, of]) => {
    const ids = mentions.filter(({ kind }) => kind === of).map(({ id }) => id);
    return ids.length === 0 ? [] : [{ field, from: null, to: JSON.stringify(ids) }];
  });

/** What people say of a task beside the reports, and what leaders instruct. */
export class CommentService {
  constructor(
    private readonly writer: TaskWriter,
    private readonly clock: Clock,
  ) {}

  /** @throws ApiError BAD_USER_INPUT, FORBIDDEN, NOT_FOUND, INVALID_TRANSITION */
  async addComment(actor: Actor, input: AddComment): Promise<Said> {
    const texts = textsIn(actor.language);
    const kind = input.kind ?? CommentKind.COMMENT;
    const check = new InputCheck(texts);
    const body = check.text('body', input.body);
    for (const field of ['mentionedUserIds', 'mentionedDepartmentIds'] as const)
      if ((input[field]?.length ?? 0) > mostMentions) check.fail(field, texts.fields.tooManyMentions(mostMentions));
    check.done();
    if (!mayEverSay(actor, kind)) throw new ApiError('FORBIDDEN', texts.errors.forbiddenRole);

    return this.writer.change(actor, input.taskId, async ({ em, task, facts }) => {
      const mentioned = await mentionedIn(em, input, texts);
      const refusal = refusalToSay(actor, spokenOf(facts), kind);
      if (refusal !== null)
        throw new ApiError(
          refusal === 'LEADER_ONLY' || refusal === 'PART_ONLY' ? 'FORBIDDEN' : 'INVALID_TRANSITION',
          texts.commentRefusal[refusal],
        );
      const { isInternal } = task;
      const mentions = mentionsIn(body, mentioned, { ...facts, isInternal }, texts);
      const before = await speakersOn(em, task.id);
      const comment = em.create(Comment, {
        id: uuid(),
        task,
        author: em.getReference(Account, actor.accountId, { wrapped: true }),
        kind,
        body,
        mentions,
        createdAt: this.clock.now(),
        createdOn: this.clock.today(),
      });
      return {
        recorded: {
          kind: kind === CommentKind.INSTRUCTION ? TaskEventKind.INSTRUCTED : TaskEventKind.COMMENTED,
          note: body,
          facts: [{ field: 'comment', from: null, to: comment.id }, ...mentionedFacts(mentions)],
          concerned: kind === CommentKind.INSTRUCTION ? { accountIds: [] } : heardBy(actor, facts, before),
        },
        result: { taskId: task.id, commentId: comment.id },
      };
    });
  }
}
