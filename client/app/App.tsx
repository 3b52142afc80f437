import { ApolloProvider } from '@apollo/client/react';
import { I18nextProvider } from 'react-i18next';
import { BrowserRouter } from 'react-router';
import { ToastProvider } from '../ui/Toast.js';
import { apollo } from './apollo.js';
import { i18n } from './i18n.js';
import { Pages } from './Pages.js';

export function App() {
  return (
    <I18nextProvider i18n={i18n}>
      <ApolloProvider client={apollo}>
        <BrowserRouter>
          <ToastProvider>
            <Pages />
          </ToastProvider>
        </BrowserRouter>
      </ApolloProvider>
    </I18nextProvider>
  );
}
