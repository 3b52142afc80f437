import { useTranslation } from 'react-i18next';
import type { TaskPanelTaskFragment } from '../../generated/graphql.js';
import { MoveMenu } from '../../task-actions/MoveMenu.js';
import { Button } from '../../ui/Button.js';
import { useToast } from '../../ui/Toast.js';

/** What can be done with the task as a whole, from the panel's head line. */
export function TaskTools({ task }: { readonly task: TaskPanelTaskFragment }) {
  const { t } = useTranslation('task');
  const toast = useToast();
  return (
    <>
      {/* All that can be done stands below as buttons; here one also learns why something cannot. */}
      {task.viewerCan.some((action) => action !== 'COMMENT' && action !== 'INSTRUCT') ? (
        <MoveMenu task={task} look="button" />
      ) : null}
      <Button className="task-link" onClick={() => void copy()}>
        {t('copyLink')}
      </Button>
    </>
  );

  async function copy(): Promise<void> {
    try {
      // Only there on https and localhost; in an office network without either, the address bar has to do.
      await navigator.clipboard.writeText(new URL(`/tasks/${encodeURIComponent(task.id)}`, location.origin).href);
      toast({ words: t('linkCopied', { code: task.code }) });
    } catch {
      toast({ words: t('linkNotCopied'), kind: 'fault' });
    }
  }
}
