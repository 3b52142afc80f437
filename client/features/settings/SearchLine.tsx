import { Icon } from '../../ui/Icon.js';

interface SearchLineProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A line to find in: what is typed narrows the list beneath it. */
export function SearchLine({ label, value, onChange }: SearchLineProps) {
  return (
    <label className="admin-find">
      <Icon name="find" />
      <span className="sr">{label}</span>
      <input type="search" value={value} placeholder={label} onChange={(event) => onChange(event.target.value)} />
    </label>
  );
}
