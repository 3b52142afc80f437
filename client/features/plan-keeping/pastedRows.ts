/** The columns of a list of tasks, in the order in which they are read where no header names them. */
export const COLUMNS = [
  'title',
  'lead',
  'supporting',
  'assignee',
  'startsOn',
  'dueOn',
  'milestone',
  'description',
] as const;
export type Column = (typeof COLUMNS)[number];

/** A row as it was typed or pasted: nothing is looked up yet, and nothing is thrown away. */
export type TypedRow = Readonly<Record<Column, string>>;

export const EMPTY_ROW: TypedRow = {
  title: '',
  lead: '',
  supporting: '',
  assignee: '',
  startsOn: '',
  dueOn: '',
  milestone: '',
  description: '',
};

/** What heads a column in the tables of such offices; the first that fits decides. */
const heads: readonly (readonly [Column, RegExp])[] = [
  ['supporting', /配合|协办|协同|参与|support/i],
  ['lead', /牵头|责任单位|责任部门|主办|承办|^lead/i],
  ['assignee', /责任人|负责人|联系人|联络员|assignee|person|in charge/i],
  ['startsOn', /开始|起始|启动|start/i],
  ['dueOn', /时限|期限|截止|完成时间|完成日期|due|deadline/i],
  ['milestone', /里程碑|节点|milestone/i],
  ['title', /任务|工作内容|事项|title|task/i],
  ['description', /说明|备注|描述|description|note/i],
];

const columnOf = (head: string): Column | undefined => heads.find(([, pattern]) => pattern.test(head))?.[0];

/** Cells of what a table program puts on the clipboard: tabs and lines; a cell with either stands in quotes. */
function cellsOf(text: string): string[][] {
  const rows: string[][] = [[]];
  const pattern = /(?:"((?:[^"]|"")*)"|([^\t\r\n]*))(\t|\r\n|\r|\n|$)/gy;
  for (let found = pattern.exec(text); found; found = pattern.exec(text)) {
    const [, quoted, plain, end] = found;
    rows.at(-1)?.push((quoted?.replaceAll('""', '"') ?? plain ?? '').trim());
    // What ends with the text has ended: an empty cell behind the last tab says nothing.
    if (end === '' || pattern.lastIndex >= text.length) break;
    if (end !== '\t') rows.push([]);
  }
  return rows.filter((cells) => cells.some((cell) => cell !== ''));
}

/** Are these the words above a table? A title and one more column are enough to be sure. */
function headerIn(cells: readonly string[]): (Column | undefined)[] | undefined {
  // A task's own title can hold such a word; what heads a column is short.
  const named = cells.map((cell) => (cell.length <= 12 ? columnOf(cell) : undefined));
  const known = new Set(named.filter((column) => column !== undefined));
  return known.has('title') && known.size >= 2 ? named : undefined;
}

/**
 * Rows from the clipboard. Columns go by their heads, else by COLUMNS; a first column of mere numbers is left out.
 * Two columns of one kind are joined, and what stands beyond the last column is added to the description.
 */
export function pastedRows(text: string): TypedRow[] {
  const [first, ...rest] = cellsOf(text);
  if (!first) return [];
  const header = headerIn(first);
  const rows = header ? rest : [first, ...rest];
  const isNumbered = !header && rows.every(([cell = '']) => /^[\d.、()（）一二三四五六七八九十]+$/.test(cell));
  const columns = header ?? [...(isNumbered ? [undefined] : []), ...COLUMNS];
  return rows.map((cells) => {
    const row: Record<Column, string> = { ...EMPTY_ROW };
    for (const [index, cell] of cells.entries()) {
      if (cell === '') continue;
      const column = index < columns.length ? columns[index] : 'description';
      if (column) row[column] = row[column] === '' ? cell : `${row[column]}\n${cell}`;
    }
    return { ...row, title: row.title.replaceAll(/\s*\n\s*/g, '') };
  });
}
