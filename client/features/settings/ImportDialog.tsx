import { useApolloClient, useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportPreviewQuery } from '../../generated/graphql.js';
import { useErrorWords } from '../../task-actions/errorWords.js';
import { Button } from '../../ui/Button.js';
import { Dialog } from '../../ui/Dialog.js';
import { Field } from '../../ui/Field.js';
import { FormFoot } from '../../ui/FormFoot.js';
import { ImportAccountsDocument, ImportPreviewDocument } from './administration.generated.js';
import type { Handing } from './HandedOver.js';
import { ImportRows } from './ImportRows.js';
import { asText, readSpreadsheet, rowsOf } from './spreadsheet.js';

interface ImportDialogProps {
  readonly onClose: () => void;
  readonly onImported: (handed: readonly Handing[]) => void;
}

/** Accounts from a spreadsheet: read here, judged row by row by the server, then written all together or not at all. */
export function ImportDialog({ onClose, onImported }: ImportDialogProps) {
  const { t } = useTranslation('settings');
  const { t: tf } = useTranslation('frame');
  const explain = useErrorWords();
  const client = useApolloClient();
  const [text, setText] = useState('');
  const [preview, setPreview] = useState<ImportPreviewQuery['accountImportPreview'] | null>(null);
  const [failure, setFailure] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const [write] = useMutation(ImportAccountsDocument);
  const rows = rowsOf(text);
  const bad = preview?.filter(({ faults }) => faults.length > 0).length ?? 0;
  const isReady = preview !== null && preview.length > 0 && bad === 0;

  /** What was judged is no more what stands there. */
  function put(next: string) {
    setText(next);
    setPreview(null);
    setFailure(undefined);
  }
  async function busily(work: () => Promise<void>) {
    if (isBusy) return;
    setBusy(true);
    setFailure(undefined);
    try {
      await work();
    } catch (error) {
      setFailure(explain(error).words);
    } finally {
      setBusy(false);
    }
  }
  async function take(file: File | undefined) {
    if (!file) return;
    try {
      put(asText(await readSpreadsheet(file)));
    } catch {
      setFailure(t('import.unreadable'));
    }
  }
  const check = () =>
    busily(async () => {
      if (rows.length === 0) return setFailure(t('import.tooFew'));
      const { data } = await client.query({
        query: ImportPreviewDocument,
        variables: { input: { rows: [...rows] } },
        fetchPolicy: 'network-only',
      });
      setPreview(data?.accountImportPreview ?? null);
    });
  const submit = () =>
    busily(async () => {
      const { data } = await write({ variables: { input: { rows: [...rows] } } });
      if (data)
        onImported(
          data.importAccounts.accounts.map(({ account, oneTimePassword }) => ({ ...account, oneTimePassword })),
        );
    });
  return (
    <Dialog title={t('import.title')} isOpen onClose={onClose} keepOnOutsidePress className="admin-dlg">
      <form
        className="admin-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void (isReady ? submit() : check());
        }}
      >
        <p className="q2">{t('import.lead')}</p>
        <label className="fld">
          <span className="fld-label">{t('import.file')}</span>
          <input
            type="file"
            accept=".xlsx,.csv,text/csv"
            onChange={(event) => {
              void take(event.target.files?.[0]);
              // The same file may be chosen again once it was mended.
              event.target.value = '';
            }}
          />
        </label>
        <Field label={t('import.paste')} value={text} onChange={put} rows={5} />
        <div role="status">
          {preview === null ? null : (
            <p>{bad > 0 ? t('import.bad', { count: bad }) : t('import.ok', { count: preview.length })}</p>
          )}
        </div>
        {preview === null ? null : <ImportRows rows={preview} />}
        <FormFoot failure={failure}>
          <Button kind="go" type="submit" pending={isBusy}>
            {isReady
              ? t(isBusy ? 'import.submitting' : 'import.submit', { count: rows.length })
              : t(isBusy ? 'import.checking' : 'import.check')}
          </Button>
          <Button kind="bare" onClick={onClose}>
            {tf('state.cancel')}
          </Button>
        </FormFoot>
      </form>
    </Dialog>
  );
}
