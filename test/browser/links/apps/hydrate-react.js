import { createElement } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { tree } from './tree.js';

// A link opens the text before React is there. For `open` of <details>, as of a summary, React wants to be told so.
const h = (tag, properties, ...children) =>
  createElement(
    tag,
    {
      ...properties,
      suppressHydrationWarning: tag === 'details' || properties.mode === 'summary',
    },
    ...children,
  );

window.hydrate = () =>
  hydrateRoot(document.getElementById('app'), tree(h, window.content), {
    onRecoverableError: (error) => window.messages.push(String(error)),
  });
