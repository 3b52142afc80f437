import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import type { TaskStatus } from '../generated/graphql.js';
import './stage-bar.css';

/** From finished to untouched; what does not move comes last. */
const order: readonly TaskStatus[] = ['DONE', 'IN_REVIEW', 'IN_PROGRESS', 'NOT_STARTED', 'PAUSED', 'CANCELLED'];

export type StageCounts = readonly { readonly status: TaskStatus; readonly count: number }[];

declare module 'react' {
  interface CSSProperties {
    /** How many tasks a part of a stage bar stands for. */
    '--n'?: number;
  }
}

const shareOf = (count: number): CSSProperties => ({ '--n': count });

function counted(byStatus: StageCounts): { status: TaskStatus; count: number }[] {
  const count = (status: TaskStatus) => byStatus.find((one) => one.status === status)?.count ?? 0;
  return order.map((status) => ({ status, count: count(status) })).filter((one) => one.count > 0);
}

/** How tasks are spread over the stages: told by depth and texture, and in words to whoever does not see it. */
export function StageBar({ byStatus }: { readonly byStatus: StageCounts }) {
  const { t } = useTranslation('moves');
  const parts = counted(byStatus);
  const words = parts.map(({ status, count }) => t('stageCount', { stage: t(`stage.${status}`), count }));
  if (parts.length === 0) return null;
  return (
    <div className="stages" role="img" aria-label={words.join(t('stageGap'))}>
      {parts.map(({ status, count }) => (
        <i key={status} className={`stage-${status}`} style={shareOf(count)} />
      ))}
    </div>
  );
}

/** Once a page: which texture is which stage, with the page's figures. */
export function StageLegend({ byStatus }: { readonly byStatus: StageCounts }) {
  const { t } = useTranslation('moves');
  return (
    <ul className="legend">
      {counted(byStatus).map(({ status, count }) => (
        <li key={status}>
          <span className="stages" aria-hidden="true">
            <i className={`stage-${status}`} style={shareOf(1)} />
          </span>
          {t('stageCount', { stage: t(`stage.${status}`), count })}
        </li>
      ))}
    </ul>
  );
}
