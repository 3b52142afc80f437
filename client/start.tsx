import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.js';
import { readyToDraw } from './app/ahead.js';
import { keepForOffline } from './service-worker/register.js';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no #root.');
void readyToDraw.then(() => {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
  keepForOffline();
});
