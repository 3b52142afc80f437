import { FieldError } from 'react-aria-components/FieldError';

/** The sentence under a field that is wrong: heavy ink, because vermilion means late and nothing else. */
export function FieldFault({ children }: { readonly children: string | undefined }) {
  return (
    <FieldError className="fld-fault">
      <svg className="fld-fault-mark" viewBox="0 0 18 18" aria-hidden="true">
        <path d="M1 0h16a1 1 0 0 1 1 1v16a1 1 0 0 1-1 1H1a1 1 0 0 1-1-1V1a1 1 0 0 1 1-1z" />
        <path className="fld-fault-bang" d="M9 4v6.2M9 13.4v.4" />
      </svg>
      <span>{children}</span>
    </FieldError>
  );
}
