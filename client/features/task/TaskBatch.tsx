import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import type { BatchOfTaskFragment, TaskPanelQuery } from '../../generated/graphql.js';
import { BatchSentence } from '../../task-actions/BatchSentence.js';
import { StageBar } from '../../task-actions/StageBar.js';
import { TaskLight } from '../../task-actions/TaskLight.js';
import { useTaskAddress } from '../../task-actions/useTaskAddress.js';
import { Button } from '../../ui/Button.js';
import { useDates } from '../../ui/Dates.js';
import { FurtherForm } from './FurtherForm.js';
import './batch.css';

/** More of them are shown when they are asked for. */
const SHOWN = 20;

type Copy = BatchOfTaskFragment['tasks'][number];

interface TaskBatchProps {
  /** The one whose panel this is. */
  readonly task: NonNullable<TaskPanelQuery['task']>;
  readonly batch: BatchOfTaskFragment;
  /** @param words what became of it, for the panel to say */
  readonly onDealt: (words: string) => void;
}

/** What was dealt together with this task: who has finished and who is behind, side by side. */
export function TaskBatch({ task, batch, onDealt }: TaskBatchProps) {
  const { t } = useTranslation('supervision');
  const [isWhole, setWhole] = useState(false);
  const [isDealing, setDealing] = useState(false);
  const shown = isWhole ? batch.tasks : batch.tasks.slice(0, SHOWN);
  const left = batch.tasks.length - shown.length;
  return (
    <section className="task-sec task-batch">
      <h3>{t('batch.title')}</h3>
      <p className="batch-says">
        <BatchSentence batch={batch} />
      </p>
      <StageBar byStatus={batch.progress.byStatus} />
      <table role="table" className="batch-rows" aria-label={t('batch.table')}>
        <thead role="rowgroup">
          <tr role="row">
            {(['department', 'light', 'stage', 'due'] as const).map((head) => (
              <th key={head} role="columnheader" scope="col">
                {t(`batch.${head}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {shown.map((copy) => (
            <CopyRow key={copy.id} copy={copy} isOwn={copy.id === task.id} />
          ))}
        </tbody>
      </table>
      {left > 0 ? (
        <p className="task-more">
          <Button kind="bare" onClick={() => setWhole(true)}>
            {t('batch.more', { count: left })}
          </Button>
        </p>
      ) : null}
      {further()}
    </section>
  );

  /** Another department joins: for whoever may edit the task. */
  function further() {
    if (!task.viewerCan.includes('EDIT')) return null;
    if (isDealing) return <FurtherForm task={task} onDealt={dealt} onStop={() => setDealing(false)} />;
    return (
      <p className="task-more">
        <Button kind="bare" icon="plus" onClick={() => setDealing(true)}>
          {t('batch.further')}
        </Button>
      </p>
    );
  }

  function dealt(words: string): void {
    setDealing(false);
    onDealt(words);
  }
}

/** The roles are said, since the phone lays the table out anew. */
function CopyRow({ copy, isOwn }: { readonly copy: Copy; readonly isOwn: boolean }) {
  const { t } = useTranslation('supervision');
  const { t: tm } = useTranslation('moves');
  const address = useTaskAddress();
  // A task that has a page of its own leads to another's page.
  const { taskId: named } = useParams();
  const name = copy.leadDepartment.shortName;
  const isMoving = copy.status !== 'DONE' && copy.status !== 'CANCELLED' && copy.progressPercent > 0;
  return (
    <tr role="row" className={isOwn ? 'is-own' : undefined}>
      <th role="rowheader" scope="row">
        {isOwn ? (
          <span aria-current="true">
            {name} <small>{t('batch.own')}</small>
          </span>
        ) : (
          <Link to={named === undefined ? address(copy.id) : `/tasks/${copy.id}`}>{name}</Link>
        )}
      </th>
      <td role="cell">
        <TaskLight light={copy.light} />
      </td>
      <td role="cell">
        {tm(`stage.${copy.status}`)}
        {isMoving ? <span className="nw"> {copy.progressPercent}%</span> : null}
      </td>
      <td role="cell" className="due">
        <DueWords copy={copy} />
      </td>
    </tr>
  );
}

/** Until when, and how late; of what is done, when it was handed in. */
function DueWords({ copy }: { readonly copy: Copy }) {
  const { date, overdue, doneLate } = useDates();
  if (copy.status === 'DONE' && copy.completedOn != null) {
    return (
      <>
        <span className="nw">{date(copy.completedOn)}</span>{' '}
        {copy.daysLate == null ? null : <span className="nw q3">{doneLate(copy.daysLate)}</span>}
      </>
    );
  }
  return (
    <>
      <span className="nw">{date(copy.dueOn)}</span>{' '}
      {copy.isOverdue ? <span className="nw late">{overdue(copy.daysOverdue)}</span> : null}
    </>
  );
}
