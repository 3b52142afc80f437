import type { Same } from '../same.js';
import type { board as zh } from '../zh/board.js';

export const board: Same<typeof zh> = {
  title: 'Board',
  sentence: 'Tasks of <item/> led by <unit/><wide>, milestone <milestone/>, light <light/>, due <due/></wide><narrow>, <more/></narrow>',
  sentenceMine: 'Tasks of <item/> that <unit/><wide>, milestone <milestone/>, light <light/>, due <due/></wide><narrow>, <more/></narrow>',
  containing: ', saying “{{text}}”',
  sum: '. {{total}} in all, <late>{{late}} overdue</late>.',
  sumNoneLate: '. {{total}} in all, none overdue.',
  more: 'more conditions',
  moreSet: '{{n}} more set',
  filter: {
    item: 'Which item', unit: 'Which department', milestone: 'Milestone', light: 'Light', due: 'Due', text: 'Containing the words',
    allItems: 'all {{n}} items', itemN: 'Item {{n}} {{title}}', anyUnit: 'any department', mine: 'we lead or support',
    any: 'any', overdue: 'overdue', week: 'within 7 days', month: 'this month', find: 'Find in the list', none: 'No such choice', show: 'Show', clear: 'Clear all',
  },
  column: { label: '{{stage}}, {{n}} tasks', late: '{{n}} overdue', doneLate: '{{n}} done late', open: 'Open {{stage}}, {{n}} tasks', fold: 'Fold {{stage}}', byOrder: 'In column order', sum: '{{stage}}: {{n}}', comma: ', ', empty: 'No tasks', emptyFiltered: 'No task fits', more: 'Loading more tasks', moreFailed: 'The next tasks could not be read.' },
  stages: 'Stages',
  card: { progress: 'Progress {{n}}%', plus: '+{{n}}', supporting: ', {{n}} supporting departments' },
  create: 'New task',
  loading: 'Loading the board',
  failed: 'The board could not be read.',
  empty: { title: 'No task fits.', hint: 'Drop one condition, or clear them all.', drop: 'Drop “{{word}}”', planTitle: 'This plan has no tasks yet.', planHint: 'Once there are tasks they stand here by stage.' },
  say: {
    instructions: 'Press space to lift, arrow keys to choose a column and a place, space again to drop, Escape to put it back.',
    lifted: 'Lifted {{code}} {{title}}, now in “{{stage}}”.',
    over: '{{stage}}: {{rule}}',
    dropped: '{{code}} dropped into “{{stage}}”.',
    back: '{{code}} is back in its place.',
    nowhere: 'Over no column.',
    tagEnd: '{{stage}}, at the foot of the column',
    tagAfter: '{{stage}}, after {{code}}',
    tagFirst: '{{stage}}, at the top',
    tagNo: 'Not here',
  },
};
