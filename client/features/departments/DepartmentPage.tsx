import { useQuery } from '@apollo/client/react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useErrorWords } from '../../task-actions/errorWords.js';
import { useReload } from '../../task-actions/useReload.js';
import { Icon } from '../../ui/Icon.js';
import { EmptyState, ErrorState, Skeleton } from '../../ui/states.js';
import { useAddresses } from './address.js';
import { DepartmentHead } from './DepartmentHead.js';
import { DepartmentMilestones } from './DepartmentMilestones.js';
import { DepartmentPeople } from './DepartmentPeople.js';
import { LedTasks, SupportedTasks } from './DepartmentTasks.js';
import { DepartmentDocument } from './departments.generated.js';
import './departments.css';

/** A department leads a dozen tasks or two; whoever leads more has the board. */
const FIRST = 100;

interface DepartmentPageProps {
  readonly code: string;
  readonly planId: string;
  /** How often the line has come back since the page was opened. */
  readonly reconnections: number;
}

/** One department: who it is, what it leads with the late first, what it supports, where that leads to. */
export function DepartmentPage({ code, planId, reconnections }: DepartmentPageProps) {
  const { t } = useTranslation('departments');
  const { t: tf } = useTranslation('frame');
  const explain = useErrorWords();
  const { all } = useAddresses();
  const { data, error, refetch } = useQuery(DepartmentDocument, {
    variables: { code, planId, first: FIRST },
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
  });
  useReload(refetch, reconnections);
  const department = data?.department;
  const name = department?.shortName ?? t('page');
  useEffect(() => {
    document.title = `${name} · ${tf('product')}`;
  }, [name, tf]);

  const back = (
    <Link className="deps-back" to={all}>
      <Icon name="left" />
      {t('one.all')}
    </Link>
  );
  if (department)
    return (
      <div className="paper deps">
        {back}
        <DepartmentHead department={department} />
        <hr className="ww" />
        <div className="dep-body">
          <div className="dep-main">
            <LedTasks department={department} />
            <SupportedTasks department={department} />
          </div>
          <div className="dep-aside">
            <DepartmentPeople department={department} />
            <DepartmentMilestones milestones={department.milestones} />
          </div>
        </div>
      </div>
    );
  return (
    <div className="paper deps">
      {back}
      <h1 className="sr">{t('page')}</h1>
      {data ? (
        <EmptyState title={t('one.notFound')}>{t('one.notFoundHint')}</EmptyState>
      ) : error ? (
        <ErrorState
          title={t('one.failed')}
          reason={explain(error).words}
          onRetry={() => void refetch().catch(() => undefined)}
        />
      ) : (
        <Skeleton rows={8} words={t('one.loading')} />
      )}
    </div>
  );
}
