import type { KeyboardEvent } from 'react';
import type { TaskStatus } from '../../generated/graphql.js';
import type { ColumnHandle } from './columns.js';
import type { Card, Column } from './useBoard.js';

/** Where an arrow key leads: up and down within the column, sideways to the card at the same height. */
export function walkFrom(
  event: KeyboardEvent,
  card: Card,
  columns: readonly Column[],
  handleOf: (status: TaskStatus) => ColumnHandle | undefined,
): { status: TaskStatus; index: number } | null {
  const at = columns.findIndex((column) => column.status === card.status);
  const cards = columns[at]?.tasks.nodes ?? [];
  const index = cards.findIndex((one) => one.id === card.id);
  const within = { ArrowDown: index + 1, ArrowUp: index - 1, Home: 0, End: cards.length - 1 }[event.key];
  if (within !== undefined) return { status: card.status, index: Math.max(0, Math.min(within, cards.length - 1)) };
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (step === undefined) return null;
  const height = event.currentTarget.getBoundingClientRect().top;
  for (let next = at + step; next >= 0 && next < columns.length; next += step) {
    const column = columns[next];
    const handle = column && handleOf(column.status);
    if (column && handle && column.tasks.nodes.length > 0)
      return { status: column.status, index: handle.nearest(height) };
  }
  return null;
}

/** M opens the card's move menu. */
export function openMoveMenu(event: KeyboardEvent, card: Card): void {
  if (event.key.toLowerCase() !== 'm') return;
  event.preventDefault();
  document.querySelector<HTMLElement>(`[data-move="${CSS.escape(card.id)}"]`)?.click();
}
