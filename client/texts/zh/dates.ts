/** How dates are written: without the year inside the plan's year. */
export const dates = {
  day: '{{month}}月{{day}}日',
  dayAndYear: '{{year}}年{{month}}月{{day}}日',
  month: '{{month}}月',
  months: '1,2,3,4,5,6,7,8,9,10,11,12',
  weekdays: '星期日,星期一,星期二,星期三,星期四,星期五,星期六',
  overdue: '逾期{{days}}天',
  doneLate: '迟{{days}}天',
  doneEarly: '提前{{days}}天',
  doneOn: '{{date}} {{late}}',
  doneOnTime: '按期',
};
