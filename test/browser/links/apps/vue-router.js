import { createApp, h } from 'vue';
import { createRouter, createWebHistory, RouterLink, RouterView } from 'vue-router';
import { base, content, links } from './page.js';

const link = (id, to, words) => h(RouterLink, { id, to }, () => words);
const Home = { render: () => link('link-3', '/read#brief-p3', 'Read paragraph 3') };
const Read = {
  render: () => [
    h('nav', links.map((properties) => link(...properties))), // prettier-ignore
    h('div', { innerHTML: content }),
  ],
};
const router = createRouter({
  history: createWebHistory(base),
  routes: [
    { path: '/', component: Home },
    { path: '/read', component: Read },
  ],
  // As the manual of vue-router has it.
  scrollBehavior: ({ hash }, from, saved) => saved ?? (hash ? { el: hash } : { top: 0 }),
});
createApp({ render: () => h(RouterView) })
  .use(router)
  .mount('#app');
