import type { SeedDeal } from './types.js';

/** What each of several departments promised for itself, by item: dealt at once, after the tasks of the item. */
export const dealsByItem: Record<number, SeedDeal[]> = {
  2: [
    {
      title: '完成本乡镇（街道）妇联换届，资料归档报区妇联',
      description: '选举结果批复、执委名册、会议记录各一份，装订成册。',
      sourceExcerpt: '上半年完成8个乡镇（街道）妇联换届',
      supporting: ['organisation'],
      startsOn: '2022-04-01',
      dueOn: '2022-09-30',
      copies: [
        {
          lead: 'guicheng',
          steps: [
            { on: '2022-04-08', do: 'accept' },
            { on: '2022-05-24', do: 'report', percent: 60, narrative: '5月20日选完，执委31人，结果报批。' },
            { on: '2022-06-14', do: 'report', percent: 100, narrative: '批复下来了，资料三样装订成册，已送区妇联。' },
            { on: '2022-06-14', do: 'submit' },
            { on: '2022-06-16', do: 'close' },
          ],
        },
        {
          lead: 'gangcheng',
          steps: [
            { on: '2022-04-08', do: 'accept' },
            { on: '2022-05-23', do: 'report', percent: 50, narrative: '5月19日选完，执委29人，名册在核。' },
            { on: '2022-06-20', do: 'report', percent: 100, narrative: '批复、名册、记录齐全，已送区妇联。' },
            { on: '2022-06-20', do: 'submit' },
            { on: '2022-06-22', do: 'close' },
          ],
        },
        {
          lead: 'dawei',
          steps: [
            { on: '2022-04-11', do: 'accept' },
            { on: '2022-05-24', do: 'report', percent: 50, narrative: '5月23日开完大会，执委27人，结果报批。' },
            { on: '2022-06-28', do: 'report', percent: 100, narrative: '资料归档，送区妇联一套，镇里留一套。' },
            { on: '2022-06-28', do: 'submit' },
            { on: '2022-07-01', do: 'close' },
          ],
        },
        {
          lead: 'qingfeng',
          steps: [
            { on: '2022-04-11', do: 'accept' },
            { on: '2022-06-13', do: 'report', percent: 55, narrative: '6月9日选完，执委27人，等批复。' },
            { on: '2022-08-09', do: 'report', percent: 100, narrative: '会议记录补齐签名，资料已送区妇联。' },
            { on: '2022-08-09', do: 'submit' },
            { on: '2022-08-11', do: 'close' },
          ],
        },
        {
          lead: 'genzhu',
          steps: [
            { on: '2022-04-12', do: 'accept' },
            { on: '2022-05-25', do: 'report', percent: 50, narrative: '5月24日选完，执委25人，结果报批。' },
            { on: '2022-07-12', do: 'report', percent: 100, narrative: '资料三样齐全，已送区妇联。' },
            { on: '2022-07-12', do: 'submit' },
            { on: '2022-07-14', do: 'close' },
          ],
        },
        {
          lead: 'wule',
          steps: [
            { on: '2022-04-13', do: 'accept' },
            { on: '2022-06-14', do: 'report', percent: 55, narrative: '6月10日选完，执委27人，有两人学历要核。' },
            { on: '2022-09-05', do: 'report', percent: 100, narrative: '名册核完，9月5日资料送齐。' },
            { on: '2022-09-05', do: 'submit' },
            { on: '2022-09-07', do: 'close' },
          ],
        },
        {
          lead: 'qishi',
          steps: [
            { on: '2022-06-01', do: 'accept' },
            { on: '2022-07-06', do: 'report', percent: 50, narrative: '大雨过后7月5日开完大会，执委25人，结果报批。' },
            {
              on: '2022-09-05',
              do: 'report',
              percent: 80,
              narrative: '批复和名册有了，会议记录原件在老主席手里，她去外地带孙子。',
              nextSteps: '9月20日前托人带回来，一起装订。',
            },
          ],
        },
        {
          lead: 'zhongli',
          steps: [
            { on: '2022-06-02', do: 'accept' },
            { on: '2022-07-08', do: 'report', percent: 40, narrative: '7月7日开完大会，执委25人，结果报批。' },
            {
              on: '2022-09-06',
              do: 'report',
              percent: 60,
              narrative: '批复8月下旬才到，名册重抄了一遍。',
              problems: '乡里只有一名妇联干部，这个月又在核查庭院授牌，装订还没顾上。',
            },
          ],
        },
      ],
    },
  ],
};
