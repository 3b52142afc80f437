import { useQuery } from '@apollo/client/react';
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { useErrorWords } from '../../task-actions/errorWords.js';
import { Button } from '../../ui/Button.js';
import { Icon } from '../../ui/Icon.js';
import { itemNumber } from '../../ui/numerals.js';
import { SelectField } from '../../ui/SelectField.js';
import { EmptyState, ErrorState, Skeleton } from '../../ui/states.js';
import { useToast } from '../../ui/Toast.js';
import { spelledOut } from './dateWords.js';
import { PasteChoicesDocument } from './keep.generated.js';
import { useKept } from './kept.js';
import { COLUMNS, EMPTY_ROW, pastedRows, type TypedRow } from './pastedRows.js';
import { RowsTable } from './RowsTable.js';
import { useRowCheck } from './useRowCheck.js';
import './keep.css';
import './paste.css';

const NO_ROWS: readonly TypedRow[] = [];

/** Rows as they were kept in the window: whatever is not text is empty. */
function rowsIn(kept: unknown): readonly TypedRow[] | undefined {
  if (!Array.isArray(kept)) return undefined;
  return kept.map((row: unknown) => {
    const texts = new Map(typeof row === 'object' && row !== null ? Object.entries(row) : []);
    const found: Record<(typeof COLUMNS)[number], string> = { ...EMPTY_ROW };
    for (const column of COLUMNS) {
      const text: unknown = texts.get(column);
      if (typeof text === 'string') found[column] = text;
    }
    return found;
  });
}

/** Several tasks at once, pasted from Excel or typed, looked through before anything is written. */
export function PastePage({ viewerId, planId }: { readonly viewerId: string; readonly planId: string }) {
  const { t, i18n } = useTranslation('keep');
  const { t: tt } = useTranslation('task');
  const explain = useErrorWords();
  const toast = useToast();
  const navigate = useNavigate();
  const [params, setParams] = useSearchParams();
  const { data, error, refetch } = useQuery(PasteChoicesDocument, { variables: { planId } });
  const [rows, setRows, dropRows] = useKept(`${viewerId}:rows:${planId}`, NO_ROWS, rowsIn);
  const [isWriting, setWriting] = useState(false);
  const table = useRef<HTMLDivElement>(null);
  const plan = data?.plan;
  const item = plan?.items.find(({ id }) => id === params.get('item')) ?? plan?.items[0];
  const choices = useMemo(
    () =>
      data && plan
        ? { departments: data.departments, milestones: item?.milestones ?? [], planYear: plan.year }
        : undefined,
    [data, plan, item],
  );
  const check = useRowCheck(planId, item?.id ?? '', rows, choices);
  const back = `/plan/keep?plan=${encodeURIComponent(planId)}`;

  function paste(text: string): void {
    const read = pastedRows(text).map((row) => ({
      ...row,
      startsOn: spelledOut(row.startsOn, plan?.year ?? 0, i18n.language),
      dueOn: spelledOut(row.dueOn, plan?.year ?? 0, i18n.language),
    }));
    setRows([...rows.filter((row) => COLUMNS.some((column) => row[column] !== '')), ...read]);
  }
  async function write(): Promise<void> {
    if (isWriting) return;
    if (check.faults > 0) {
      table.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus();
      return;
    }
    setWriting(true);
    const isDone = await check.create();
    setWriting(false);
    if (!isDone) return;
    dropRows();
    toast({ words: t('paste.done', { count: check.filled }) });
    void navigate(back);
  }

  if (!plan || !choices)
    return (
      <div className="paper keep">
        <h1 className="sr">{t('paste.title')}</h1>
        {error ? (
          <ErrorState
            title={t('failed')}
            reason={explain(error).words}
            onRetry={() => void refetch().catch(() => undefined)}
          />
        ) : (
          <Skeleton rows={6} />
        )}
      </div>
    );
  return (
    <div className="paper keep">
      <header className="keep-head">
        <Link className="keep-back" to={back}>
          <Icon name="left" />
          {t('paste.back')}
        </Link>
        <h1>{t('paste.title')}</h1>
        <p className="keep-lead">{t('paste.lead')}</p>
      </header>
      <hr className="ww" />
      {item ? (
        <>
          <div className="paste-from">
            <SelectField
              label={t('paste.item')}
              choices={plan.items.map(({ id, number, title }) => ({
                id,
                label: `${itemNumber(number, i18n.language)} ${title}`,
              }))}
              value={item.id}
              onChange={(id) => {
                params.set('item', id);
                setParams(params, { replace: true });
              }}
              placeholder={tt('choose')}
              searchLabel={tt('find')}
              emptyText={tt('nothingFound')}
            />
            <label className="fld">
              <span className="fld-label">{t('paste.area')}</span>
              <textarea
                className="fld-input paste-area"
                rows={2}
                value=""
                aria-describedby="paste-hint"
                onChange={(event) => paste(event.target.value)}
                onPaste={(event) => {
                  event.preventDefault();
                  paste(event.clipboardData.getData('text/plain'));
                }}
              />
              <span id="paste-hint" className="fld-hint">
                {t('paste.areaHint')}
              </span>
            </label>
          </div>
          <div ref={table}>
            {rows.length > 0 ? <RowsTable rows={rows} check={check} choices={choices} onChange={setRows} /> : null}
          </div>
          <div className="paste-foot">
            <p role="status">{standing()}</p>
            <div className="keep-tools">
              <Button kind="go" pending={isWriting} onClick={() => void write()} hidden={check.filled === 0}>
                {isWriting ? t('paste.creating') : t('paste.create', { count: check.filled })}
              </Button>
              <Button icon="plus" onClick={() => setRows([...rows, EMPTY_ROW])}>
                {t('paste.addRow')}
              </Button>
              {rows.length > 0 ? (
                <Button kind="bare" onClick={dropRows}>
                  {t('paste.removeAll')}
                </Button>
              ) : null}
            </div>
          </div>
        </>
      ) : (
        <EmptyState title={t('noItems')}>{t('paste.noItems')}</EmptyState>
      )}
    </div>
  );

  function standing(): string {
    if (check.filled === 0) return t('paste.empty');
    if (check.faults > 0) return t('paste.faults', { count: check.faults });
    if (check.failure !== undefined) return check.failure;
    if (check.isChecking) return t('paste.checking');
    const [first, last] = [check.codes[0], check.codes.at(-1)];
    return t('paste.ready', { count: check.codes.length, first, last });
  }
}
