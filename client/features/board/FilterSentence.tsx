import { type ReactNode, useState } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import { MoreConditions } from './MoreConditions.js';
import { type FilterWordsProps, useFilterWords } from './useFilterWords.js';

export interface FilterSentenceProps extends FilterWordsProps {
  total: number | undefined;
  late: number | undefined;
  create?: ReactNode;
}

export function FilterSentence({ filter, choices, total, late, onChange, create }: FilterSentenceProps) {
  const { t } = useTranslation('board');
  const [isMore, setMore] = useState(false);
  const words = useFilterWords({ filter, choices, onChange });
  const inSheet = [filter.milestone, filter.light, filter.due, filter.q].filter((value) => value !== null).length;
  const more = (
    <button
      type="button"
      className={inSheet > 0 ? 'say set' : 'say'}
      aria-haspopup="dialog"
      aria-expanded={isMore}
      onClick={() => setMore(true)}
    >
      {inSheet > 0 ? t('moreSet', { n: inSheet }) : t('more')}
    </button>
  );
  return (
    <div className="sentence">
      <p>
        <Trans
          t={t}
          i18nKey={filter.mine ? 'sentenceMine' : 'sentence'}
          components={{ ...words, more, wide: <span className="wide" />, narrow: <span className="narrow" /> }}
        />
        {filter.q ? <span className="wide">{t('containing', { text: filter.q })}</span> : null}
        {total === undefined ? null : (
          <span className="wide">
            <Trans
              t={t}
              i18nKey={late ? 'sum' : 'sumNoneLate'}
              values={{ total, late }}
              components={{ late: <span className="late nw" /> }}
            />
          </span>
        )}
      </p>
      {create ? <div className="right">{create}</div> : null}
      <MoreConditions
        isOpen={isMore}
        onClose={() => setMore(false)}
        filter={filter}
        choices={choices}
        onChange={onChange}
        total={total}
      />
    </div>
  );
}
