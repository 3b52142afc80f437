import { ApolloProvider } from '@apollo/client/react';
import type { ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { I18nextProvider, useTranslation } from 'react-i18next';
import { BrowserRouter } from 'react-router';
import { ToastProvider } from '../ui/Toast.js';
import { apollo } from './apollo.js';
import { i18n, languageTag } from './i18n.js';
import { Pages } from './Pages.js';

/** The controls' own words (“dismiss”, “required”) follow the page's language, not the browser's. */
function ControlsLanguage({ children }: { children: ReactNode }) {
  const { i18n: current } = useTranslation();
  return <I18nProvider locale={languageTag(current.language)}>{children}</I18nProvider>;
}

export function App() {
  return (
    <I18nextProvider i18n={i18n}>
      <ControlsLanguage>
        <ApolloProvider client={apollo}>
          <BrowserRouter>
            <ToastProvider>
              <Pages />
            </ToastProvider>
          </BrowserRouter>
        </ApolloProvider>
      </ControlsLanguage>
    </I18nextProvider>
  );
}
