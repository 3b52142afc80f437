import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.js';
import { spelledOut } from './dateWords.js';
import { COLUMNS, type Column, type TypedRow } from './pastedRows.js';
import type { Choices } from './readRow.js';
import type { RowCheck } from './useRowCheck.js';

interface RowsTableProps {
  readonly rows: readonly TypedRow[];
  readonly check: RowCheck;
  readonly choices: Choices;
  readonly onChange: (rows: readonly TypedRow[]) => void;
}

/** More than a line is written into these. */
const long: readonly Column[] = ['title', 'supporting', 'description'];

/** The rows as they will be written: a table at the desk, an entry a row on the phone. Each fault stands in its cell. */
export function RowsTable({ rows, check, choices, onChange }: RowsTableProps) {
  const { t, i18n } = useTranslation('keep');
  const id = useId();
  const set = (index: number, column: Column, value: string) =>
    onChange(rows.map((row, at) => (at === index ? { ...row, [column]: value } : row)));
  const listOf: Partial<Record<Column, readonly string[]>> = {
    lead: choices.departments.map(({ shortName }) => shortName),
    assignee: [...new Set(choices.departments.flatMap(({ members }) => members.map(({ name }) => name)))],
    milestone: choices.milestones.map(({ title }) => title),
  };
  return (
    <>
      <table className="paste" role="table" aria-label={t('paste.table')}>
        <thead role="rowgroup">
          <tr role="row">
            <th role="columnheader" scope="col" className="paste-code">
              {t('paste.code')}
            </th>
            {COLUMNS.map((column) => (
              <th key={column} role="columnheader" scope="col" className={`paste-${column}`}>
                {t(`paste.column.${column}`)}
              </th>
            ))}
            <th role="columnheader" scope="col" className="paste-does">
              <span className="sr">{t('delete')}</span>
            </th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place, and holds no state of its own
            <tr key={index} role="row">
              <th role="rowheader" scope="row" className="paste-code">
                <span className="sr">{t('paste.row', { row: index + 1 })} </span>
                <span>{check.code(index) ?? index + 1}</span>
              </th>
              {COLUMNS.map((column) => cellOf(row, index, column))}
              <td role="cell" className="paste-does">
                <Button
                  kind="bare"
                  small
                  icon="x"
                  aria-label={t('paste.removeRow', { row: index + 1 })}
                  onClick={() => onChange(rows.filter((_, at) => at !== index))}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {Object.entries(listOf).map(([column, words]) => (
        <datalist key={column} id={`${id}-${column}`}>
          {words.map((word) => (
            <option key={word} value={word} />
          ))}
        </datalist>
      ))}
    </>
  );

  function cellOf(row: TypedRow, index: number, column: Column) {
    const fault = check.fault(index, column);
    const faultId = `${id}-${index}-${column}`;
    const about = {
      className: 'paste-cell',
      value: row[column],
      'aria-label': t('paste.cell', { row: index + 1, column: t(`paste.column.${column}`) }),
      'aria-invalid': fault !== undefined || undefined,
      'aria-describedby': fault === undefined ? undefined : faultId,
    };
    const isDate = column === 'startsOn' || column === 'dueOn';
    return (
      <td key={column} role="cell" className={`paste-${column}`}>
        <span className="paste-label" aria-hidden="true">
          {t(`paste.column.${column}`)}
        </span>
        {long.includes(column) ? (
          <textarea {...about} rows={1} onChange={(event) => set(index, column, event.target.value)} />
        ) : (
          <input
            {...about}
            {...(listOf[column] && { list: `${id}-${column}` })}
            onChange={(event) => set(index, column, event.target.value)}
            onBlur={() => {
              if (isDate && row[column] !== '')
                set(index, column, spelledOut(row[column], choices.planYear, i18n.language));
            }}
          />
        )}
        {fault === undefined ? null : (
          <p id={faultId} className="paste-fault">
            {fault}
          </p>
        )}
      </td>
    );
  }
}
