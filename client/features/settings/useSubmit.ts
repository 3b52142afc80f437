import { type FormEvent, useState } from 'react';
import { useErrorWords } from '../../task-actions/errorWords.js';
import { fieldFaults } from '../../task-actions/fieldFaults.js';
import { useFormFocus } from '../../ui/useFormFocus.js';

/** Sends a form: what the server said of single fields goes under them, all else to the foot; nothing typed is lost. */
export function useSubmit(send: () => Promise<void>) {
  const explain = useErrorWords();
  const { formRef, focusFirstFault } = useFormFocus();
  const [faults, setFaults] = useState<ReadonlyMap<string, string>>(new Map());
  const [failure, setFailure] = useState<string>();
  const [isSending, setSending] = useState(false);
  async function submit() {
    if (isSending) return;
    setSending(true);
    setFailure(undefined);
    try {
      await send();
      setFaults(new Map());
    } catch (error) {
      const found = fieldFaults(error);
      setFaults(found);
      setFailure(found.size > 0 ? undefined : explain(error).words);
      focusFirstFault();
    } finally {
      setSending(false);
    }
  }
  return {
    formRef,
    focusFirstFault,
    failure,
    isSending,
    fault: (field: string) => faults.get(field),
    onSubmit: (event: FormEvent) => {
      event.preventDefault();
      void submit();
    },
  };
}
