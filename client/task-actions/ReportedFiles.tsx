import { useTranslation } from 'react-i18next';
import type { FilesOfTaskFragment } from '../generated/graphql.js';
import { useDates } from '../ui/Dates.js';
import { FileList } from './FileList.js';

type ReportedFile = FilesOfTaskFragment['nodes'][number];

/** Files under who brought them and when; the files of a report stand together. */
export function ReportedFiles({ files }: { readonly files: readonly ReportedFile[] }) {
  const { t } = useTranslation('supervision');
  const { date } = useDates();
  const reports = new Map(files.map(({ report }) => [report.id, report]));
  return (
    <ul className="files-reports">
      {[...reports.values()].map(({ id, author, department, reportedOn }) => (
        <li key={id}>
          <p className="files-by">
            {t('reportedBy', { department: department.shortName, name: author.name, date: date(reportedOn) })}
          </p>
          <FileList files={files.filter(({ report }) => report.id === id)} />
        </li>
      ))}
    </ul>
  );
}
