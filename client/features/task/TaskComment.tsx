import { useTranslation } from 'react-i18next';
import type { TaskCommentFragment } from '../../generated/graphql.js';
import { SaidWords } from '../../task-actions/SaidWords.js';
import { useDates } from '../../ui/Dates.js';

/** Who said it, when, and what: in the words of the person who wrote it. */
export function TaskComment({ comment }: { readonly comment: TaskCommentFragment }) {
  const { t } = useTranslation('task');
  const { date } = useDates();
  const { author, kind, createdOn, body, mentions } = comment;
  return (
    <>
      <p className="task-said-by">
        {kind === 'INSTRUCTION' ? <b>{t('instruction')}</b> : null}
        <span>
          {author.department == null
            ? author.name
            : t('saidBy', { department: author.department.shortName, name: author.name })}
        </span>
        <time dateTime={createdOn}>{date(createdOn)}</time>
      </p>
      <p className="task-text">
        <SaidWords body={body} mentions={mentions} />
      </p>
    </>
  );
}
