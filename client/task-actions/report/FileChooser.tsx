import { type ChangeEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.js';
import { Icon } from '../../ui/Icon.js';
import { FileThumb, fileSize } from '../FileList.js';
import type { ReportFile } from './reportDraft.js';
import type { Sending } from './useUploads.js';
import '../files.css';

/** What the system's own chooser offers first; what is really taken, the server says by what is in the file. */
const offered = 'image/*,.pdf,.doc,.docx,.wps,.xls,.xlsx,.et,.txt,.csv';

interface FileChooserProps {
  readonly files: readonly ReportFile[];
  readonly sending: readonly Sending[];
  readonly onChoose: (files: readonly File[]) => void;
  readonly onAgain: (key: string) => void;
  readonly onDrop: (key: string) => void;
  readonly onRemove: (file: ReportFile) => void;
  /** Refused by the server, or still on the way when the report was sent. */
  readonly fault: string | undefined;
}

/** Evidence for a report: photographs, scans, tables. Never asked for, and sent as soon as it is chosen. */
export function FileChooser({ files, sending, onChoose, onAgain, onDrop, onRemove, fault }: FileChooserProps) {
  const { t } = useTranslation('task');
  const chosenBy = useRef<HTMLInputElement>(null);
  const addRef = useRef<HTMLButtonElement>(null);
  return (
    <fieldset className="files" data-invalid={fault === undefined ? undefined : true}>
      <legend className="fld-label">{t('filesQuestion')}</legend>
      {files.length + sending.length === 0 ? null : (
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
              {remover(file.fileName, () => onRemove(file))}
            </li>
          ))}
          {sending.map(({ key, file, share, failure }) => (
            <li key={key}>
              <span className="files-thumb">
                <Icon name={failure === undefined ? 'clip' : 'bang'} />
              </span>
              <span className="files-name">
                {file.name}
                {failure === undefined ? (
                  <small>
                    {t('fileSending', { size: fileSize(file.size) })}
                    <progress value={share} aria-label={t('fileProgress', { name: file.name })} />
                  </small>
                ) : (
                  <small className="files-failure" role="alert">
                    {failure ?? t('fileNotSent')}
                    {failure === null ? (
                      <Button kind="bare" small onClick={() => onAgain(key)}>
                        {t('fileAgain')}
                      </Button>
                    ) : null}
                  </small>
                )}
              </span>
              {remover(file.name, () => onDrop(key))}
            </li>
          ))}
        </ul>
      )}
      <Button ref={addRef} icon="clip" onClick={() => chosenBy.current?.click()}>
        {t(files.length + sending.length === 0 ? 'addFiles' : 'addMoreFiles')}
      </Button>
      <input ref={chosenBy} type="file" multiple hidden accept={offered} aria-label={t('addFiles')} onChange={choose} />
      <span className="fld-hint">{t('filesHint')}</span>
      {fault === undefined ? null : (
        <p className="files-fault" role="alert">
          {fault}
        </p>
      )}
    </fieldset>
  );

  function choose(event: ChangeEvent<HTMLInputElement>): void {
    const input = event.currentTarget;
    onChoose([...(input.files ?? [])]);
    // The same file may be chosen once more, after it was removed.
    input.value = '';
  }

  function remover(name: string, remove: () => void) {
    return (
      <Button
        kind="bare"
        icon="x"
        aria-label={t('fileRemove', { name })}
        onClick={() => {
          remove();
          addRef.current?.focus();
        }}
      />
    );
  }
}
