import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useErrorWords } from '../../task-actions/errorWords.js';
import { Button } from '../../ui/Button.js';
import { useDates } from '../../ui/Dates.js';
import { EmptyState, ErrorState, Skeleton } from '../../ui/states.js';
import { NoticeSheetDocument } from './notice.generated.js';
import './notice.css';

interface NoticePageProps {
  readonly taskId: string;
  readonly noticeId: string;
}

/** A notice as it is sent: letterhead, number, to whom, what is asked and by when. One sheet of A4. */
export function NoticePage({ taskId, noticeId }: NoticePageProps) {
  const { t } = useTranslation('supervision');
  const { fullDate } = useDates();
  const errorWords = useErrorWords();
  const { data, error, refetch } = useQuery(NoticeSheetDocument, {
    variables: { taskId },
    fetchPolicy: 'cache-and-network',
  });
  if (data === undefined) {
    if (error === undefined) return <Skeleton rows={5} words={t('notice.loading')} />;
    const retry = () => void refetch().catch(() => undefined);
    return <ErrorState title={t('notice.failed')} reason={errorWords(error).words} onRetry={retry} />;
  }
  const { task } = data;
  const notice = task?.notices.find(({ id }) => id === noticeId);
  if (task == null || notice === undefined)
    return <EmptyState title={t('notice.missing')}>{t('notice.missingBody')}</EmptyState>;
  const { year, number } = notice;
  return (
    <div className="notice">
      <p className="notice-tools">
        <Link className="btn" to={`/tasks/${task.id}`}>
          {t('notice.toTask')}
        </Link>
        <Button kind="go" onClick={() => window.print()}>
          {t('notice.print')}
        </Button>
      </p>
      <article className="notice-sheet">
        <p className="notice-from">{data.organisation.committeeOfficeName ?? t('notice.office')}</p>
        <h1>{t('notice.heading', { level: t(`notice.level.${notice.level}`) })}</h1>
        <p className="notice-number">{t('notice.numbered', { year, number })}</p>
        <hr className="ww" />
        <p className="notice-to">{t('notice.to', { department: notice.department.name })}</p>
        <p className="notice-text">{notice.message}</p>
        <dl>
          <dt>{t('notice.task')}</dt>
          <dd>
            {task.code} {task.title}
          </dd>
          <dt>{t('notice.due')}</dt>
          <dd>{fullDate(task.dueOn)}</dd>
          <dt>{t('notice.progress')}</dt>
          <dd>{task.progressPercent}%</dd>
          <dt>{t('notice.respondBy')}</dt>
          <dd>
            <b>{fullDate(notice.respondBy)}</b>
          </dd>
          {notice.respondedOn == null ? null : (
            <>
              <dt>{t('notice.responded')}</dt>
              <dd>{fullDate(notice.respondedOn)}</dd>
            </>
          )}
        </dl>
        <p className="notice-sign">
          {t('notice.signedBy', { name: notice.issuedBy.name })}
          <br />
          {fullDate(notice.issuedOn)}
        </p>
      </article>
    </div>
  );
}
