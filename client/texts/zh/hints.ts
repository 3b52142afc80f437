/** Words of the first days: short, beside the thing that they speak of. */
export const hints = {
  gap: '',
  putAway: '知道了',
  putAllAway: '{{count}}条都收起',
  HEAD_FIRST: { title: '从最上面办起。', words: '任务按轻重缓急排好了，每项只写一句要您做的事。' },
  HEAD_REPORT: { title: '填报只要三下。', words: '点“更新”，点一个进度，点“提交”；上次写的内容已经带过来。' },
  HEAD_DRAFT: { title: '写到一半可以放下。', words: '文字留在这台手机或电脑上，断了网也在，回来接着写。' },
  OFFICE_SENTENCE: { title: '想看哪些，就改这句话。', words: '点带下划线的词换条件，整块看板跟着变。' },
  OFFICE_MOVE: { title: '拖到别的列，就是办一步。', words: '也可以点任务上的“移动”；现在不能办的，会写明为什么。' },
  OFFICE_HELP: { title: '规则都写在帮助里。', words: '点右上角的名字，选“帮助”：阶段、亮灯、权限和快捷键。' },
  LEADER_TOTALS: { title: '一句话看全局。', words: '多少项逾期、牵涉几个单位、最久迟了几天，都在这里。' },
  LEADER_ROWS: { title: '一行一项任务。', words: '谁牵头、原定和现在的期限、最近说了什么、下一步；点标题看全部经过。' },
  LEADER_PRINT: { title: '可以打印带走。', words: '点“打印本页”，就是一份A4的逾期清单。' },
  ADMIN_FIRST: { title: '先有单位，再开账号。', words: '从左边的列表进去；账号要归到单位，才能办本单位的任务。' },
  ADMIN_ORGANISATION: {
    title: '机构名称和亮灯界限在“本机构”。',
    words: '登录页显示的名称、提前几天预警，都在那里改。',
  },
  ADMIN_HELP: { title: '别人问起规则，看帮助。', words: '点右上角的名字，选“帮助”：谁能办哪一步，写得清清楚楚。' },
};
