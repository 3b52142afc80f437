import { useTranslation } from 'react-i18next';
import { Skeleton } from '../../ui/states.js';
import './rail.css';

const open = ['NOT_STARTED', 'IN_PROGRESS', 'IN_REVIEW', 'DONE'] as const;

export function BoardSkeleton() {
  const { t } = useTranslation('moves');
  return (
    <div className="board" aria-busy="true">
      {open.map((status, index) => (
        <section key={status} className={index === 1 ? 'col on-phone' : 'col'}>
          <header>
            <h2>{t(`stage.${status}`)}</h2>
          </header>
          <Skeleton rows={6} words={index === 1 ? t('loading', { ns: 'board' }) : undefined} />
        </section>
      ))}
      <section className="railcol" />
      <section className="railcol" />
    </div>
  );
}
