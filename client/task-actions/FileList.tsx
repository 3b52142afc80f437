import { useState } from 'react';
import { Icon } from '../ui/Icon.js';
import './files.css';

/** A file as it is shown: of a report, or of one that is being written. */
export interface ShownFile {
  readonly id: string;
  readonly fileName: string;
  /** In bytes. */
  readonly size: number;
  readonly isPicture: boolean;
}

/** As files are named everywhere: 812 KB, 3.4 MB. */
export function fileSize(bytes: number): string {
  const kilobytes = Math.max(1, Math.round(bytes / 1000));
  return kilobytes < 1000 ? `${kilobytes} KB` : `${(kilobytes / 1000).toFixed(1)} MB`;
}

/** A small picture of a picture, a clip for everything else and where none can be made. Its name stands beside it. */
export function FileThumb({ file }: { readonly file: ShownFile }) {
  const [isBroken, setBroken] = useState(false);
  return (
    <span className="files-thumb">
      {file.isPicture && !isBroken ? (
        <img src={`/files/${file.id}/thumbnail`} alt="" loading="lazy" onError={() => setBroken(true)} />
      ) : (
        <Icon name="clip" />
      )}
    </span>
  );
}

/** The evidence of a report: pictures open beside, everything else is saved. */
export function FileList({ files }: { readonly files: readonly ShownFile[] }) {
  return (
    <ul className="files-list">
      {files.map((file) => (
        <li key={file.id}>
          <FileThumb file={file} />
          <span className="files-name">
            <a href={`/files/${file.id}`} target="_blank" rel="noreferrer">
              {file.fileName}
            </a>
            <small>{fileSize(file.size)}</small>
          </span>
        </li>
      ))}
    </ul>
  );
}
