import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { Lazily } from './Lazily.js';
import { lazyPage } from './lazyPage.js';
import { supervisionWords } from './supervisionWords.js';

const NoticePage = lazyPage(
  'supervision',
  supervisionWords,
  async () => (await import('../features/notice/NoticePage.js')).NoticePage,
);

/** /tasks/<id>/notices/<id>: a notice on its sheet, for the printer. */
export function NoticeRoute() {
  const { taskId = '', noticeId = '' } = useParams();
  const { t } = useTranslation('frame');
  useEffect(() => {
    document.title = t('product');
  }, [t]);
  return (
    <Lazily>
      <NoticePage taskId={taskId} noticeId={noticeId} />
    </Lazily>
  );
}
