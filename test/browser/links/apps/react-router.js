import { createElement as h } from 'react';
import { createRoot } from 'react-dom/client';
import { createBrowserRouter, Link, Outlet, ScrollRestoration } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { base, content, links } from './page.js';

const link = (id, to, words) => h(Link, { key: id, id, to }, words);
const Root = () => [h(Outlet, { key: 'outlet' }), h(ScrollRestoration, { key: 'scroll' })];
const Home = () => link('link-3', '/read#brief-p3', 'Read paragraph 3');
const html = { __html: content };
const Read = () => [
  h('nav', { key: 'nav' }, links.map((properties) => link(...properties))), // prettier-ignore
  h('div', { key: 'content', dangerouslySetInnerHTML: html }),
];
const routes = [
  {
    Component: Root,
    children: [
      { index: true, Component: Home },
      { path: 'read', Component: Read },
    ],
  },
];
const router = createBrowserRouter(routes, { basename: base });
createRoot(document.getElementById('app')).render(h(RouterProvider, { router }));
