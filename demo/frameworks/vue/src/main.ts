import { createApp } from 'vue';
import App from './App.vue';

// With ?late the element is defined after the app was rendered, as by a script tag that comes late.
const late = location.search === '?late';
if (!late) await import('diplomacy-brief');
createApp(App).mount('#app');
if (late) setTimeout(() => import('diplomacy-brief'), 500);
