import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
// What is shared comes first: of two rules of equal weight the page's own must win.
import '@fontsource/noto-serif-sc/700.css';
import './ui/tokens.css';
import './ui/base.css';
import './ui/states.css';
import './ui/controls.css';
import { App } from './app/App.js';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no #root.');
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
