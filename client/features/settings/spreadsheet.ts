import type { AccountRowInput } from '../../generated/graphql.js';

type Cells = readonly (readonly string[])[];

/** The cells of an .xlsx or .csv file. The libraries that read them come when the first file does. */
export async function readSpreadsheet(file: File): Promise<Cells> {
  if (/\.xlsx$/i.test(file.name)) {
    const { default: readXlsx } = await import('read-excel-file/browser');
    const [sheet] = await readXlsx(file);
    return (sheet?.data ?? []).map((row) => row.map((value) => (value === null ? '' : String(value))));
  }
  const { default: papa } = await import('papaparse');
  const bytes = await file.arrayBuffer();
  return papa.parse<string[]>(decoded(bytes), { skipEmptyLines: 'greedy' }).data;
}

/** Excel in Chinese saves .csv as GB 18030; what is no UTF-8 is taken for that. */
function decoded(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

/** As Excel copies it: cells divided by tabs, rows by lines. */
export const asText = (cells: Cells): string =>
  cells.map((row) => row.map((cell) => cell.replace(/[\t\r\n]+/g, ' ').trim()).join('\t')).join('\n');

const headings = ['账号', '登录名', '用户名', 'login', 'account'];

/** The rows of accounts in pasted text: login, name, department, roles. A heading and empty lines are left out. */
export function rowsOf(text: string): readonly AccountRowInput[] {
  return text
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .map((line) => line.split(line.includes('\t') ? '\t' : /[,，]/u).map((cell) => cell.trim()))
    .filter(([first = ''], n) => n > 0 || !headings.includes(first.toLowerCase()))
    .map(([login = '', name = '', department = '', ...roles]) => ({
      login,
      name,
      department,
      roles: roles.join(' ').trim(),
    }));
}
