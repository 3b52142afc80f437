import { board } from './board.js';
import { dates } from './dates.js';
import { errors } from './errors.js';
import { frame } from './frame.js';
import { moves } from './moves.js';
import { overdue } from './overdue.js';
import { task } from './task.js';

export const en = { frame, board, dates, errors, moves, overdue, task };
