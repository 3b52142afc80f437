import { useEffect } from 'react';
import type { Language } from '../generated/graphql.js';
import { UpdatePreferencesDocument } from '../task-actions/preferences.generated.js';
import { apollo } from './apollo.js';
import { i18n } from './i18n.js';

/** Chosen before signing in: that choice is the newer one, and goes with the account from now on. */
let isChosenSignedOut = false;
let isSignedIn = false;
i18n.on('languageChanged', () => {
  if (!isSignedIn) isChosenSignedOut = true;
});

const named = (language: string): Language => (language === 'en' ? 'EN' : 'ZH');

/** The language follows the account from browser to browser; switched while signed in, it is kept there. */
export function useAccountLanguage(kept: Language | null): void {
  useEffect(() => {
    const keep = (language: string) => {
      // Kept in this browser already; not being able to tell the server must not stop anybody from reading.
      apollo
        .mutate({
          mutation: UpdatePreferencesDocument,
          variables: { input: { language: named(language) } },
          // Also when the page is left at once: it would come back in the other language.
          context: { fetchOptions: { keepalive: true } },
        })
        .catch(() => undefined);
    };
    if (isChosenSignedOut && kept !== named(i18n.language)) keep(i18n.language);
    else if (kept !== null && kept !== named(i18n.language)) void i18n.changeLanguage(kept === 'EN' ? 'en' : 'zh');
    isChosenSignedOut = false;
    isSignedIn = true;
    i18n.on('languageChanged', keep);
    return () => {
      isSignedIn = false;
      i18n.off('languageChanged', keep);
    };
  }, [kept]);
}
