import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { MyTaskEntryFragment } from '../../generated/graphql.js';
import { InternalMark } from '../../task-actions/InternalMark.js';
import { TaskLight } from '../../task-actions/TaskLight.js';
import { useTaskAddress } from '../../task-actions/useTaskAddress.js';
import { Button } from '../../ui/Button.js';
import { MyTaskCalls } from './MyTaskCalls.js';
import { MyTaskSentence } from './MyTaskSentence.js';

interface MyTaskProps {
  readonly entry: MyTaskEntryFragment;
  /** The one that is most urgent of all. */
  readonly isFirst: boolean;
  /** What was pressed is on its way. */
  readonly isBusy: boolean;
  /** A report on it is kept here until the network is back. */
  readonly isWaiting: boolean;
  readonly onAct: (entry: MyTaskEntryFragment) => void;
  readonly onDecline: (entry: MyTaskEntryFragment) => void;
}

const WORDS = { ACCEPT: 'accept', REPORT_PROGRESS: 'update', SUBMIT_FOR_CLOSURE: 'submit' } as const;

/** An entry: what it is, why it stands here in one sentence, and one button. Its lower hairline is its progress. */
export function MyTask({ entry, isFirst, isBusy, isWaiting, onAct, onDecline }: MyTaskProps) {
  const { t } = useTranslation('my');
  const address = useTaskAddress();
  const { task, action } = entry;
  const isAnswer = action === 'REPORT_PROGRESS' && (entry.kind === 'NOTICED' || entry.kind === 'INSTRUCTED');
  const plain =
    action === 'ACCEPT' || action === 'REPORT_PROGRESS' || action === 'SUBMIT_FOR_CLOSURE' ? WORDS[action] : null;
  const word = isAnswer ? 'answer' : plain;
  const style: CSSProperties & { '--p': number } = { '--p': task.progressPercent };
  return (
    <li className={task.isOverdue ? 'my-task is-late' : 'my-task'} style={style}>
      <div className="top">
        <span>{task.code}</span>
        <TaskLight light={task.light} />
        {task.isInternal ? <InternalMark /> : null}
        <span>{t('percent', { percent: task.progressPercent })}</span>
        {isWaiting ? <b className="unsent">{t('unsent')}</b> : null}
      </div>
      <h3>
        <Link to={address(task.id)}>{task.title}</Link>
      </h3>
      <MyTaskCalls entry={entry} />
      <MyTaskSentence entry={entry} />
      {word === null ? (
        <Link className="btn" to={address(task.id)} aria-label={t('lookOf', { code: task.code })}>
          {t('look')}
        </Link>
      ) : (
        <div className="acts">
          <Button
            kind={isFirst ? 'go' : 'plain'}
            pending={isBusy}
            aria-label={t(`${word}Of`, { code: task.code })}
            onClick={() => onAct(entry)}
          >
            {t(word)}
          </Button>
          {action === 'ACCEPT' && task.viewerCan.includes('DECLINE') ? (
            <Button kind="bare" aria-label={t('declineOf', { code: task.code })} onClick={() => onDecline(entry)}>
              {t('decline')}
            </Button>
          ) : null}
        </div>
      )}
    </li>
  );
}
