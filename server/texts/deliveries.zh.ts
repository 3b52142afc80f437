import type { FailureKind } from '../modules/delivery/delivery.rules.js';
import type { MailGroup } from '../modules/delivery/mail.rules.js';
import type { AddressFault, RobotTopic } from '../modules/delivery/robot.rules.js';

const group: Record<MailGroup, string> = {
  DIGEST: '每日提醒',
  NOTICES: '督办单',
  INSTRUCTIONS: '领导批示',
  ASSIGNMENTS: '分派',
  STEPS: '办理',
  ANSWERS: '留言和答复',
};

const failure: Record<FailureKind, string> = {
  UNREACHABLE: '连不上对方',
  SLOW: '对方太久没有回应',
  NONSENSE: '对方的回应看不懂',
  REDIRECTED: '对方要转到别的地址，没有跟去',
  TROUBLED: '对方出了故障',
  REFUSED: '对方不收',
  FORBIDDEN: '这个地址不允许发送',
  UNREADABLE: '保存的地址已不能读取（会话密钥换过），请重新填写',
  BROKEN_OFF: '几次都没有发完就中断了',
};

const topic: Record<RobotTopic, string> = {
  NOTICES: '督办单',
  INSTRUCTIONS: '领导批示',
  PLANS: '计划发布',
  OVERDUE: '每周逾期',
};

const addressFault: Record<AddressFault, string> = {
  FORM: '请粘贴完整的 Webhook 地址，以 https:// 开头。',
  HTTPS: '地址须以 https:// 开头。',
  HOST: '这不是这类机器人的官方地址，请从群机器人的设置里复制。',
};

/** What is sent out, and what is said of sending it. */
export const deliveries = {
  emailFault: '请填一个邮箱地址，例如 name@example.cn。',
  mailNotSetUp: '还没有设置邮件服务器，邮件发不出去。请找系统管理员。',
  noEmail: '请先填写并保存邮箱地址。',
  trialTooSoon: '刚刚发过一封，请过一分钟再试。',
  robotGone: '没有找到这个机器人，可能别人刚刚删去了。请刷新后再看。',
  letterGone: '没有找到，可能别人刚刚处理过。请刷新后再看。',
  secretNeeded: '请填写签名密钥，接收方靠它核对。',
  noSecret: '企业微信机器人没有签名密钥，请留空。',
  topicsNeeded: '请至少选一项。',
  addressFault,
  failure,
  topic,
  trial: '测试',
  mail: {
    group,
    greeting: (name: string) => `${name}：`,
    internalTask: (code: string) => `${code}（内部任务，名称请登录后看）`,
    entry: (task: string, sentence: string) => `${task}：${sentence}`,
    note: (note: string) => `“${note}”`,
    open: '在“落实”中查看：',
    foot: '不想收到这类邮件，可以在“我的设置”的“通知方式”里关闭：',
    subject: (what: string, about: string) => `落实：${what}${about === '' ? '' : ` ${about}`}`,
    digestSubject: (day: string, count: number) => `落实：${day}的提醒，${count}件`,
    trialSubject: '落实：测试邮件',
    trial: '这是一封测试邮件。收到它，说明邮箱地址没有填错。',
  },
  robot: {
    open: '在“落实”中查看',
    task: (code: string, title: string) => `${code} ${title}`,
    facts: (lead: string, due: string) => `牵头单位：${lead}，期限${due}`,
    noticeTitle: (code: string) => `督办单 ${code}`,
    notice: (level: string, number: string, by: string) => `签发${level}督办单第${number}号，请在${by}前答复`,
    instructionTitle: (code: string) => `领导批示 ${code}`,
    instruction: '领导对这项任务作了批示，内容请登录后看',
    planTitle: '计划发布',
    plan: (title: string) => `${title}已发布，请各单位登录签收`,
    overdueTitle: (total: number, named: number) =>
      total > named ? `逾期${total}项，最久的${named}项` : `逾期${total}项`,
    overdue: (task: string, lead: string, days: number) => `${task}（${lead}，逾期${days}天）`,
    trialTitle: '测试消息',
    trial: (name: string) => `机器人“${name}”可以收到“落实”的消息了`,
  },
};
