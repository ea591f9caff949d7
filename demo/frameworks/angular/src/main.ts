import { bootstrapApplication } from '@angular/platform-browser';
import { AppComponent } from './app.component';

// With ?late the element is defined after the app was rendered, as by a script tag that comes late.
const late = location.search === '?late';
if (!late) await import('diplomacy-brief');
await bootstrapApplication(AppComponent);
if (late) setTimeout(() => import('diplomacy-brief'), 500);
