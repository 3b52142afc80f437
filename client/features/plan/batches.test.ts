/// <reference types="jest" />
import { linesOf } from './batches.js';

const task = (id: string, batch: string | null = null) => ({ id, batch: batch === null ? null : { id: batch } });
const told = (tasks: ReturnType<typeof task>[]) => linesOf(tasks).map((line) => line.tasks.map(({ id }) => id));

test('what was dealt together stands in one line, where the first of it is', () => {
  expect(told([])).toEqual([]);
  expect(told([task('1'), task('2')])).toEqual([['1'], ['2']]);
  expect(told([task('1'), task('2', 'a'), task('3', 'b'), task('4', 'a'), task('5'), task('6', 'b')])).toEqual([
    ['1'],
    ['2', '4'],
    ['3', '6'],
    ['5'],
  ]);
});
