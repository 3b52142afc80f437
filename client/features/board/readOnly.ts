import { createContext } from 'react';

/** On the board of a past day cards are read and opened: they have no menu, and cannot be lifted. */
export const ReadOnlyBoard = createContext(false);
