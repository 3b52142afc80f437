import { type RefObject, useEffect, useRef, useState } from 'react';

interface FormFocus {
  readonly formRef: RefObject<HTMLFormElement | null>;
  readonly headRef: RefObject<HTMLHeadingElement | null>;
  /** Call it together with setting the faults: the focus goes to the first field that has one. */
  readonly focusFirstFault: () => void;
}

/** Takes the focus to a form's head when it opens, and to its first fault when it was refused. */
export function useFormFocus(): FormFocus {
  const formRef = useRef<HTMLFormElement>(null);
  const headRef = useRef<HTMLHeadingElement>(null);
  const [refusals, setRefusals] = useState(0);

  useEffect(() => headRef.current?.focus(), []);
  useEffect(() => {
    if (refusals === 0) return;
    const faulty = formRef.current?.querySelector<HTMLElement>(
      'input[aria-invalid="true"], textarea[aria-invalid="true"], [data-invalid] :is(button, input)',
    );
    faulty?.focus();
  }, [refusals]);

  return { formRef, headRef, focusFirstFault: () => setRefusals((count) => count + 1) };
}
