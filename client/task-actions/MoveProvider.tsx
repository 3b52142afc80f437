import { useApolloClient } from '@apollo/client/react';
import { createContext, type ReactNode, useCallback, useContext, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MoveTaskMutation, TaskCardFragment } from '../generated/graphql.js';
import { useDates } from '../ui/Dates.js';
import { forgetNote } from '../ui/NoteDialog.js';
import { useToast } from '../ui/Toast.js';
import { moveOnBoards, showNow } from './boardCache.js';
import { useErrorWords } from './errorWords.js';
import { MoveNote, type NoteRequest } from './MoveNote.js';
import { MoveOptionsDocument, MoveTaskDocument, TaskNowDocument } from './move.generated.js';
import { foreseen, type MoveOption, type MoveOutcome, type MoveRequest, withoutStop } from './moveRequest.js';

interface Moves {
  move(request: MoveRequest): Promise<MoveOutcome>;
  /** Asks the server what this viewer may do with this task now. */
  askOptions(taskId: string): Promise<MoveOption[] | null>;
  /** Why the last move did not happen; stays at the card until focus leaves it. */
  refusal: { taskId: string; words: string } | null;
  /** Says at the card why nothing was even asked for. */
  refuse(taskId: string, reason: string): void;
  forgetRefusal(): void;
  /** True while something of a move is open; boards wait with other people's changes. */
  isAsking: boolean;
}

const MovesContext = createContext<Moves | null>(null);

export function useMoveTask(): Moves {
  const moves = useContext(MovesContext);
  if (!moves) throw new Error('useMoveTask is called outside of MoveProvider.');
  return moves;
}

/** Around every page: one note dialog, one way to move a task, whoever asks for it. */
export function MoveProvider({ viewerId, children }: { viewerId: string; children: ReactNode }) {
  const { t } = useTranslation('moves');
  const client = useApolloClient();
  const explain = useErrorWords();
  const toast = useToast();
  const { date } = useDates();
  const [refusal, setRefusal] = useState<Moves['refusal']>(null);
  const [asked, setAsked] = useState<NoteRequest | null>(null);
  const moveAgain = useRef<Moves['move']>(async () => 'cancelled');

  const askOptions = useCallback(
    async (taskId: string) => {
      // Not into the cache: what is permitted now must not stand beside a card of yesterday.
      const { data } = await client.query({
        query: MoveOptionsDocument,
        variables: { taskId },
        fetchPolicy: 'no-cache',
      });
      return data?.task?.viewerMoves ?? null;
    },
    [client],
  );

  const say = useCallback(
    (request: MoveRequest, moved: TaskCardFragment) => {
      const { task, to, place } = request;
      if (to === task.status) return toast({ words: t(`done.${place?.words ?? 'placed'}`, { code: task.code }) });
      // History cannot be unsaid: what is offered is the step that the rules allow from here.
      const back = moved.viewerCanMoveTo.includes(task.status)
        ? task.status
        : to === 'DONE' && moved.viewerCanMoveTo.includes('IN_PROGRESS')
          ? 'IN_PROGRESS'
          : null;
      toast({
        words:
          to === 'DONE' && moved.completedOn
            ? t('done.closed', { code: task.code, date: date(moved.completedOn) })
            : t('done.moved', { code: task.code, stage: t(`stage.${to}`) }),
        actions: back
          ? [
              {
                words: to === 'DONE' ? t('done.reopen') : t('done.back', { stage: t(`stage.${back}`) }),
                onAct: () => void moveAgain.current({ task: moved, to: back }),
              },
            ]
          : undefined,
      });
    },
    [t, toast, date],
  );

  const send = useCallback(
    async (request: MoveRequest, note: string | null): Promise<MoveOutcome> => {
      const { task, to, place } = request;
      // The names of types are not in the typed result, but the cache files by them.
      const expected: MoveTaskMutation & { moveTask: { __typename: 'MoveTaskPayload' } } = {
        moveTask: { __typename: 'MoveTaskPayload', task: foreseen(request) },
      };
      try {
        const { data } = await client.mutate({
          mutation: MoveTaskDocument,
          variables: {
            input: {
              taskId: task.id,
              expectedVersion: task.version,
              toStatus: to,
              note,
              afterTaskId: place?.after?.id,
              beforeTaskId: place?.before?.id,
            },
          },
          optimisticResponse: expected,
          update: (cache, { data: result }) => {
            if (result) moveOnBoards(cache, task, result.moveTask.task);
          },
        });
        if (data) say(request, data.moveTask.task);
        return 'moved';
      } catch (error) {
        const fault = explain(error);
        const isAboutTheLine = fault.code === 'NETWORK' || fault.code === 'CONFLICT';
        if (!isAboutTheLine) setRefusal({ taskId: task.id, words: t('refused', { reason: withoutStop(fault.words) }) });
        if (isAboutTheLine || !request.isShownAtCard)
          toast({ kind: 'fault', words: t('refusedOf', { code: task.code, reason: withoutStop(fault.words) }) });
        // Somebody was first: the card goes where it is now, so that the next move starts from there.
        if (fault.code === 'CONFLICT') {
          const now = await client
            .query({ query: TaskNowDocument, variables: { taskId: task.id }, fetchPolicy: 'no-cache' })
            .catch(() => null);
          const card = now?.data?.task;
          if (card) showNow(client.cache, task, card);
        }
        return 'refused';
      }
    },
    [client, explain, say, t, toast],
  );

  const move = useCallback(
    async (request: MoveRequest): Promise<MoveOutcome> => {
      setRefusal(null);
      if (request.to === request.task.status) return send(request, null);
      let options = request.options;
      try {
        options ??= (await askOptions(request.task.id)) ?? undefined;
      } catch (error) {
        toast({
          kind: 'fault',
          words: t('refusedOf', { code: request.task.code, reason: withoutStop(explain(error).words) }),
        });
        return 'refused';
      }
      const option = options?.find((one) => one.toStatus === request.to);
      if (option && !option.allowed) {
        setRefusal({
          taskId: request.task.id,
          words: t('refused', { reason: withoutStop(option.refusal ?? t('menu.unavailable')) }),
        });
        if (!request.isShownAtCard)
          toast({
            kind: 'fault',
            words: t('refusedOf', {
              code: request.task.code,
              reason: withoutStop(option.refusal ?? t('menu.unavailable')),
            }),
          });
        return 'refused';
      }
      if (!option?.needsNote) return send(request, null);
      // By account, because office computers are shared.
      const keepAs = `move.${viewerId}.${request.task.id}.${request.to}`;
      const { action } = option;
      const note = await new Promise<string | null>((answer) => setAsked({ request, keepAs, action, answer }));
      setAsked(null);
      if (note === null) return 'cancelled';
      const outcome = await send(request, note);
      if (outcome === 'moved') forgetNote(keepAs);
      return outcome;
    },
    [send, askOptions, toast, t, explain, viewerId],
  );
  moveAgain.current = move;

  const refuse = useCallback(
    (taskId: string, reason: string) => setRefusal({ taskId, words: t('refused', { reason: withoutStop(reason) }) }),
    [t],
  );
  const forgetRefusal = useCallback(() => setRefusal(null), []);
  const value = useMemo<Moves>(
    () => ({ move, askOptions, refusal, refuse, forgetRefusal, isAsking: asked !== null }),
    [move, askOptions, refusal, refuse, forgetRefusal, asked],
  );
  return (
    <MovesContext value={value}>
      {children}
      <MoveNote asked={asked} />
    </MovesContext>
  );
}
