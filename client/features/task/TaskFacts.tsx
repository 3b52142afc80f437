import { Fragment, type ReactNode } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { TaskPanelTaskFragment } from '../../generated/graphql.js';
import { useDates } from '../../ui/Dates.js';
import { itemNumber } from '../../ui/numerals.js';
import { insideQuotes } from '../../ui/quotes.js';

type Fact = readonly [name: string, value: ReactNode];

/** The facts, in a fixed order; what a task does not have is left out, except who answers for it. */
export function TaskFacts({ task }: { readonly task: TaskPanelTaskFragment }) {
  const { t, i18n } = useTranslation('task');
  const { date } = useDates();
  const day = (name: string, on: string | null | undefined): readonly Fact[] => (on == null ? [] : [[name, date(on)]]);
  const written = (name: string, value: ReactNode, isThere: boolean): readonly Fact[] =>
    isThere ? [[name, value]] : [];

  const supporting = task.supportingDepartments.map((department) => department.shortName).join(t('listSeparator'));
  const facts: readonly Fact[] = [
    [
      t('lead'),
      <>
        <Link to={`/departments/${task.leadDepartment.code}`}>{task.leadDepartment.shortName}</Link>
        {t('separator')}
        {task.assignee?.name ?? t('noAssignee')}
      </>,
    ],
    ...written(t('supporting'), supporting, supporting !== ''),
    [t('item'), t('itemNumbered', { number: itemNumber(task.item.number, i18n.language), title: task.item.title })],
    ...(task.milestone == null
      ? []
      : written(
          t('milestone'),
          t('milestoneDue', { title: task.milestone.title, date: date(task.milestone.dueOn) }),
          true,
        )),
    [t('time'), <DueDate key="due" task={task} />],
    ...day(t('submitted'), task.submittedOn),
    ...day(t('completed'), task.completedOn),
    ...day(t('closed'), task.closedOn),
    ...written(
      t('description'),
      <span className="task-text">{task.description}</span>,
      (task.description ?? '') !== '',
    ),
    ...written(
      t('source'),
      <blockquote>{t('quoted', { text: insideQuotes(task.sourceExcerpt ?? '') })}</blockquote>,
      (task.sourceExcerpt ?? '') !== '',
    ),
  ];

  return (
    <section className="task-sec">
      <h3>{t('facts')}</h3>
      <dl className="task-facts">
        {facts.map(([name, value]) => (
          <Fragment key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </Fragment>
        ))}
      </dl>
    </section>
  );
}

/** A late task whose date was moved is not the same as one whose was not: the first agreed date stays in sight. */
function DueDate({ task }: { readonly task: TaskPanelTaskFragment }) {
  const { t } = useTranslation('task');
  const { date } = useDates();
  return (
    <>
      {task.startsOn == null ? null : t('fromTo', { from: date(task.startsOn) })}
      <Trans
        t={t}
        i18nKey="until"
        values={{ date: date(task.dueOn) }}
        components={{ was: <Originally task={task} /> }}
      />
      <span className="q3">
        {t('separator')}
        {task.dueOnChanges > 0 ? t('extended', { count: task.dueOnChanges }) : t('notExtended')}
      </span>
    </>
  );
}

function Originally({ task }: { readonly task: TaskPanelTaskFragment }) {
  const { t } = useTranslation('task');
  const { date } = useDates();
  if (task.baselineDueOn === task.dueOn) return null;
  return (
    <>
      <span className="sr">{t('originally')}</span>
      <s className="was">{date(task.baselineDueOn)}</s>{' '}
    </>
  );
}
