import { createRoot } from 'react-dom/client';
import { App } from './App.js';

// With ?late the element is defined after the app was rendered, as by a script tag that comes late.
const late = location.search === '?late';
if (!late) await import('diplomacy-brief');
createRoot(document.getElementById('app')!).render(<App />);
if (late) setTimeout(() => import('diplomacy-brief'), 500);
