import type { VerifiedHistory } from './maintenance.js';
import { bilingual } from './start-up-error.js';

type VerifiedPlan = VerifiedHistory[number];
type Broken = NonNullable<VerifiedPlan['broken']>;

const figure = (value: number): string => value.toLocaleString('en');

const faultsInChinese: Readonly<Record<Broken['reason'], string>> = {
  MISSING: '这一条不见了，后面的还在',
  INSERTED: '这里多出一条，序号已经有过',
  UNCHAINED: '与前一条接不上，所记的前一条哈希不符',
  ALTERED: '内容被改动过，与自己的哈希不符',
  CUT_OFF: '从这一条起不见了，计数里还有',
  GROWN: '从这一条起是后来接上的，计数里没有',
  HEAD_DIFFERS: '它是最后一条，哈希却与计数里所记的不符',
};

const faultsInEnglish: Readonly<Record<Broken['reason'], string>> = {
  MISSING: 'it is gone, while later ones are there',
  INSERTED: 'there is one too many here, with a number that was taken',
  UNCHAINED: 'it does not join the one before, whose hash it should carry',
  ALTERED: 'it was altered: it does not fit its own hash',
  CUT_OFF: 'it and all after it are gone, while the counter knows of them',
  GROWN: 'it and all after it were put on later: the counter knows of none of them',
  HEAD_DIFFERS: 'it is the last one, but its hash is not the one that the counter keeps',
};

const inChinese = ({ title, planId, events, head, broken }: VerifiedPlan): string => {
  const plan = title === null ? `已不存在的计划 ${planId}` : `《${title}》`;
  if (!broken) return `  ${plan}：${figure(events)}条，末条哈希 ${head || '无'}`;
  const task = broken.taskCode === null ? '' : `（任务${broken.taskCode}）`;
  return `  ${plan}：第${figure(broken.sequence)}条${task}：${faultsInChinese[broken.reason]}。`;
};

const inEnglish = ({ title, planId, events, head, broken }: VerifiedPlan): string => {
  const plan = title === null ? `A plan that is gone, ${planId}` : `“${title}”`;
  if (!broken) return `  ${plan}: ${figure(events)} events, head ${head || 'none'}`;
  const task = broken.taskCode === null ? '' : ` (task ${broken.taskCode})`;
  return `  ${plan}: event ${figure(broken.sequence)}${task}: ${faultsInEnglish[broken.reason]}.`;
};

/** What the walk over the history found, as sentences with figures, then a line a plan. */
export function tellHistory(plans: VerifiedHistory): string {
  const events = figure(plans.reduce((sum, plan) => sum + plan.events, 0));
  const broken = plans.filter((plan) => plan.broken !== null);
  const lines = (tell: (plan: VerifiedPlan) => string, of: VerifiedHistory) =>
    of.map((plan) => `\n${tell(plan)}`).join('');
  if (broken.length > 0)
    return bilingual(
      `历史被动过：${plans.length}份计划中有${broken.length}份的链断了，第一处断裂：${lines(inChinese, broken)}`,
      `The history was tampered with: the chains of ${broken.length} of ${plans.length} plans are broken, first here:${lines(inEnglish, broken)}`,
    );
  return bilingual(
    `历史完好：${plans.length}份计划，${events}条记录，逐条相接。${lines(inChinese, plans)}`,
    `The history holds: ${plans.length} ${plans.length === 1 ? 'plan' : 'plans'}, ${events} events, each joined to the one before.${lines(inEnglish, plans)}`,
  );
}
