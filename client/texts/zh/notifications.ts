/** Words of the page of notifications: loaded with it. What happened is said by the server. */
export const notifications = {
  title: '通知',
  lead_one: '有{{count}}条通知还没有看。',
  lead_other: '有{{count}}条通知还没有看。',
  lead_zero: '通知都看过了。',
  markAll: '全部标为已读',
  new: '未读',
  task: '{{code}}　{{title}}',
  note: '“{{note}}”',
  loading: '正在读取通知',
  failed: '通知没有读出来。',
  more_one: '再看{{count}}条',
  more_other: '再看{{count}}条',
  moreFailed: '后面的没有读出来，请再试一次。',
  none: '还没有通知。',
  noneBody: '任务分派给本单位、审核有了结果、领导批示、签发督办单、延期有了答复，都会在这里告诉您。',
};
