import { useQuery } from '@apollo/client/react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { SilentDepartmentFragment } from '../../generated/graphql.js';
import { useErrorWords } from '../../task-actions/errorWords.js';
import { useReload } from '../../task-actions/useReload.js';
import { useTaskAddress } from '../../task-actions/useTaskAddress.js';
import { Button } from '../../ui/Button.js';
import { copyText } from '../../ui/copyText.js';
import { useDates } from '../../ui/Dates.js';
import { Dialog } from '../../ui/Dialog.js';
import { useToast } from '../../ui/Toast.js';
import { SilentDepartmentsDocument } from './inbox.generated.js';
import './silent.css';

/** So many of a department's tasks are named on its line. */
const NAMED = 3;

interface Copied {
  readonly to: string;
  readonly text: string;
}

/** Who has not reported this month, each with a text ready for WeChat. */
export function SilentDepartments({
  planId,
  reconnections,
}: {
  readonly planId: string;
  readonly reconnections: number;
}) {
  const { t } = useTranslation('supervision');
  const { date } = useDates();
  const explain = useErrorWords();
  const toast = useToast();
  const { data, error, refetch } = useQuery(SilentDepartmentsDocument, {
    variables: { planId },
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
  });
  useReload(refetch, reconnections);
  const [refused, setRefused] = useState<Copied>();
  if (data === undefined && error === undefined) return null;
  return (
    <section className="inbox-kind silent" aria-labelledby="inbox-silent">
      <h2 id="inbox-silent">
        {t('silent.title')}
        {data === undefined ? null : (
          <span>
            {t(data.silentDepartments.isPast ? 'silent.was' : 'silent.by', {
              count: data.silentDepartments.departments.length,
              date: date(data.silentDepartments.reportDueOn),
            })}
          </span>
        )}
      </h2>
      {content()}
      <ByHand refused={refused} onClose={() => setRefused(undefined)} />
    </section>
  );

  function content() {
    if (data === undefined)
      return (
        <div className="silent-failed" role="alert">
          <p>{t('silent.failed', { reason: explain(error).words })}</p>
          <Button onClick={() => void refetch().catch(() => undefined)}>{t('silent.again')}</Button>
        </div>
      );
    const { departments, text } = data.silentDepartments;
    if (departments.length === 0) return <p className="silent-none">{t('silent.none')}</p>;
    return (
      <>
        {text == null ? null : (
          <div className="silent-all">
            <p className="q2">{t('silent.lead')}</p>
            <Button onClick={() => void copy({ to: t('silent.everybody'), text })}>{t('silent.copyAll')}</Button>
          </div>
        )}
        <ul>
          {departments.map((one) => (
            <SilentRow
              key={one.department.id}
              silent={one}
              onCopy={() => void copy({ to: one.department.shortName, text: one.text })}
            />
          ))}
        </ul>
      </>
    );
  }

  async function copy(copied: Copied): Promise<void> {
    if (await copyText(copied.text)) toast({ words: t('silent.copied', { to: copied.to }) });
    else setRefused(copied);
  }
}

function SilentRow({ silent, onCopy }: { readonly silent: SilentDepartmentFragment; readonly onCopy: () => void }) {
  const { t } = useTranslation('supervision');
  const address = useTaskAddress();
  const { department, tasks, taskCount } = silent;
  const named = tasks.slice(0, NAMED);
  return (
    <li className="silent-row">
      <h3>
        {department.shortName}
        <span className="cap q3">{t('silent.tasks', { count: taskCount })}</span>
      </h3>
      <ul className="silent-tasks">
        {named.map(({ id, code, title }) => (
          <li key={id}>
            <Link to={address(id)}>
              <span className="q3">{code}</span> {title}
            </Link>
          </li>
        ))}
        {taskCount > named.length ? (
          <li className="cap q3">{t('silent.more', { count: taskCount - named.length })}</li>
        ) : null}
      </ul>
      <Button aria-label={t('silent.copyFor', { department: department.shortName })} onClick={onCopy}>
        {t('silent.copy')}
      </Button>
    </li>
  );
}

/** Where the browser does not lend the clipboard: the text, selected, to be copied by hand. */
function ByHand({ refused, onClose }: { readonly refused: Copied | undefined; readonly onClose: () => void }) {
  const { t } = useTranslation('supervision');
  const field = useRef<HTMLTextAreaElement>(null);
  return (
    <Dialog
      isOpen={refused !== undefined}
      title={t('silent.byHandTitle', { to: refused?.to ?? '' })}
      closeLabel={t('silent.close')}
      onClose={onClose}
    >
      <label className="silent-by-hand">
        <span className="q2">{t('silent.byHand')}</span>
        <textarea
          ref={field}
          className="fld-input"
          readOnly
          rows={8}
          value={refused?.text ?? ''}
          onFocus={() => field.current?.select()}
        />
      </label>
    </Dialog>
  );
}
