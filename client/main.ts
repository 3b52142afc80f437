// The first question goes out before the pages' script is run: see vite.config.ts for how both come at once.
import './app/ahead.js';
// What is shared comes first: of two rules of equal weight the page's own must win.
import '@fontsource/noto-serif-sc/700.css';
import './ui/tokens.css';
import './ui/base.css';
import './ui/states.css';
import './ui/controls.css';
import './ui/paper.css';

void import('./start.js');
