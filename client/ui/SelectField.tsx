import type { Key, ReactNode } from 'react';
import { Autocomplete, useFilter } from 'react-aria-components/Autocomplete';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Input, SearchField } from 'react-aria-components/SearchField';
import { Button, Label, Popover, Select, SelectValue, Text } from 'react-aria-components/Select';
import { FieldFault } from './FieldFault.js';
import { Icon } from './Icon.js';
import './Field.css';

export interface Choice {
  readonly id: string;
  readonly label: string;
  /** A second, quieter line: the full name of what the label shortens. */
  readonly detail?: string;
}

interface Common {
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly placeholder: string;
  /** Names the search line of a long list; a list with one is searched by what it shows. */
  readonly searchLabel: string;
  readonly emptyText: string;
  readonly fault?: string | undefined;
  readonly hint?: ReactNode;
  readonly isRequired?: boolean;
  readonly isDisabled?: boolean;
}

interface SelectFieldProps extends Common {
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Offered first, and stands for ''. Without it something has to be chosen. */
  readonly noneLabel?: string;
}

interface MultiSelectFieldProps extends Common {
  readonly value: readonly string[];
  readonly onChange: (value: readonly string[]) => void;
  /** How several chosen things are written into the closed field. */
  readonly joined: (labels: readonly string[]) => string;
}

/** Keys are never empty in a list box, so "none" needs one that no id of the server can be. */
const NONE = '\u0000none';
/** A list longer than this is searched rather than read. */
const LONG = 12;

const keysOf = (keys: readonly (Key | null)[]): readonly string[] =>
  keys.flatMap((key) => (key === null ? [] : [String(key)]));

export function SelectField(props: SelectFieldProps) {
  const { value, onChange, noneLabel } = props;
  const none = noneLabel === undefined ? [] : [{ id: NONE, label: noneLabel }];
  return (
    <Select
      className="fld"
      value={value === '' ? (noneLabel === undefined ? null : NONE) : value}
      onChange={(key) => onChange(key === null || key === NONE ? '' : String(key))}
      placeholder={props.placeholder}
      isInvalid={props.fault !== undefined}
      isRequired={props.isRequired ?? false}
      isDisabled={props.isDisabled ?? false}
      validationBehavior="aria"
    >
      <Inside {...props} choices={[...none, ...props.choices]}>
        <SelectValue className="choose-value">
          {({ isPlaceholder, defaultChildren, selectedText }) => (isPlaceholder ? defaultChildren : selectedText)}
        </SelectValue>
      </Inside>
    </Select>
  );
}

export function MultiSelectField(props: MultiSelectFieldProps) {
  const labels = props.choices.filter((choice) => props.value.includes(choice.id)).map((choice) => choice.label);
  return (
    <Select
      className="fld"
      selectionMode="multiple"
      value={props.value}
      onChange={(keys) => props.onChange(keysOf(keys))}
      placeholder={props.placeholder}
      isInvalid={props.fault !== undefined}
      isDisabled={props.isDisabled ?? false}
      validationBehavior="aria"
    >
      <Inside {...props}>
        <SelectValue className="choose-value">
          {({ isPlaceholder, defaultChildren }) => (isPlaceholder ? defaultChildren : props.joined(labels))}
        </SelectValue>
      </Inside>
    </Select>
  );
}

function Inside({
  label,
  choices,
  hint,
  fault,
  searchLabel,
  emptyText,
  children,
}: Common & { readonly children: ReactNode }) {
  const { contains } = useFilter({ sensitivity: 'base' });
  const list = (
    <ListBox className="choose-box" items={choices} renderEmptyState={() => <p className="choose-none">{emptyText}</p>}>
      {(choice) => (
        <ListBoxItem className="choose-option" id={choice.id} textValue={choice.label}>
          <Icon name="check" />
          <b>{choice.label}</b>
          {choice.detail === undefined ? null : <small>{choice.detail}</small>}
        </ListBoxItem>
      )}
    </ListBox>
  );
  return (
    <>
      <Label className="fld-label">{label}</Label>
      <Button className="fld-input choose">
        {children}
        <Icon name="down" />
      </Button>
      {hint === undefined ? null : (
        <Text slot="description" className="fld-hint">
          {hint}
        </Text>
      )}
      <FieldFault>{fault}</FieldFault>
      <Popover className="choose-list" maxHeight={400}>
        {choices.length <= LONG ? (
          list
        ) : (
          <Autocomplete filter={contains}>
            <SearchField className="choose-find" aria-label={searchLabel} autoFocus>
              {/* What it is: typing narrows the list below, arrow keys walk it without leaving the line. */}
              <Input className="fld-input" role="combobox" aria-expanded="true" placeholder={searchLabel} />
            </SearchField>
            {list}
          </Autocomplete>
        )}
      </Popover>
    </>
  );
}
