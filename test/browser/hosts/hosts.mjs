/*
 * The pages on which the element must work. A row is a name and the special properties of the page:
 *   head, before, after: HTML in the page's head, before the element and after it
 *   headers, doctype, type: how the server sends the page
 *   lang: the language of the page, if not English
 *   page: the whole page, as a function of its scripts and of the element's HTML
 *   wrap: the HTML around the element, as a function of the element's HTML
 *   find: a function that finds the element in the page, where it is not in the document
 *   root: a function that finds the shadow root of the element in the page, where element.shadowRoot is null
 *   frame: the attributes of the <iframe> that contains the element
 *   fallback: the reason why the fallback may stay in place of the article
 */

const strict =
  "default-src 'none'; script-src 'self'; style-src 'none'; require-trusted-types-for 'script'";

const style = (css) => ({ head: `<style>${css}</style>` });
const script = (code) => ({ head: `<script>${code}</script>` });
const inside = (open, close = '</div>') => ({ wrap: (brief) => open + brief + close });

/** The element looks for the language around it only when the page has registered labels of another language. */
const french = '<script type="module" src="/dist/labels/fr.js"></script>';
const frenchAnd = (code) => ({ head: `<script>${code}</script>${french}` });

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

const findInFrame = () =>
  document.querySelector('iframe').contentDocument.querySelector('diplomacy-brief');

export const hosts = {
  'a plain page': {},

  // Policies
  'a strict policy that lets Lit write HTML': {
    headers: { 'content-security-policy': `${strict}; trusted-types lit-html` },
  },
  'a strict policy where another copy of Lit was loaded first': {
    headers: { 'content-security-policy': `${strict}; trusted-types lit-html` },
    head: '<script src="/test/browser/hosts/scripts/other-lit.js"></script>',
  },
  'a strict policy that lets no script write HTML': {
    headers: { 'content-security-policy': `${strict}; trusted-types 'none'` },
  },
  'a sandbox': { headers: { 'content-security-policy': 'sandbox allow-scripts' } },
  'cross-origin isolation': {
    headers: {
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-embedder-policy': 'require-corp',
    },
  },

  // Styles
  Bootstrap: {
    head: '<link rel="stylesheet" href="/node_modules/bootstrap/dist/css/bootstrap.min.css">',
  },
  'Tailwind’s preflight': {
    head: '<link rel="stylesheet" href="/node_modules/tailwindcss/preflight.css">',
  },
  'all: unset !important on everything': style('* { all: unset !important }'),
  'hidden paragraphs, headings, lists and details': style(
    'p, h1, h2, h3, ol, li, section, details, summary, article, header { display: none !important }',
  ),
  'a huge root font': style('html { font-size: 100px } body { font-size: 16px }'),
  'a tiny root font': style('html { font-size: 2px } body { font-size: 16px }'),
  'line-height 0': style('body { line-height: 0 }'),
  'letters changed by text-transform': style('body { text-transform: uppercase }'),
  'lines that run from top to bottom': style('body { writing-mode: vertical-rl }'),
  'a style that runs right to left': style('body { direction: rtl }'),
  'text that cannot be selected': style('body { user-select: none; -webkit-user-select: none }'),
  'white space kept, words broken, text indented and centred': style(
    'body { white-space: pre; word-break: break-all; text-indent: 5em; text-align: center; list-style: none }',
  ),
  containment: inside('<div style="contain: content; inline-size: 300px">'),
  'a flex row': inside('<div style="display: flex"><p>Aside</p>'),
  'a grid cell': inside('<div style="display: grid; grid-template-columns: 10em 1fr"><p>Aside</p>'),
  'a table cell': inside('<table><tr><td>', '</td></tr></table>'),
  'a narrow column': inside('<div style="inline-size: 240px">'),

  // Documents
  'quirks mode': { doctype: '' },
  XHTML: {
    doctype: '',
    type: 'application/xhtml+xml; charset=utf-8',
    fallback: 'Chromium has no module scripts in XML (crbug.com/717643)',
  },
  'another base address': { head: '<base href="https://base.invalid/somewhere/">' },
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
  'a language of 20,000 subtags': { lang: 'a-'.repeat(20_000), head: french },
  'an invalid language': { lang: ' _;-', head: french },
  // The page sets a font, because browsers have a different default font for each language.
  'a page in Arabic': {
    wrap: (brief) => `<div lang="ar" dir="rtl" style="font: 16px sans-serif">${brief}</div>`,
  },
  'another shadow root': {
    wrap: (brief) => `<div id="outer"><template shadowrootmode="open">${brief}</template></div>`,
    find: () => document.getElementById('outer').shadowRoot.querySelector('diplomacy-brief'),
  },
  'a frame': {
    frame: 'name="frame"',
    find: findInFrame,
  },

  'a sandboxed frame': {
    frame: 'sandbox="allow-scripts allow-same-origin"',
    find: findInFrame,
  },

  // Names of elements that hide members of the document or of a form
  ...Object.fromEntries(
    membersOfDocument.map((name) => [
      `a form with the name ${name}`,
      { head: french, before: `<form name="${name}"></form>` },
    ]),
  ),
  'an image with the name host': { head: french, before: '<img name="host" alt="" />' },
  'a frame of another origin with the name host': {
    head: french,
    before: '<iframe name="host" sandbox="" srcdoc="A frame"></iframe>',
  },
  'a form around the element whose fields hide members of the form': {
    head: french,
    wrap: (brief) =>
      `<form lang="en">${membersOfForms.map((name) => `<input name="${name}" aria-label="A field" />`).join('')}${brief}</form>`,
  },

  // Scripts
  'extended prototypes': script(
    "Array.prototype.extra = Object.prototype.extra = function () { throw new Error('extra') }",
  ),
  'wrapped methods of elements': script(`
    for (const prototype of [Node.prototype, Element.prototype, HTMLElement.prototype, Document.prototype]) {
      for (const name of Object.getOwnPropertyNames(prototype)) {
        const { value, ...rest } = Object.getOwnPropertyDescriptor(prototype, name);
        if (typeof value !== 'function' || name === 'constructor') continue;
        const wrapper = function () { return value.apply(this, arguments) };
        Object.defineProperty(prototype, name, { ...rest, value: wrapper });
      }
    }`),
  'frozen intrinsics': {
    fallback: 'Lit sets Symbol.metadata when it starts, which frozen intrinsics forbid',
    ...script(`
      const seen = new Set();
      (function harden(value) {
        if (Object(value) !== value || seen.has(value)) return;
        seen.add(value);
        Object.freeze(value);
        for (const { value: inner, get, set } of Object.values(Object.getOwnPropertyDescriptors(value))) [inner, get, set].forEach(harden);
        harden(Object.getPrototypeOf(value));
      })([Object, Function, Array, String, Number, Boolean, Symbol, Promise, Map, Set, WeakMap, WeakSet, RegExp, Date, Error, JSON, Math, Reflect, Proxy, Intl]);`),
  },
  'a page that closes every shadow root': {
    ...script(`
      const { attachShadow } = Element.prototype;
      window.roots = new WeakMap();
      Element.prototype.attachShadow = function (init) {
        const root = attachShadow.call(this, { ...init, mode: 'closed' });
        roots.set(this, root);
        return root;
      }`),
    root: (brief) => window.roots.get(brief),
  },

  // Features that an engine or a page may lack
  'no ResizeObserver': script('delete window.ResizeObserver'),
  'no ToggleEvent': script('delete window.ToggleEvent'),
  // As the compatibility build of MooTools does.
  'another class as Event': frenchAnd(
    'window.Event = class { constructor(event) { this.event = event } }',
  ),
  // As in the code that Teachable Machine gives to paste.
  'a variable called URL': script('const URL = "./my_model/"'),
  'no Intl': frenchAnd('delete window.Intl'),
  'no constructable style sheets': script(`
    const { prototype } = CSSStyleSheet;
    window.CSSStyleSheet = function () { throw new TypeError('Illegal constructor') };
    CSSStyleSheet.prototype = prototype;
    for (const name of ['replace', 'replaceSync']) delete prototype[name];
    for (const { prototype } of [Document, ShadowRoot]) delete prototype.adoptedStyleSheets;`),
  'no speech synthesis': script(`
    for (const name of ['speechSynthesis', 'SpeechSynthesisUtterance'])
      Object.defineProperty(window, name, { value: undefined })`),
  'a speech synthesis whose voices are undefined': script(
    'SpeechSynthesis.prototype.getVoices = () => undefined',
  ),
  'a speech synthesis that throws': script(`
    const broken = new Proxy({}, { get: () => () => { throw new Error('no speech') } });
    Object.defineProperty(window, 'speechSynthesis', { value: broken })`),

  // The module
  'two tags for the module': {
    head: '<script type="module" src="/dist/diplomacy-brief.js?again"></script>',
  },
  'a module that is loaded late': { late: true },
};
