import { useMutation } from '@apollo/client/react';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TaskRowInput } from '../../generated/graphql.js';
import { type FieldFault, useErrorWords } from '../../task-actions/errorWords.js';
import { CreateTasksDocument } from './keep.generated.js';
import { COLUMNS, type Column, type TypedRow } from './pastedRows.js';
import { type Choices, COLUMN_OF, readRow } from './readRow.js';

/** What the server said of rows that it was sent. */
interface Verdict {
  /** The rows, so that what is typed meanwhile is not taken for checked. */
  readonly of: string;
  readonly codes: readonly string[];
  readonly faults: ReadonlyMap<string, string>;
  readonly failure?: string;
}

export interface RowCheck {
  /** What is wrong with a cell of a row. */
  fault(row: number, column: Column): string | undefined;
  /** The code that the row will get, once everything is right. */
  code(row: number): string | undefined;
  readonly faults: number;
  readonly codes: readonly string[];
  /** What cannot be said of a cell. */
  readonly failure: string | undefined;
  readonly isChecking: boolean;
  /** Rows that say anything. */
  readonly filled: number;
  /** Writes them; false when something is wrong after all, which is then shown. */
  create(): Promise<boolean>;
}

const restMs = 500;
const cell = (row: number, column: Column): string => `${row} ${column}`;
const isBlank = (row: TypedRow): boolean => COLUMNS.every((column) => row[column].trim() === '');

/** Checks rows by the server's own rules, which writes nothing, whenever typing rests; names are looked up here. */
export function useRowCheck(
  planId: string,
  itemId: string,
  rows: readonly TypedRow[],
  choices: Choices | undefined,
): RowCheck {
  const { t } = useTranslation('keep');
  const explain = useErrorWords();
  const [createTasks] = useMutation(CreateTasksDocument);
  const [verdict, setVerdict] = useState<Verdict>();

  const { inputs, places, unread } = useMemo(() => {
    const read = choices ? rows.map((row) => (isBlank(row) ? null : readRow(row, itemId, choices))) : [];
    const inputsOf: TaskRowInput[] = [];
    const placesOf: number[] = [];
    const unreadOf = new Map<string, string>();
    for (const [index, row] of read.entries()) {
      if (!row) continue;
      inputsOf.push(row.input);
      placesOf.push(index);
      for (const [column, { kind, words }] of row.unread)
        unreadOf.set(cell(index, column), t(`paste.unread.${kind}`, { words }));
    }
    return { inputs: inputsOf, places: placesOf, unread: unreadOf };
  }, [rows, itemId, choices, t]);
  const sent = JSON.stringify(inputs);
  const current = verdict?.of === sent ? verdict : undefined;

  /** Faults of the answer, by the rows of the table: blank ones were not sent. */
  function placed(fields: readonly FieldFault[]): ReadonlyMap<string, string> {
    return new Map(
      fields.flatMap(({ path, message }): [string, string][] => {
        const [, index, field = ''] = /^input\.rows\.(\d+)\.(\w+)$/.exec(path) ?? [];
        const [row, column] = [places[Number(index)], COLUMN_OF[field]];
        return row === undefined || !column ? [] : [[cell(row, column), message]];
      }),
    );
  }

  async function ask(dryRun: boolean): Promise<Verdict> {
    try {
      const { data } = await createTasks({ variables: { input: { planId, rows: inputs, dryRun } } });
      return { of: sent, codes: data?.createTasks.codes ?? [], faults: new Map() };
    } catch (error) {
      const { fields, words } = explain(error);
      const faults = placed(fields);
      return { of: sent, codes: [], faults, ...(faults.size === 0 && { failure: words }) };
    }
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: what is sent says whether there is anything new to ask
  useEffect(() => {
    if (inputs.length === 0) return;
    let isStale = false;
    const timer = setTimeout(() => {
      void ask(true).then((found) => {
        if (!isStale) setVerdict(found);
      });
    }, restMs);
    return () => {
      isStale = true;
      clearTimeout(timer);
    };
  }, [sent, planId]);

  // While typing, what was said before of a cell stays until it is said anew.
  const faults = new Map([...(verdict?.faults ?? []), ...unread]);
  const isReady = current !== undefined && faults.size === 0 && current.failure === undefined;
  return {
    fault: (row, column) => faults.get(cell(row, column)),
    code: (row) => (isReady ? current.codes[places.indexOf(row)] : undefined),
    faults: inputs.length === 0 ? 0 : faults.size,
    codes: isReady ? current.codes : [],
    failure: current?.failure,
    isChecking: inputs.length > 0 && current === undefined,
    filled: inputs.length,
    async create() {
      const found = await ask(false);
      setVerdict(found);
      return found.faults.size === 0 && found.failure === undefined;
    },
  };
}
