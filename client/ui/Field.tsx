import type { ReactNode } from 'react';
import { Input, Label, Text, TextArea, TextField } from 'react-aria-components/TextField';
import { FieldFault } from './FieldFault.js';
import './Field.css';

interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** What is wrong and what to do about it. The text stays as it was typed. */
  readonly fault?: string | undefined;
  /** What to write here, or what somebody else made of it meanwhile. */
  readonly hint?: ReactNode;
  /** A word at the end of the label's line. */
  readonly aside?: string | undefined;
  /** More than one line of text; it grows with what is typed. */
  readonly rows?: number;
  readonly isRequired?: boolean;
  readonly isReadingSize?: boolean;
  readonly inputMode?: 'numeric' | 'text' | 'email' | 'url';
  /** Hides what is typed. */
  readonly isSecret?: boolean;
  /** What the browser may fill in, or keep: current-password, new-password, username. */
  readonly autoComplete?: string;
  readonly className?: string;
}

/** One line or several lines of text under its label. */
export function Field(props: FieldProps) {
  const { label, value, onChange, fault, hint, aside, rows, isRequired = false, isReadingSize = false } = props;
  return (
    <TextField
      className={`fld${props.className === undefined ? '' : ` ${props.className}`}`}
      value={value}
      onChange={onChange}
      isRequired={isRequired}
      isInvalid={fault !== undefined}
      validationBehavior="aria"
      {...(props.isSecret ? { type: 'password' as const } : {})}
      {...(props.autoComplete === undefined ? {} : { autoComplete: props.autoComplete })}
    >
      <Label className="fld-label">
        {label}
        {aside === undefined ? null : <span className="fld-aside">{aside}</span>}
      </Label>
      {rows === undefined ? (
        <Input className="fld-input" inputMode={props.inputMode ?? 'text'} />
      ) : (
        <TextArea className={`fld-input${isReadingSize ? ' fld-reading' : ''}`} rows={rows} data-rows={rows} />
      )}
      {hint === undefined ? null : (
        <Text slot="description" className="fld-hint">
          {hint}
        </Text>
      )}
      <FieldFault>{fault}</FieldFault>
    </TextField>
  );
}
