/** Drawn on 16×16, stroke 1.5, round ends. Only where a word would be in the way. */
export const icons = {
  bell: 'M8 2.2a4 4 0 0 1 4 4c0 3.2 1.2 4.6 1.2 5H2.8c0-.4 1.2-1.8 1.2-5a4 4 0 0 1 4-4M6.6 13.6a1.5 1.5 0 0 0 2.8 0',
  down: 'm4 6 4 4 4-4',
  up: 'm4 10 4-4 4 4',
  left: 'm10 4-4 4 4 4',
  right: 'm6 4 4 4-4 4',
  find: 'M11.5 7a4.5 4.5 0 1 1-9 0 4.5 4.5 0 0 1 9 0m-1 3.5 3 3',
  move: 'M3 3v10M6 8h7m-3-3 3 3-3 3',
  no: 'M13.5 8a5.5 5.5 0 1 1-11 0 5.5 5.5 0 0 1 11 0M4.2 4.2l7.6 7.6',
  into: 'M8 2.5v8m-3-3 3 3 3-3M3 13.5h10',
  check: 'm3 8.5 3.3 3.3L13 5',
  x: 'm4 4 8 8m0-8-8 8',
  bang: 'M8 3v6.5M8 12.6v.4',
  plus: 'M8 3v10M3 8h10',
  clip: 'm12.5 7-4.9 4.9a2.6 2.6 0 0 1-3.7-3.7L9 3.1a1.7 1.7 0 0 1 2.5 2.5L6.6 10.5',
  wave: 'M2 6.5a9 9 0 0 1 12 0M4.3 9a5.6 5.6 0 0 1 7.4 0M8 12v.1M2.5 2.5l11 11',
  drag: 'M6 4v.1M10 4v.1M6 8v.1M10 8v.1M6 12v.1M10 12v.1',
  more: 'M3.5 8v.1M8 8v.1M12.5 8v.1',
  undo: 'M5.5 3 2.5 6l3 3M2.5 6h7a4 4 0 0 1 0 8H6',
  cal: 'M2.5 4h11v9.5h-11zM2.5 7h11M5.5 2.5v3M10.5 2.5v3',
} as const;

export type IconName = keyof typeof icons;
