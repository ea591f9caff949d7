import { render } from 'preact';
import { App } from './App.js';

// With ?late the element is defined after the app was rendered, as by a script tag that comes late.
const late = location.search === '?late';
if (!late) await import('diplomacy-brief');
render(<App />, document.getElementById('app')!);
if (late) setTimeout(() => import('diplomacy-brief'), 500);
