import { lazy, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { Button } from '../ui/Button.js';
import { Lazily } from './Lazily.js';

const CreateTaskDialog = lazy(() =>
  import('../features/task/CreateTaskDialog.js').then(({ CreateTaskDialog: component }) => ({ default: component })),
);

/** For those who may add to the plan. What was created opens at once: there is more to say about it. */
export function CreateTask({ planId }: { planId: string }) {
  const { t } = useTranslation('board');
  const [isOpen, setOpen] = useState(false);
  const [, setParams] = useSearchParams();
  return (
    <>
      <Button kind="go" small icon="plus" onClick={() => setOpen(true)}>
        {t('create')}
      </Button>
      {isOpen ? (
        <Lazily isOverPage>
          <CreateTaskDialog
            planId={planId}
            isOpen
            onClose={() => setOpen(false)}
            onCreated={(task) => {
              setOpen(false);
              setParams((now) => {
                const next = new URLSearchParams(now);
                next.set('task', task.id);
                return next;
              });
            }}
          />
        </Lazily>
      ) : null}
    </>
  );
}
