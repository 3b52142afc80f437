import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { EmptyState } from '../ui/states.js';

export function NotFound() {
  const { t } = useTranslation('frame');
  return (
    <div className="alone">
      <h1 className="sr">{t('state.notFound')}</h1>
      <EmptyState
        title={t('state.notFound')}
        actions={
          <Link className="btn" to="/board">
            {t('state.toBoard')}
          </Link>
        }
      >
        {t('state.notFoundHint')}
      </EmptyState>
    </div>
  );
}
