import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { NoticeOfTaskFragment, TaskPanelTaskFragment } from '../../generated/graphql.js';
import { useDates } from '../../ui/Dates.js';
import { insideQuotes } from '../../ui/quotes.js';

interface TaskNoticesProps {
  readonly task: TaskPanelTaskFragment;
  /** Those that wait for an answer stand on top of the panel; the others are kept further down. */
  readonly isWaiting: boolean;
}

/** What the office pressed for in writing, the newest first, each with its sheet for the printer. */
export function TaskNotices({ task, isWaiting }: TaskNoticesProps) {
  const { t } = useTranslation('supervision');
  const isOpen = task.status !== 'DONE' && task.status !== 'CANCELLED';
  const waits = ({ respondedOn }: NoticeOfTaskFragment) => isOpen && respondedOn == null;
  const notices = task.notices.filter((notice) => waits(notice) === isWaiting).toReversed();
  if (notices.length === 0) return null;
  if (!isWaiting)
    return (
      <section className="task-sec">
        <h3>{t('notice.all')}</h3>
        <ol className="task-history">
          {notices.map((notice) => (
            <Notice key={notice.id} notice={notice} taskId={task.id} />
          ))}
        </ol>
      </section>
    );
  return (
    <section className="task-notices" aria-label={t('notice.waiting')}>
      <ol className="task-history">
        {notices.map((notice) => (
          <Notice key={notice.id} notice={notice} taskId={task.id} />
        ))}
      </ol>
    </section>
  );
}

function Notice({ notice, taskId }: { readonly notice: NoticeOfTaskFragment; readonly taskId: string }) {
  const { t } = useTranslation('supervision');
  const { date } = useDates();
  const { year, number, respondedOn } = notice;
  return (
    <li>
      <time dateTime={notice.issuedOn}>{date(notice.issuedOn)}</time>
      <div>
        <p>
          <b>{t('notice.named', { level: t(`notice.level.${notice.level}`), year, number })}</b>
          {t('notice.says', { message: insideQuotes(notice.message) })}
        </p>
        <p className={respondedOn == null ? 'task-pending' : 'q3'}>
          {respondedOn == null
            ? t('notice.answerBy', { date: date(notice.respondBy) })
            : t('notice.answeredOn', { date: date(respondedOn) })}
        </p>
        <p>
          <Link to={`/tasks/${taskId}/notices/${notice.id}`}>{t('notice.sheet')}</Link>
        </p>
      </div>
    </li>
  );
}
