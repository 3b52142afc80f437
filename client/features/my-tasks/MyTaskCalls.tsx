import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { MyTaskEntryFragment } from '../../generated/graphql.js';
import { SaidWords } from '../../task-actions/SaidWords.js';
import { useDates } from '../../ui/Dates.js';

/** Somebody's words on an entry. */
interface Call {
  readonly id: string;
  readonly head: string;
  readonly aside: string;
  readonly words: ReactNode;
}

/** What those above wait to be answered on this task, and what they answered, in their own words. */
export function MyTaskCalls({ entry }: { readonly entry: MyTaskEntryFragment }) {
  const { t } = useTranslation('my');
  const { date } = useDates();
  const { task, insistNote, decidedExtension: decided } = entry;
  // The lead's to answer; a supporting department is asked for its own part alone.
  if (!task.viewerReportSetsProgress) return null;
  const calls: readonly Call[] = [
    ...task.notices
      .filter(({ respondedOn }) => respondedOn == null)
      .toReversed()
      .map(({ id, level, message, respondBy }) => ({
        id,
        head: t(`notice.level.${level}`),
        aside: t('notice.by', { date: date(respondBy) }),
        words: message,
      })),
    ...task.openInstructions.map(({ id, author, createdOn, body, mentions }) => ({
      id,
      head: t('instruction'),
      aside: t('saidBy', { name: author.name, date: date(createdOn) }),
      words: <SaidWords body={body} mentions={mentions} />,
    })),
    ...(insistNote == null ? [] : [{ id: 'insisted', head: t('insistedBy'), aside: '', words: insistNote }]),
    ...(decided?.status === 'APPROVED' || decided?.status === 'REJECTED'
      ? [
          {
            id: decided.id,
            head: t(`extension.${decided.status}`, { until: date(decided.grantedDueOn ?? decided.newDueOn) }),
            aside: t('decidedBy', { name: decided.decidedBy?.name ?? '', date: date(decided.decidedOn ?? '') }),
            words: decided.decisionNote ?? null,
          },
        ]
      : []),
  ];
  if (calls.length === 0) return null;
  return (
    <ul className="calls" aria-label={t('calls')}>
      {calls.map(({ id, head, aside, words }) => (
        <li key={id}>
          <p>
            <b>{head}</b> <span>{aside}</span>
          </p>
          {words === null ? null : <p className="words">{words}</p>}
        </li>
      ))}
    </ul>
  );
}
