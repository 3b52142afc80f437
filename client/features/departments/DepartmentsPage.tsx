import { useQuery } from '@apollo/client/react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorWords } from '../../task-actions/errorWords.js';
import { useReload } from '../../task-actions/useReload.js';
import { EmptyState, ErrorState, Skeleton } from '../../ui/states.js';
import { DepartmentsSentence } from './DepartmentsSentence.js';
import { DepartmentsTable } from './DepartmentsTable.js';
import { DepartmentsDocument } from './departments.generated.js';
import './departments.css';

const kinds = ['FEDERATION', 'COMMITTEE_OFFICE', 'MEMBER_UNIT', 'TOWNSHIP'] as const;

interface DepartmentsPageProps {
  readonly planId: string;
  /** How often the line has come back since the page was opened. */
  readonly reconnections: number;
}

/** Who has what: every department with the tasks that it leads, by light. */
export function DepartmentsPage({ planId, reconnections }: DepartmentsPageProps) {
  const { t } = useTranslation('departments');
  const { t: tf } = useTranslation('frame');
  const explain = useErrorWords();
  const { data, error, refetch } = useQuery(DepartmentsDocument, {
    variables: { planId },
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
  });
  useReload(refetch, reconnections);
  useEffect(() => {
    document.title = `${t('page')} · ${tf('product')}`;
  }, [t, tf]);

  if (!data)
    return (
      <div className="paper deps">
        <h1 className="sr">{t('page')}</h1>
        {error ? (
          <ErrorState
            title={t('failed')}
            reason={explain(error).words}
            onRetry={() => void refetch().catch(() => undefined)}
          />
        ) : (
          <Skeleton rows={10} lines={1} words={t('loading')} />
        )}
      </div>
    );
  // An archived department is of interest while the plan has tasks of it.
  const departments = data.departments.filter(
    ({ isArchived, progress, supportedTotal }) => !isArchived || progress.total > 0 || supportedTotal > 0,
  );
  return (
    <div className="paper deps">
      <DepartmentsSentence departments={departments} />
      <hr className="ww" />
      {departments.length === 0 ? <EmptyState title={t('none')}>{t('noneHint')}</EmptyState> : null}
      {kinds.map((kind) => {
        const rows = departments.filter((department) => department.kind === kind);
        return rows.length === 0 ? null : (
          <section key={kind} className="deps-kind">
            <h2>{t(`kind.${kind}`)}</h2>
            <DepartmentsTable label={t('rows', { kind: t(`kind.${kind}`) })} rows={rows} />
          </section>
        );
      })}
    </div>
  );
}
