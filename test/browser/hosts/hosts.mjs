/*
 * The kinds of pages on which the element must work. One page of each kind has all that is special about this kind at
 * once. Apart are only things that would hide one another: a speech synthesis that is missing and one that is odd, a
 * form and a frame of the same name.
 *
 * Where a page combines several things, the message of the failing promise tells which of them it was: it names the
 * style, the member of the document that is no function, or the missing class. Where it does not, take things out of
 * the row, half of them at a time.
 *
 * A row is a name and the special properties of the page:
 *   head, before: HTML in the page's head, and before the element
 *   headers, doctype, type: how the server sends the page
 *   page: the whole page, as a function of its scripts and of the element's HTML
 *   wrap: the HTML around the element, as a function of the element's HTML
 *   find: a function that finds the element in the page, where it is not in the document
 *   root: a function that finds the shadow root of the element in the page, where element.shadowRoot is null
 *   frame: the attributes of the <iframe> that contains the element
 *   fallback: the reason why the fallback may stay in place of the article
 *   engines: the engines for the page. All of them, where engines have code of their own for what is special: styles,
 *     policies, parsers, names on a document. One, where a script of the page changes objects of JavaScript: every
 *     engine then takes the same path through the module.
 */

const style = (css) => ({ head: `<style>${css}</style>` });
const script = (code) => ({ head: `<script>${code}</script>` });
const inside = (open, close) => ({ wrap: (brief) => open + brief + close });
const stylesheet = (path) => `<link rel="stylesheet" href="/node_modules/${path}">`;
const inOneEngine = ['Chromium'];

/** The element looks for the language around it only when the page has registered labels of another language. */
const french = '<script type="module" src="/dist/labels/fr.js"></script>';

/** Members of `document` that an element with the same name hides from every script. */
const membersOfDocument = [
  'host',
  'URL',
  'activeElement',
  'addEventListener',
  'baseURI',
  'createElement',
  'createElementNS',
  'createRange',
  'createTextNode',
  'defaultView',
  'getElementById',
  'getRootNode',
  'getSelection',
  'importNode',
  'nodeType',
  'querySelector',
];

/** Members of a form element that a field with the same name hides. */
const membersOfForms = [
  'assignedSlot',
  'closest',
  'getAttribute',
  'getRootNode',
  'hasAttribute',
  'host',
  'isConnected',
  'lang',
  'matches',
  'nodeType',
  'ownerDocument',
  'parentElement',
  'parentNode',
];

/** As an old browser: what the module can do without. */
const missing = `
  for (const name of ['ResizeObserver', 'IntersectionObserver', 'MutationObserver', 'ToggleEvent', 'Intl', 'reportError', 'Highlight'])
    delete window[name];
  for (const name of ['speechSynthesis', 'SpeechSynthesisUtterance'])
    Object.defineProperty(window, name, { value: undefined });
  Object.defineProperty(CSS, 'highlights', { value: undefined });
  delete Element.prototype.scrollIntoView;
  const { prototype } = CSSStyleSheet;
  window.CSSStyleSheet = function () { throw new TypeError('Illegal constructor') };
  CSSStyleSheet.prototype = prototype;
  for (const name of ['replace', 'replaceSync']) delete prototype[name];
  for (const { prototype } of [Document, ShadowRoot]) delete prototype.adoptedStyleSheets;`;

/** What libraries put in the place of objects of the browser: MooTools, Teachable Machine, Ace. */
const odd = `
  window.Event = class { constructor(event) { this.event = event } };
  const URL = "./my_model/";
  window.ToggleEvent = window.Range = Object;
  SpeechSynthesis.prototype.getVoices = () => undefined;`;

const extended = `
  Array.prototype.extra = Object.prototype.extra = function () { throw new Error('extra') };
  for (const prototype of [Node.prototype, Element.prototype, HTMLElement.prototype, Document.prototype]) {
    for (const name of Object.getOwnPropertyNames(prototype)) {
      const { value, ...rest } = Object.getOwnPropertyDescriptor(prototype, name);
      if (typeof value !== 'function' || name === 'constructor') continue;
      const wrapper = function () { return value.apply(this, arguments) };
      Object.defineProperty(prototype, name, { ...rest, value: wrapper });
    }
  }
  const broken = new Proxy({}, { get: () => () => { throw new Error('no speech') } });
  Object.defineProperty(window, 'speechSynthesis', { value: broken });`;

const frozen = `
  const seen = new Set();
  (function harden(value) {
    if (Object(value) !== value || seen.has(value)) return;
    seen.add(value);
    Object.freeze(value);
    for (const { value: inner, get, set } of Object.values(Object.getOwnPropertyDescriptors(value))) [inner, get, set].forEach(harden);
    harden(Object.getPrototypeOf(value));
  })([Object, Function, Array, String, Number, Boolean, Symbol, Promise, Map, Set, WeakMap, WeakSet, RegExp, Date, Error, JSON, Math, Reflect, Proxy, Intl]);`;

const closed = `
  const { attachShadow } = Element.prototype;
  window.roots = new WeakMap();
  Element.prototype.attachShadow = function (init) {
    const root = attachShadow.call(this, { ...init, mode: 'closed' });
    roots.set(this, root);
    return root;
  };`;

export const hosts = {
  'a plain page': {},

  // Policies
  'a policy that lets no script write HTML, and no style and no other origin in': {
    headers: {
      'content-security-policy':
        "default-src 'none'; script-src 'self'; style-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-embedder-policy': 'require-corp',
    },
  },
  'a sandbox': { headers: { 'content-security-policy': 'sandbox allow-scripts' } },

  // Styles
  'Bootstrap and Tailwind’s preflight': {
    head:
      stylesheet('bootstrap/dist/css/bootstrap.min.css') + stylesheet('tailwindcss/preflight.css'),
  },
  'all: unset !important on everything': style('* { all: unset !important }'),
  'hidden paragraphs, headings, lists and details': style(
    'p, h1, h2, h3, ol, li, section, details, summary, article, header { display: none !important }',
  ),
  'every inherited style that can make text unreadable, and a huge root font': style(`
    html { font-size: 100px }
    body {
      font-size: 16px; line-height: 0; text-transform: uppercase; writing-mode: vertical-rl; direction: rtl;
      user-select: none; -webkit-user-select: none; white-space: pre; word-break: break-all; text-indent: 5em;
      text-align: center; list-style: none;
    }`),
  'layout containers in one another: flex, grid, table cell, containment, a narrow column': inside(
    `<div style="display: flex"><p>Aside</p>
      <div style="display: grid; grid-template-columns: 3em 1fr"><p>Aside</p>
        <table><tr><td><div style="contain: content; inline-size: 300px"><div style="inline-size: 240px">`,
    '</div></div></td></tr></table></div></div>',
  ),

  // Documents
  'quirks mode and another base address': {
    doctype: '',
    head: '<base href="https://base.invalid/somewhere/">',
  },
  XHTML: {
    doctype: '',
    type: 'application/xhtml+xml; charset=utf-8',
    fallback: 'Chromium has no module scripts in XML (crbug.com/717643)',
  },
  SVG: {
    type: 'image/svg+xml; charset=utf-8',
    // Chromium runs module scripts in HTML documents only, but import() works in every document.
    page: (scripts, brief) => `<svg xmlns="http://www.w3.org/2000/svg">
      ${scripts.replaceAll('<script', '<script xmlns="http://www.w3.org/1999/xhtml"')}
      <foreignObject width="900" height="3000">
        <div xmlns="http://www.w3.org/1999/xhtml" lang="en">${brief}</div>
      </foreignObject></svg>`,
    head: '<script>import("/dist/diplomacy-brief.js")</script>',
  },
  // The page sets a font, because browsers have a different default font for each language.
  'a page in Arabic': {
    wrap: (brief) => `<div lang="ar" dir="rtl" style="font: 16px sans-serif">${brief}</div>`,
  },
  'another shadow root': {
    wrap: (brief) => `<div id="outer"><template shadowrootmode="open">${brief}</template></div>`,
    find: () => document.getElementById('outer').shadowRoot.querySelector('diplomacy-brief'),
  },
  'a sandboxed frame': {
    frame: 'sandbox="allow-scripts allow-same-origin"',
    find: () => document.querySelector('iframe').contentDocument.querySelector('diplomacy-brief'),
  },

  // Names of elements that hide members of the document or of a form
  'forms whose names hide members of the document': {
    head: french,
    before: membersOfDocument.map((name) => `<form name="${name}"></form>`).join(''),
  },
  'a form around the element whose fields hide members of the form, and a frame of another origin with the name host':
    {
      head: french,
      before: '<iframe name="host" sandbox="" srcdoc="A frame"></iframe>',
      wrap: (brief) =>
        `<form lang="en">${membersOfForms.map((name) => `<input name="${name}" aria-label="A field" />`).join('')}${brief}</form>`,
    },

  // Scripts
  'extended prototypes, wrapped methods of elements and a speech synthesis that throws': {
    ...script(extended),
    engines: inOneEngine,
  },
  'frozen intrinsics': {
    ...script(frozen),
    fallback: 'Lit sets Symbol.metadata when it starts, which frozen intrinsics forbid',
    engines: inOneEngine,
  },
  'closed shadow roots, which a script of the page forces': {
    ...script(closed),
    root: (brief) => window.roots.get(brief),
    engines: inOneEngine,
  },

  // Features that an engine or a page may lack
  'many missing features': { head: `<script>${missing}</script>${french}` },
  'classes and functions of its own in the place of those of the browser': {
    head: `<script>${odd}</script>${french}`,
    engines: inOneEngine,
  },
};
