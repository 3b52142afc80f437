import type { ReactNode } from 'react';
import { Input, Label, Text, TextField } from 'react-aria-components/TextField';
import { FieldFault } from './FieldFault.js';
import './Field.css';

interface DateFieldProps {
  readonly label: string;
  /** As the API writes dates: 2022-07-31; '' for none. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Finds the input again when a form is sent: see incompleteDates. */
  readonly name: string;
  readonly fault?: string | undefined;
  readonly hint?: ReactNode;
  readonly isRequired?: boolean;
}

/** The browser's own date input: a wheel on the phone, digits and arrow keys at the desk. */
export function DateField({ label, value, onChange, name, fault, hint, isRequired = false }: DateFieldProps) {
  return (
    <TextField
      className="fld"
      type="date"
      name={name}
      value={value}
      onChange={onChange}
      isRequired={isRequired}
      isInvalid={fault !== undefined}
      validationBehavior="aria"
    >
      <Label className="fld-label">{label}</Label>
      <Input className="fld-input" min="1990-01-01" max="2099-12-31" />
      {hint === undefined ? null : (
        <Text slot="description" className="fld-hint">
          {hint}
        </Text>
      )}
      <FieldFault>{fault}</FieldFault>
    </TextField>
  );
}

/**
 * Names of the date inputs that are half filled in. A browser gives '' for 2022-02-?, so without asking, a form
 * would take an unfinished date for a cleared one.
 */
export function incompleteDates(form: HTMLFormElement): readonly string[] {
  return [...form.querySelectorAll('input')].filter((input) => input.validity.badInput).map((input) => input.name);
}
