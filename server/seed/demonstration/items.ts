import { planDocument } from './document.js';
import type { SeedItem } from './types.js';

const headings = [
  ['坚持思想引领，提升妇联组织影响力凝聚力', '思想引领'],
  ['抓好基层组织建设，增强妇女组织凝聚力', '基层组织'],
  ['助力乡村振兴，引领妇女在经济社会发展中作出新贡献', '乡村振兴'],
  ['建设美丽家园，投身生态宜居环境整治', '美丽家园'],
  ['扎实推进文明家庭创建工作，弘扬社会主义家庭美德', '文明家庭'],
  ['加强教育培训，提升基层妇联干部的整体素质', '教育培训'],
  ['创新维权工作，维护妇女儿童权益', '维权'],
  ['积极推进妇女儿童活动中心建设', '活动中心'],
  ['着力推动新一轮妇女儿童发展规划的实施', '发展规划'],
] as const;

/** The paragraph below a heading, so that item and document cannot drift apart. */
function paragraphUnder(title: string): string {
  const lines = planDocument.split('\n');
  const paragraph = lines[lines.findIndex((line) => line.endsWith(`）${title}`)) + 1];
  if (!paragraph) throw new Error(`The plan document has no item ${title}`);
  return paragraph;
}

export const items: SeedItem[] = headings.map(([title, shortTitle], index) => ({
  number: index + 1,
  title,
  shortTitle,
  narrative: paragraphUnder(title),
}));
