import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExtensionOfTaskFragment, TaskPanelTaskFragment } from '../../generated/graphql.js';
import { useErrorWords } from '../../task-actions/errorWords.js';
import { WithdrawExtensionDocument } from '../../task-actions/extension/extension.generated.js';
import { Button } from '../../ui/Button.js';
import { useDates } from '../../ui/Dates.js';
import { insideQuotes } from '../../ui/quotes.js';

interface TaskExtensionsProps {
  readonly task: TaskPanelTaskFragment;
  /** The one that waits for its answer stands on top of the panel; the others are kept further down. */
  readonly isWaiting: boolean;
  /** @param words what became of it, for the panel to say */
  readonly onWithdrawn: (words: string) => void;
}

/** What was asked for of the due date, the newest first, and what the office answered. */
export function TaskExtensions({ task, isWaiting, onWithdrawn }: TaskExtensionsProps) {
  const { t } = useTranslation('supervision');
  const errorWords = useErrorWords();
  const [withdraw, { loading: isSending }] = useMutation(WithdrawExtensionDocument);
  const [failure, setFailure] = useState<string>();
  const requests = task.extensionRequests.filter(({ status }) => (status === 'PENDING') === isWaiting).toReversed();
  if (requests.length === 0) return null;
  return (
    <section className={isWaiting ? 'task-notices' : 'task-sec'} aria-label={isWaiting ? t('pending') : undefined}>
      {isWaiting ? null : (
        <h3>
          {t('extensions')}
          {task.dueOnChanges > 0 ? <span>{t('moved', { count: task.dueOnChanges })}</span> : null}
        </h3>
      )}
      <ol className="task-history">
        {requests.map((request) => (
          <Extension key={request.id} request={request}>
            {request.viewerCanWithdraw ? (
              <p className="task-do">
                <Button pending={isSending} onClick={() => void takeBack(request)}>
                  {t('withdraw')}
                </Button>
              </p>
            ) : null}
          </Extension>
        ))}
      </ol>
      <p role="alert">{failure}</p>
    </section>
  );

  async function takeBack(request: ExtensionOfTaskFragment): Promise<void> {
    try {
      await withdraw({ variables: { input: { requestId: request.id } } });
      onWithdrawn(t('withdrawnSaid', { code: task.code }));
    } catch (error) {
      setFailure(`${t('notWithdrawn')}${errorWords(error).words}`);
    }
  }
}

function Extension({
  request,
  children,
}: {
  readonly request: ExtensionOfTaskFragment;
  readonly children: React.ReactNode;
}) {
  const { t } = useTranslation('supervision');
  const { date } = useDates();
  return (
    <li>
      <time dateTime={request.requestedOn}>{date(request.requestedOn)}</time>
      <div>
        <p>
          {t(request.askedLate ? 'askedWordsLate' : 'askedWords', {
            department: request.department.shortName,
            name: request.requestedBy.name,
            on: date(request.requestedOn),
            until: date(request.newDueOn),
            reason: insideQuotes(request.reason),
          })}
        </p>
        <p className={request.status === 'PENDING' ? 'task-pending' : 'q3'}>{outcome()}</p>
        {children}
      </div>
    </li>
  );

  function outcome(): string {
    const told = {
      on: request.decidedOn == null ? '' : date(request.decidedOn),
      name: request.decidedBy?.name ?? '',
      date: request.grantedDueOn == null ? '' : date(request.grantedDueOn),
    };
    const words = t(`status.${request.status}`, told);
    if (request.decisionNote == null) return words;
    return t('withNote', { words, note: insideQuotes(request.decisionNote) });
  }
}
