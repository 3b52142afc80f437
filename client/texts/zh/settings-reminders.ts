/** Words of reporting and reminding, in the settings. */
export const reminders = {
  reports: '每月填报',
  reportByDay: '每月几号前填报（1到28）',
  reportByDayHint: '“我的任务”按它提醒各单位，“待办理”按它列出没有填报的单位。',
  digest: '每日提醒',
  digestLead: '工作日每人最多一次，把要办的事合在一起；没有事的人不提醒。天数都按工作日算。',
  isOn: '开启每日提醒',
  hour: '几点以后提醒',
  findHour: '找时间',
  noHour: '没有这个时间。',
  daysBefore: '到期前几天提醒',
  daysHint: '几个数用顿号隔开，比如7、3、1。任务期限和每月填报都按它。',
  daysAfter: '过期后第几天提醒',
  weekday: '以后每周几再提醒一次，放假就顺延',
  waitsDays: '办结申请、延期申请等了几天以上提醒办公室',
  daysFault: '请填整数，用顿号隔开。',
  done: '提醒的设置已保存。',
};
