import type { SeedDepartment } from './types.js';

const federation: SeedDepartment[] = [
  { code: 'federation', name: '港北区妇女联合会', shortName: '区妇联', kind: 'FEDERATION', head: '甘惠兰' },
  ...(
    [
      ['secretariat', '区妇联办公室', '妇联办公室', '苏小玲'],
      ['organisation', '区妇联组织部', '组织部', '莫春兰'],
      ['publicity', '区妇联宣传部', '宣传部', '周婷婷'],
      ['rights', '区妇联权益部', '权益部', '韦丽芳'],
      ['family', '区妇联家庭儿童部', '家庭儿童部', '黄燕清'],
      ['development', '区妇联发展部', '发展部', '陆海燕'],
    ] as const
  ).map(
    ([code, name, shortName, head]): SeedDepartment => ({
      code,
      name,
      shortName,
      kind: 'FEDERATION',
      parent: 'federation',
      head,
    }),
  ),
];

const committee: SeedDepartment = {
  code: 'committee',
  name: '港北区人民政府妇女儿童工作委员会办公室',
  shortName: '妇儿工委办',
  kind: 'COMMITTEE_OFFICE',
  head: '蒙晓燕',
};

const members = (
  [
    ['education', '港北区教育局', '区教育局', '梁志明'],
    ['justice', '港北区司法局', '区司法局', '农永恒'],
    ['civil', '港北区民政局', '区民政局', '谭建华'],
    ['health', '港北区卫生健康局', '区卫健局', '陈素珍'],
    ['reform', '港北区发展和改革局', '区发改局', '李国强'],
    ['finance', '港北区财政局', '区财政局', '杨文辉'],
    ['land', '港北区自然资源局', '区自然资源局', '黄启文'],
    ['housing', '港北区住房和城乡建设局', '区住建局', '韦建军'],
    ['police', '贵港市公安局港北分局', '港北公安分局', '覃志勇'],
    ['court', '港北区人民法院', '区法院', '吴慧'],
    ['procuratorate', '港北区人民检察院', '区检察院', '罗静'],
    ['labour', '港北区人力资源和社会保障局', '区人社局', '何伟'],
    ['agriculture', '港北区农业农村局', '区农业农村局', '林永福'],
    ['revitalisation', '港北区乡村振兴局', '区乡村振兴局', '玉振华'],
    ['staffing', '中共港北区委机构编制委员会办公室', '区委编办', '张立新'],
    ['culture', '港北区文化广电体育和旅游局', '区文广体旅局', '潘晓东'],
    ['youth', '共青团港北区委员会', '团区委', '卢思雨'],
    ['union', '港北区总工会', '区总工会', '邓国平'],
    ['environment', '贵港市港北生态环境局', '港北生态环境局', '唐海波'],
    ['media', '港北区融媒体中心', '区融媒体中心', '朱晓敏'],
    ['statistics', '港北区统计局', '区统计局', '蓝天明'],
    ['commerce', '港北区工业贸易和信息化局', '区工贸信息局', '冯春生'],
  ] as const
).map(([code, name, shortName, head]): SeedDepartment => ({ code, name, shortName, kind: 'MEMBER_UNIT', head }));

const towns = (
  [
    ['guicheng', '贵城街道办事处', '贵城街道', '李秋霞'],
    ['gangcheng', '港城街道办事处', '港城街道', '杨丽娟'],
    ['dawei', '大圩镇人民政府', '大圩镇', '黄金花'],
    ['qingfeng', '庆丰镇人民政府', '庆丰镇', '韦小凤'],
    ['genzhu', '根竹镇人民政府', '根竹镇', '甘玉梅'],
    ['wule', '武乐镇人民政府', '武乐镇', '梁雪芬'],
    ['qishi', '奇石乡人民政府', '奇石乡', '蒙桂花'],
    ['zhongli', '中里乡人民政府', '中里乡', '覃玉兰'],
  ] as const
).map(([code, name, shortName, head]): SeedDepartment => ({ code, name, shortName, kind: 'TOWNSHIP', head }));

export const departments: SeedDepartment[] = [...federation, committee, ...members, ...towns];

/** For tasks that every member unit, or every town and street, supports. */
export const memberUnits = members.map((department) => department.code);
export const townships = towns.map((department) => department.code);
