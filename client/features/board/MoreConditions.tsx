import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.js';
import { Dialog } from '../../ui/Dialog.js';
import { noFilter } from './filter.js';
import { type FilterWordsProps, useFilterWords } from './useFilterWords.js';

/** The rest of the sentence on the phone, as a sheet: words and the text to look for. */
export function MoreConditions({
  isOpen,
  onClose,
  total,
  lanes,
  day,
  ...props
}: FilterWordsProps & {
  isOpen: boolean;
  onClose: () => void;
  total: number | undefined;
  lanes: ReactNode;
  day: ReactNode;
}) {
  const { t } = useTranslation('board');
  const { filter, onChange } = props;
  const words = useFilterWords(props);
  const [text, setText] = useState(filter.q ?? '');
  useEffect(() => {
    if (isOpen) setText(filter.q ?? '');
  }, [isOpen, filter.q]);
  const put = () => {
    const q = text.trim() || null;
    if (q !== filter.q) onChange({ q });
  };
  return (
    <Dialog title={t('more')} isOpen={isOpen} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          put();
          onClose();
        }}
      >
        <label className="field">
          <span>{t('filter.text')}</span>
          <input
            type="search"
            enterKeyHint="search"
            value={text}
            onChange={(event) => setText(event.target.value)}
            onBlur={put}
          />
        </label>
        <dl className="conditions">
          {(['milestone', 'light', 'due'] as const).map((name) => (
            <div key={name}>
              <dt>{t(`filter.${name}`)}</dt>
              <dd>{words[name]}</dd>
            </div>
          ))}
          {lanes === null ? null : (
            <div>
              <dt>{t('lanes.choice')}</dt>
              <dd>{lanes}</dd>
            </div>
          )}
          <div>
            <dt>{t('day.label')}</dt>
            <dd>{day}</dd>
          </div>
        </dl>
        <div className="do">
          <Button
            onClick={() => {
              setText('');
              onChange(noFilter);
            }}
          >
            {t('filter.clear')}
          </Button>
          <Button kind="go" type="submit">
            {t('filter.show')}
            {total === undefined ? '' : ` ${total}`}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
