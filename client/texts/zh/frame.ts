/** Words of the frame, of sign-in and of what every page shares. */
export const frame = {
  product: '落实',
  motto: '一件一件，落到实处',
  language: { group: '语言', zh: '中文', en: 'English' },
  nav: { label: '主导航', board: '看板', overdue: '逾期', skip: '跳到正文' },
  account: { menu: '{{name}}，账号', signOut: '退出登录' },
  role: { ADMIN: '系统管理员', OFFICE: '办公室', LEADER: '分管领导', DEPARTMENT_HEAD: '单位负责人' },
  businessDate: '业务日期',
  demonstration: '演示数据：单位、人员和日期均为示例',
  plan: { choose: '换一个计划', ofYear: '{{year}}年工作计划', none: '还没有计划', noneHint: '计划由委员会办公室建立；建好以后，任务会出现在这里。' },
  find: { label: '搜索任务', placeholder: '搜编号、标题、说明', clear: '清空搜索' },
  signIn: {
    title: '登录', login: '账号', password: '密码', submit: '登录', submitting: '正在登录',
    loginNeeded: '请填写账号。', passwordNeeded: '请填写密码。',
    forgotten: '忘了密码，请找系统管理员重置。',
    comma: '、',
    demo: '演示账号{{logins}}…，密码见启动窗口。',
    date: '业务日期{{date}}', dateDemo: '业务日期{{date}}，演示数据', local: '在本单位的电脑上运行，不连外网',
    ended: '登录已过期，请重新登录；原来的页面会接着打开。',
  },
  state: {
    loading: '正在读取', retry: '再试一次', copyCode: '复制错误编号{{code}}', copied: '已复制错误编号。', close: '关闭', cancel: '取消',
    offline: '{{time}}起连不上服务器。现在看到的是断线前的内容；写到一半的文字留在这台电脑上，恢复后再提交。',
    safe: '您做过的改动都已存好，没有丢失。',
    pageFailed: '这一页没有打开。', notFound: '没有这一页。', notFoundHint: '地址可能抄错了，或者这一页还没有建。', toBoard: '回看板',
    noteNeeded: '请写说明，要记入经过。',
  },
};
