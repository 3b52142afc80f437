import { type ReactNode, useId } from 'react';
import './Field.css';

interface CheckFieldProps {
  readonly label: ReactNode;
  /** What it does, in one sentence. */
  readonly hint: string;
  readonly isChecked: boolean;
  readonly onChange: (isChecked: boolean) => void;
}

/** A box to tick, with what it does beneath. */
export function CheckField({ label, hint, isChecked, onChange }: CheckFieldProps) {
  const id = useId();
  return (
    <div className="fld-check">
      <label>
        <input
          type="checkbox"
          checked={isChecked}
          aria-describedby={id}
          onChange={(event) => onChange(event.target.checked)}
        />
        {label}
      </label>
      <p id={id} className="fld-hint">
        {hint}
      </p>
    </div>
  );
}
