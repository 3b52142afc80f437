import { ApolloProvider } from '@apollo/client/react';
import type { ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { I18nextProvider, useTranslation } from 'react-i18next';
import { BrowserRouter } from 'react-router';
import { DatesProvider } from '../ui/Dates.js';
import { ToastProvider } from '../ui/Toast.js';
import { LanguageContext } from '../ui/useWords.js';
import { apollo } from './apollo.js';
import { i18n, languageTag } from './i18n.js';
import { Pages } from './Pages.js';

/**
 * The language of words and dates; the controls' own words (“dismiss”, “required”) follow the page's language too, not
 * the browser's. Without a session dates have no business date and no plan's year.
 */
function InLanguage({ children }: { children: ReactNode }) {
  const { i18n: current } = useTranslation();
  return (
    <LanguageContext value={current.language}>
      <I18nProvider locale={languageTag(current.language)}>
        <DatesProvider today="" year={0}>
          {children}
        </DatesProvider>
      </I18nProvider>
    </LanguageContext>
  );
}

export function App() {
  return (
    <I18nextProvider i18n={i18n}>
      <InLanguage>
        <ApolloProvider client={apollo}>
          <BrowserRouter>
            <ToastProvider>
              <Pages />
            </ToastProvider>
          </BrowserRouter>
        </ApolloProvider>
      </InLanguage>
    </I18nextProvider>
  );
}
