import type { SeedMilestone } from './types.js';

const elections = { item: 2, series: '区、乡镇（街道）妇联换届选举' };
const alliance = { item: 7, series: '妇女儿童维权联盟' };
const mediation = { item: 7, series: '婚姻家庭矛盾纠纷调解工作室' };
const centre = { item: 8, series: '妇女儿童活动中心' };
const programme = { item: 9, series: '新一轮妇女儿童发展规划颁布' };

export const milestones: SeedMilestone[] = [
  { key: 'lectures-100', item: 1, series: '“桂姐姐”巡回宣讲', title: '“桂姐姐”巡回宣讲满100场', dueOn: '2022-10-31' },

  { key: 'election-scheme', ...elections, title: '换届工作方案印发', dueOn: '2022-03-31', reachedOn: '2022-03-25' },
  {
    key: 'election-towns',
    ...elections,
    title: '乡镇（街道）妇联换届完成',
    dueOn: '2022-06-30',
    reachedOn: '2022-07-12',
  },
  { key: 'election-congress', ...elections, title: '区妇女代表大会召开，换届完成', dueOn: '2022-09-30' },

  {
    key: 'broadcast-course',
    item: 3,
    series: '巾帼电商',
    title: '两期直播培训结业，电商快手60名',
    dueOn: '2022-09-09',
  },
  { key: 'courtyards', item: 4, series: '最美庭院', title: '“最美庭院”揭晓授牌', dueOn: '2022-10-20' },
  { key: 'families', item: 5, series: '最美家庭', title: '“最美家庭”等四项评选揭晓', dueOn: '2022-09-28' },
  {
    key: 'village-training',
    item: 6,
    series: '基层妇女干部轮训',
    title: '村（社区）执委轮训结业',
    dueOn: '2022-09-21',
  },

  { key: 'alliance-charter', ...alliance, title: '章程与成员名单定稿', dueOn: '2022-05-31', reachedOn: '2022-05-31' },
  { key: 'alliance-signed', ...alliance, title: '成员单位签约', dueOn: '2022-09-13' },
  { key: 'alliance-volunteers', ...alliance, title: '维权志愿服务队上岗', dueOn: '2022-09-30' },
  { key: 'alliance-founded', ...alliance, title: '维权联盟成立大会', dueOn: '2022-11-25' },

  { key: 'mediation-site', ...mediation, title: '场地与建设方案确定', dueOn: '2022-04-29', reachedOn: '2022-05-10' },
  { key: 'mediation-open', ...mediation, title: '工作室挂牌接待', dueOn: '2022-07-29' },
  { key: 'mediation-team', ...mediation, title: '老大姐调解队覆盖各乡镇（街道）', dueOn: '2022-11-30' },

  { key: 'centre-proposal', ...centre, title: '项目建议书获批复', dueOn: '2022-03-31', reachedOn: '2022-03-28' },
  { key: 'centre-site', ...centre, title: '选址确定，用地预审通过', dueOn: '2022-08-31' },
  { key: 'centre-feasibility', ...centre, title: '可行性研究报告通过评审', dueOn: '2022-06-30' },
  { key: 'centre-design', ...centre, title: '初步设计完成', dueOn: '2022-11-30' },
  { key: 'centre-tender', ...centre, title: '施工招标完成', dueOn: '2023-03-31' },
  { key: 'centre-works', ...centre, title: '开工', dueOn: '2023-06-30' },

  {
    key: 'programme-draft',
    ...programme,
    title: '起草完成，征求意见结束',
    dueOn: '2022-04-15',
    reachedOn: '2022-04-15',
  },
  { key: 'programme-issued', ...programme, title: '新规划颁布', dueOn: '2022-06-30', reachedOn: '2022-06-28' },
  { key: 'programme-targets', ...programme, title: '规划目标分解到成员单位', dueOn: '2022-08-05' },
];
