import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorWords } from '../../task-actions/errorWords.js';
import { useFormFocus } from '../../ui/useFormFocus.js';
import { textsIn, useKept } from './kept.js';

const NOTHING: Readonly<Record<string, string>> = {};

interface KeepForm<F extends string> {
  readonly formRef: ReturnType<typeof useFormFocus>['formRef'];
  value(field: F): string;
  set(field: F, value: string): void;
  /** What is wrong with a field, in words. */
  fault(field: F): string | undefined;
  /** Why the whole was not saved, where no field says it. */
  readonly failure: string | undefined;
  readonly isSending: boolean;
  /** Something differs from what is there now. */
  readonly isTouched: boolean;
  send(): Promise<void>;
  giveUp(): void;
}

/**
 * A form over what is there now. Only what a person typed is kept apart, so what others change meanwhile shows
 * through wherever nothing was typed, and only what was typed is sent.
 * @param required fields that must not be blank, which is told before the server is asked
 * @param save sends the fields that differ; what it throws is told at the fields or at the foot
 */
export function useKeepForm<F extends string>(
  key: string,
  now: Readonly<Record<F, string>>,
  required: readonly NoInfer<F>[],
  save: (changed: ReadonlyMap<F, string>) => Promise<unknown>,
  onSaved: () => void,
): KeepForm<F> {
  const { t } = useTranslation('keep');
  const explain = useErrorWords();
  const [typed, keep, drop] = useKept(key, NOTHING, textsIn);
  const [faults, setFaults] = useState<ReadonlyMap<string, string>>(new Map());
  const [failure, setFailure] = useState<string>();
  const [isSending, setSending] = useState(false);
  const { formRef, focusFirstFault } = useFormFocus();
  // Nothing but the fields is ever put into `now`.
  const fields = Object.keys(now) as F[];
  const value = (field: F): string => typed[field] ?? now[field];
  const changed = new Map(fields.flatMap((field) => (value(field) === now[field] ? [] : [[field, value(field)]])));

  async function send(): Promise<void> {
    if (isSending) return;
    const blank = required.filter((field) => value(field).trim() === '');
    if (blank.length > 0) {
      setFaults(new Map(blank.map((field) => [field, t('needed')])));
      focusFirstFault();
      return;
    }
    setSending(true);
    setFailure(undefined);
    try {
      await save(changed);
      drop();
      onSaved();
    } catch (error) {
      const { fields: told, words } = explain(error);
      const known = told.flatMap(({ path, message }): [string, string][] => {
        const field = fields.find((one) => path === `input.${one}`);
        return field ? [[field, message]] : [];
      });
      setFaults(new Map(known));
      if (known.length === 0) setFailure(words);
      focusFirstFault();
    } finally {
      setSending(false);
    }
  }

  return {
    formRef,
    value,
    set(field, next) {
      keep({ ...typed, [field]: next });
      if (faults.has(field)) setFaults(new Map([...faults].filter(([one]) => one !== field)));
    },
    fault: (field) => faults.get(field),
    failure,
    isSending,
    isTouched: changed.size > 0,
    send,
    giveUp: drop,
  };
}
