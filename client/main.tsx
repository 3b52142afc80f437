import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.js';
import '@fontsource/noto-serif-sc/700.css';
import './ui/tokens.css';
import './ui/base.css';
import './ui/states.css';
import './ui/controls.css';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no #root.');
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
