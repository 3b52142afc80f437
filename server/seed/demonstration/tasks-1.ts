import { townships } from './departments.js'
import type { SeedTask } from './types.js'

export const tasks1: SeedTask[] = [
  {
    title: '区妇联机关干部和执委每季度集中学习一次，全年4次',
    description: '每次学习有主题、有发言、有记录；执委外出的，事后补学。',
    sourceExcerpt: '区妇联机关干部和执委每季度集中学一次',
    lead: 'secretariat',
    supporting: ['organisation', 'publicity'],
    startsOn: '2022-01-24',
    dueOn: '2022-12-16',
    steps: [
      { on: '2022-01-24', do: 'accept' },
      {
        on: '2022-03-25', do: 'report', percent: 25,
        narrative: '一季度集中学习3月17日开了，机关干部全到，执委到31人，请区委党校老师讲了半天。会后6名执委回本单位作了传达。',
        nextSteps: '没到的9名执委把材料发下去补学，4月底前收回心得。',
      },
      {
        on: '2022-06-24', do: 'report', percent: 50,
        narrative: '二季度学习6月15日在秀地村开，上午学习、下午看产业，32人参加。一季度补学的心得已收齐。',
      },
      { on: '2022-08-25', do: 'report', percent: 50, narrative: '三季度学习原定8月中旬，因换届考察推后到9月上旬，其他没有变化。' },
      {
        on: '2022-09-08', do: 'report', percent: 75,
        narrative: '三季度学习9月7日开完，35人参加，重点学妇联章程和换届纪律。',
        nextSteps: '四季度那次放在区妇女代表大会之后，和新一届执委的第一次集中培训合在一起办。',
      },
    ],
  },
  {
    title: '“三八”国际妇女节系列活动',
    description: '座谈会、素质讲座、慰问一线女职工、家风电影、线上有奖问答。',
    sourceExcerpt: '“三八”节前后办好座谈、培训、慰问和观影',
    lead: 'publicity',
    supporting: ['secretariat', 'health', 'union', 'culture', 'media'],
    startsOn: '2022-02-08',
    dueOn: '2022-03-10',
    steps: [
      { on: '2022-02-08', do: 'accept' },
      {
        on: '2022-02-25', do: 'report', percent: 40,
        narrative: '方案2月18日定稿，五项活动都落实了承办单位。座谈会名单42人已通知，电影票与吾悦影院谈好包两场。',
        nextSteps: '3月2日前把慰问品备齐，线上问答3月4日上线。',
      },
      {
        on: '2022-03-09', do: 'report', percent: 100,
        narrative: '五项活动全部办完：座谈会42人，素质讲座110人，慰问医护、环卫女职工86人，观影两场320人，线上答题2,140人次。',
      },
      { on: '2022-03-10', do: 'submit' },
      { on: '2022-03-14', do: 'close' },
    ],
  },
  {
    title: '惠民政策明白卡送到每个村（社区）妇女小组',
    description: '一张卡正反两面，正面是政策，反面写清找谁办、打哪个电话。',
    sourceExcerpt: '惠民政策编成一张明白卡，送到每个村（社区）的妇女小组',
    lead: 'publicity',
    supporting: ['labour', 'health', ...townships],
    startsOn: '2022-04-11',
    dueOn: '2022-09-16',
    steps: [
      { on: '2022-04-12', do: 'accept' },
      {
        on: '2022-05-25', do: 'report', percent: 20,
        narrative: '向人社、卫健、医保、教育四家收了政策条目，共31条，太多，正在压到一张卡放得下的12条。',
      },
      {
        on: '2022-06-24', do: 'report', percent: 45,
        narrative: '12条定稿，请贵城街道6位妇女小组长试读，改了两处看不懂的说法。印刷2.6万张，6月底交货。',
        nextSteps: '7月上旬分到各乡镇（街道），由村（社区）妇联主席领走。',
      },
      { on: '2022-07-25', do: 'report', percent: 60, narrative: '卡片7月8日到货，8个乡镇（街道）都领了，贵城、港城、大圩三处已发到小组，签收回执收到五成。' },
      {
        on: '2022-08-25', do: 'report', percent: 85,
        narrative: '除奇石、中里外都已发完。奇石乡的卡在乡里压了两周没下去，8月22日专门跑了一趟，已分到村。',
        nextSteps: '9月10日前收齐回执，抽20个小组打电话回访。',
      },
      {
        on: '2022-09-13', do: 'report', percent: 100,
        narrative: '全部送到，回执收齐。电话回访20个小组，18个说卡在手上，2个说卡在组长家里，已请村妇联主席当天补发。',
      },
      { on: '2022-09-14', do: 'submit' },
    ],
  },
  {
    title: '“桂姐姐”巡回宣讲进企业、进村屯100场',
    description: '每场不超过40分钟，不念稿子，至少有一位本村或本企业的人上来讲。',
    sourceExcerpt: '进企业、进村屯再讲100场',
    milestone: 'lectures-100',
    lead: 'publicity',
    supporting: ['union', ...townships],
    startsOn: '2022-02-10',
    dueOn: '2022-10-31',
    steps: [
      { on: '2022-02-09', do: 'accept' },
      { on: '2022-02-25', do: 'report', percent: 6, narrative: '宣讲队重新编了组，28人分4组。先在港城、大圩讲了6场，听众330人。' },
      { on: '2022-03-25', do: 'report', percent: 18, narrative: '本月讲了12场，累计18场，其中企业5场。“三八”节前后请的人多，宣讲员排不过来，新吸收5名女教师。' },
      {
        on: '2022-04-25', do: 'report', percent: 27,
        narrative: '本月9场，累计27场。月初有疫情管控，室内的都停了，改在晒谷场和树下讲。',
        problems: '企业不愿意占用上班时间，进企业的场次落后。',
        nextSteps: '和区总工会商量，放到工间休息或交接班时讲20分钟短的。',
      },
      { on: '2022-05-25', do: 'report', percent: 38, narrative: '累计38场。短场次的办法管用，本月企业讲了6场，热电厂、木业园都欢迎再去。' },
      { on: '2022-06-24', do: 'report', percent: 51, narrative: '累计51场，听众约2,900人，过半了。庆丰镇自己又拉起一支5个人的小分队。' },
      { on: '2022-07-25', do: 'report', percent: 57, narrative: '农忙加高温，本月只讲了6场，累计57场，多数放在晚上。', nextSteps: '8月下旬天凉一点补回来，每组每周至少一场。' },
      { on: '2022-08-25', do: 'report', percent: 68, narrative: '本月11场，累计68场。奇石乡、中里乡目前各只有3场，偏少。', nextSteps: '9月两个乡各排4场，名单已和乡妇联定好。' },
      { on: '2022-09-14', do: 'report', percent: 74, narrative: '月中累计74场，奇石、中里各补了2场。照每周4场的进度，10月25日前后能满100场。' },
    ],
  },
]
