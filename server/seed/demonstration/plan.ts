import { accounts } from './accounts.js';
import { dealsByItem } from './deals.js';
import { departments } from './departments.js';
import { items } from './items.js';
import { milestones } from './milestones.js';
import { tasks1 } from './tasks-1.js';
import { tasks2 } from './tasks-2.js';
import { tasks3 } from './tasks-3.js';
import { tasks4 } from './tasks-4.js';
import { tasks5 } from './tasks-5.js';
import { tasks6 } from './tasks-6.js';
import { tasks7 } from './tasks-7.js';
import { tasks8 } from './tasks-8.js';
import { tasks9 } from './tasks-9.js';
import type { SeedTask } from './types.js';

const tasksByItem: Record<number, SeedTask[]> = {
  1: tasks1,
  2: tasks2,
  3: tasks3,
  4: tasks4,
  5: tasks5,
  6: tasks6,
  7: tasks7,
  8: tasks8,
  9: tasks9,
};

export const demonstration = {
  title: '港北区妇女联合会2022年工作计划',
  year: 2022,
  startsOn: '2022-01-01',
  endsOn: '2022-12-31',
  publishedOn: '2022-01-20',
  departments,
  accounts,
  items,
  milestones,
  tasksByItem,
  dealsByItem,
};
