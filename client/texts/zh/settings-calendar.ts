/** Words of the working days, in the settings. */
export const calendar = {
  lead: '提醒按工作日算：周末和法定节假日不提醒，调休上班的日子照常。本机构另有安排的，在这里写明，以本机构的为准。',
  add: '本机构另有安排的日子',
  day: '哪一天',
  dayNeeded: '请填日期。',
  kind: '这一天',
  is: { WORKED: '上班', OFF: '放假' },
  name: '为什么，比如机关运动会',
  done: { WORKED: '{{date}}按上班算。', OFF: '{{date}}按放假算。' },
  year: '{{year}}年',
  earlier: '前一年',
  later: '后一年',
  known: '{{year}}年的节假日和调休已收录。',
  unknown:
    '{{year}}年的放假安排没有收录，除了下面写明的，按周一至周五上班算。国务院公布以后，请更新软件，或在上面逐日写明。',
  none: '这一年没有写明的日子。',
  oneDay: '{{date}}，{{weekday}}',
  stretch: '{{from}}至{{until}}',
  own: '本机构',
  remove: '删去',
  removeOf: '删去{{date}}的安排',
  removed: '{{date}}的安排已删去，按法定节假日算。',
};
