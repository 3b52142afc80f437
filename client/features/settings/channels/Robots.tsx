import { useMutation, useQuery } from '@apollo/client/react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { KeptRobotFragment } from '../../../generated/graphql.js';
import { useErrorWords } from '../../../task-actions/errorWords.js';
import { Button } from '../../../ui/Button.js';
import { useDates } from '../../../ui/Dates.js';
import { EmptyState, ErrorState, Skeleton } from '../../../ui/states.js';
import { useToast } from '../../../ui/Toast.js';
import { RobotsDocument, TryRobotDocument } from './channels.generated.js';
import { RobotDialog } from './RobotDialog.js';
import '../administration.css';
import './channels.css';

/** How often it is asked what became of a trial, while somebody looks. */
const askingMs = 1000;

/** The robots of groups: added, changed, tried, removed. */
export function Robots() {
  const { t } = useTranslation('settings');
  const explain = useErrorWords();
  const [opened, setOpened] = useState<KeptRobotFragment | 'new' | null>(null);
  const { data, error, refetch, startPolling, stopPolling } = useQuery(RobotsDocument, {
    fetchPolicy: 'cache-and-network',
  });
  const [triedId, tryIt] = useTrial(data?.robots);
  useEffect(() => {
    if (triedId === null) return;
    startPolling(askingMs);
    return stopPolling;
  }, [triedId, startPolling, stopPolling]);

  if (!data)
    return error ? (
      <ErrorState
        title={t('failed')}
        reason={explain(error).words}
        onRetry={() => void refetch().catch(() => undefined)}
      />
    ) : (
      <Skeleton rows={4} words={t('reading')} />
    );
  const close = () => {
    setOpened(null);
    void refetch().catch(() => undefined);
  };
  return (
    <>
      <p className="q2 robots-lead">{t('robots.lead')}</p>
      <p className="robots-do">
        <Button kind="go" icon="plus" onClick={() => setOpened('new')}>
          {t('robots.create')}
        </Button>
      </p>
      {data.robots.length === 0 ? (
        <EmptyState title={t('robots.none')}>{t('robots.noneHint')}</EmptyState>
      ) : (
        <ul className="robots" aria-label={t('section.robots')}>
          {data.robots.map((robot) => (
            <Robot
              key={robot.id}
              robot={robot}
              isTrying={triedId === robot.id}
              onOpen={() => setOpened(robot)}
              onTry={() => void tryIt(robot.id)}
            />
          ))}
        </ul>
      )}
      {opened === null ? null : <RobotDialog robot={opened === 'new' ? null : opened} onClose={close} />}
    </>
  );
}

/** Sends a trial, and says what became of it once it is known. */
function useTrial(
  robots: readonly KeptRobotFragment[] | undefined,
): readonly [string | null, (id: string) => Promise<void>] {
  const { t } = useTranslation('settings');
  const explain = useErrorWords();
  const toast = useToast();
  const [send] = useMutation(TryRobotDocument);
  const [triedId, setTriedId] = useState<string | null>(null);
  const tried = robots?.find(({ id }) => id === triedId);
  useEffect(() => {
    if (!tried || tried.lastTrial === 'PENDING') return;
    setTriedId(null);
    if (tried.lastTrial === 'SENT') toast({ words: t('robots.tried', { name: tried.name }) });
    else toast({ words: t('robots.tryFailed'), kind: 'fault' });
  }, [tried, toast, t]);
  return [
    triedId,
    async (id) => {
      try {
        await send({ variables: { input: { robotId: id } } });
        setTriedId(id);
      } catch (refused) {
        toast({ words: explain(refused).words, kind: 'fault' });
      }
    },
  ];
}

interface RobotProps {
  readonly robot: KeptRobotFragment;
  readonly isTrying: boolean;
  readonly onOpen: () => void;
  readonly onTry: () => void;
}

function Robot({ robot, isTrying, onOpen, onTry }: RobotProps) {
  const { t } = useTranslation('settings');
  const { clock } = useDates();
  const topics = robot.topics.map((topic) => t(`robots.topicOf.${topic}`)).join(t('comma'));
  return (
    <li>
      <div>
        <p>
          <button type="button" className="admin-open" onClick={onOpen}>
            {robot.name}
          </button>
          <span className="cap q3 robot-at">
            {t(`robots.kindOf.${robot.kind}`)} {robot.host}
          </span>
        </p>
        <p className="q2">
          <span className="robot-fact">{t('robots.topicsAre', { topics })}</span>
          {robot.department == null ? null : (
            <span className="robot-fact">{t('robots.departmentIs', { name: robot.department.shortName })}</span>
          )}
          <span className="robot-fact">
            {robot.lastSentAt == null
              ? t('robots.never')
              : t('robots.last', { at: clock(Date.parse(robot.lastSentAt)) })}
          </span>
          {robot.waitingCount === 0 ? null : (
            <span className="robot-fact">{t('robots.waiting', { count: robot.waitingCount })}</span>
          )}
        </p>
      </div>
      <Button small pending={isTrying} onClick={onTry}>
        {isTrying ? t('robots.trying') : t('robots.try')}
      </Button>
    </li>
  );
}
