interface MatrixCellProps {
  /** Name of the band, or waiting, or sum: what the ink and the ground go by. */
  readonly kind: string;
  readonly count: number;
  readonly label: string;
  readonly isChosen: boolean;
  readonly onPress: () => void;
}

/** A count that lists what it counts; a point where there is nothing to list. */
export function MatrixCell({ kind, count, label, isChosen, onPress }: MatrixCellProps) {
  return (
    <td className={kind === 'sum' ? 'sum' : undefined} data-kind={kind}>
      {count === 0 ? (
        <span className="nil">
          <span className="sr">0</span>
        </span>
      ) : (
        <button type="button" aria-label={label} aria-pressed={isChosen} onClick={onPress}>
          {count}
        </button>
      )}
    </td>
  );
}
