import { type FormEvent, useRef, useState } from 'react';
import { useErrorWords } from '../../task-actions/errorWords.js';
import { fieldFaults } from '../../task-actions/fieldFaults.js';
import { useFormFocus } from '../../ui/useFormFocus.js';

/**
 * Sends a form: what the server said of fields that are on screen goes under them, all else to the foot; nothing typed
 * is lost.
 */
export function useSubmit(send: () => Promise<void>) {
  const explain = useErrorWords();
  const { formRef, focusFirstFault } = useFormFocus();
  const [faults, setFaults] = useState<ReadonlyMap<string, string>>(new Map());
  const [failure, setFailure] = useState<string>();
  const [isSending, setSending] = useState(false);
  // A field is on screen when it asks for its fault, anew each time that the form is drawn.
  const onScreen = useRef(new Set<string>());
  onScreen.current = new Set();
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
      const unseen = [...found].flatMap(([field, words]) => (onScreen.current.has(field) ? [] : [words]));
      setFailure(found.size === 0 ? explain(error).words : unseen.length > 0 ? unseen.join(' ') : undefined);
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
    fault: (field: string) => {
      onScreen.current.add(field);
      return faults.get(field);
    },
    onSubmit: (event: FormEvent) => {
      event.preventDefault();
      void submit();
    },
  };
}
