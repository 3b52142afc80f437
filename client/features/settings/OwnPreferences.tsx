import { useMutation, useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import type { Home, UpdatePreferencesInput } from '../../generated/graphql.js';
import { useErrorWords } from '../../task-actions/errorWords.js';
import { UpdatePreferencesDocument } from '../../task-actions/preferences.generated.js';
import { Button } from '../../ui/Button.js';
import { SelectField } from '../../ui/SelectField.js';
import { ErrorState, Skeleton } from '../../ui/states.js';
import { useToast } from '../../ui/Toast.js';
import { PreferencesDocument } from './settings.generated.js';

const languages = ['zh', 'en'] as const;

/** Language, home page and hints of the account. Each choice holds at once: there is nothing to send. */
export function OwnPreferences() {
  const { t, i18n } = useTranslation('settings');
  const { t: tf } = useTranslation('frame');
  const explain = useErrorWords();
  const toast = useToast();
  const { data, error, refetch } = useQuery(PreferencesDocument);
  const [update] = useMutation(UpdatePreferencesDocument);

  async function change(input: UpdatePreferencesInput, done: string) {
    try {
      await update({ variables: { input } });
      toast({ words: done });
    } catch (refused) {
      toast({ words: explain(refused).words, kind: 'fault' });
    }
  }
  if (!data)
    return error ? (
      <ErrorState title={tf('state.pageFailed')} reason={explain(error).words} onRetry={() => void refetch()} />
    ) : (
      <Skeleton rows={3} />
    );
  const { preferences } = data;
  const list = { searchLabel: '', emptyText: '', placeholder: '' };
  return (
    <div className="settings-form">
      <p className="q2">{t('own.lead')}</p>
      <SelectField
        {...list}
        label={t('own.language')}
        hint={t('own.languageHint')}
        value={i18n.language}
        choices={languages.map((id) => ({ id, label: tf(`language.${id}`) }))}
        // Kept on the account by whoever hears that it changed: the switch in the bar does the same.
        onChange={(language) => void i18n.changeLanguage(language)}
      />
      <SelectField
        {...list}
        label={t('own.home')}
        hint={t('own.homeHint')}
        value={preferences.chosenHome ?? ''}
        noneLabel={t('own.homeOfRole')}
        choices={preferences.homes.map((id) => ({ id, label: t(`own.homes.${id}`) }))}
        onChange={(chosen) => {
          const home: Home | null = preferences.homes.find((one) => one === chosen) ?? null;
          void change({ home }, t('own.homeKept'));
        }}
      />
      <div className="settings-do">
        <h2>{t('own.hints')}</h2>
        <p className="q2">{preferences.hasPutHintsAway ? t('own.hintsAway') : t('own.hintsShown')}</p>
        {preferences.hasPutHintsAway ? (
          <Button onClick={() => void change({ showHintsAgain: true }, t('own.hintsBack'))}>
            {t('own.showHints')}
          </Button>
        ) : null}
      </div>
    </div>
  );
}
