import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ItemTaskFragment } from '../../generated/graphql.js';
import { BatchSentence } from '../../task-actions/BatchSentence.js';
import { StageBar } from '../../task-actions/StageBar.js';
import { TaskLight } from '../../task-actions/TaskLight.js';
import { useDates } from '../../ui/Dates.js';
import { Icon } from '../../ui/Icon.js';
import { ItemTask } from './ItemTask.js';

interface ItemBatchProps {
  readonly batch: NonNullable<ItemTaskFragment['batch']>;
  readonly tasks: readonly [ItemTaskFragment, ...ItemTaskFragment[]];
}

/** What was dealt together: one line for all, which opens to each. */
export function ItemBatch({ batch, tasks }: ItemBatchProps) {
  const { t } = useTranslation('plan');
  const { date } = useDates();
  const [isOpen, setOpen] = useState(false);
  const [first] = tasks;
  const last = tasks.at(-1) ?? first;
  const days = new Set(tasks.map(({ dueOn }) => dueOn));
  return (
    <>
      <tr role="row" className="batch">
        <th role="rowheader" scope="row" className="task">
          <Icon name={isOpen ? 'down' : 'right'} />
          <div>
            <button type="button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
              {first.title}
            </button>
            <p className="cap q3">{t('dealtCodes', { first: first.code, last: last.code })}</p>
            <p className="batch-says">
              <BatchSentence batch={batch} />
            </p>
            <StageBar byStatus={batch.progress.byStatus} />
          </div>
        </th>
        <td role="cell" className="lit">
          <TaskLight light={batch.light} />
          <p className="cap q3">{t('light')}</p>
        </td>
        <td role="cell" className="dep">
          <p>{t('dealtTo', { count: batch.progress.total })}</p>
        </td>
        <td role="cell" className="due">
          {/* Dates that part from each other are told of each. */}
          {days.size === 1 ? <p>{date(first.dueOn)}</p> : null}
        </td>
      </tr>
      {isOpen ? tasks.map((task) => <ItemTask key={task.id} task={task} isCopy />) : null}
    </>
  );
}
