import { fallback, prerender } from '../../../dist/prerender.js';

/*
 * The pages of these tests. Each test runs for each form of the element and for plain HTML, which shows what a reader
 * may expect: a test that fails for the plain article is wrong.
 */

const summary = { mode: 'summary' };

/** A plain article with as many paragraphs, whose text a reader may have to open. */
const plain = (id, isClosed) => {
  const words = (n) => `<p id="${id}-p${n}">Paragraph ${n}. ${'Some words. '.repeat(60)}</p>`;
  const text = [1, 2, 3, 4, 5, 6].map(words).join('');
  return isClosed ? `<details><summary>More</summary>${text}</details>` : text;
};

/** What a link leads into, by its name: the HTML for an id. */
export const subjects = {
  'a plain article': (id) => `<article id="${id}">${plain(id)}</article>`,
  'a plain article in <details>': (id) => `<article id="${id}">${plain(id, true)}</article>`,
  'the empty tag': (id) => `<diplomacy-brief id="${id}"></diplomacy-brief>`,
  'the empty tag, a summary': (id) =>
    `<diplomacy-brief id="${id}" mode="summary"></diplomacy-brief>`,
  'the fallback, a summary': (id) => fallback({ id, ...summary }),
  'the prerendered element': (id) => prerender({ id }),
  'the prerendered summary': (id) => prerender({ id, ...summary }),
};

/** For what a router or a framework does, which depends on whose the nodes are and when they are there. */
export const fewSubjects = Object.fromEntries(
  [
    'a plain article',
    'the empty tag, a summary',
    'the fallback, a summary',
    'the prerendered element',
  ].map((name) => [name, subjects[name]]),
);

export const isPlain = (name) => name.startsWith('a plain article');

/** The subjects that are closed until a link opens them. */
export const isClosed = (name) => /summary|details/.test(name);

/** What all pages have in common. The links are at the bottom of the window, where they cover no target. */
const common = `<meta charset="utf-8">
  <title>A page</title>
  <style>
    body { margin: 0 }
    nav { position: fixed; inset-block-end: 0; background: white }
    [data-space] { block-size: 1500px }
  </style>`;

/** The HTML around a subject: space above, a button after it, and space below, so that the window can scroll. */
export const around = (subject) =>
  `<div data-space></div>${subject}<button id="after">After</button><div data-space></div><div data-space></div>`;

/**
 * A page with a subject and links into it.
 *
 * @param options.id The id of the subject.
 * @param options.head HTML in the head.
 * @param options.above HTML above the subject.
 * @param options.wrap A function that puts HTML around the subject.
 * @param options.module A script that loads the module, in place of the tag that authors write.
 */
export function page(
  subject,
  { id = 'brief', head = '', above = '', wrap = (html) => html, module } = {},
) {
  // prettier-ignore
  const href = `#${encodeURI(id)}`;
  return `<!doctype html>
<html lang="en">
<head>
  ${common}
  ${module ?? '<script type="module" src="/dist/diplomacy-brief.js"></script>'}
  ${head}
</head>
<body>
  <nav>
    <a id="link-3" href="${href}-p3">Paragraph 3</a>
    <a id="link-5" href="${href}-p5">Paragraph 5</a>
    <a id="elsewhere" href="/elsewhere">Elsewhere</a>
    <button id="to-top" onclick="window.scrollTo(0, 0)">To the top</button>
    <input id="filter" aria-label="Filter">
  </nav>
  <div id="content">${above}${around(wrap(subject))}</div>
</body>
</html>`;
}

/** A page without a subject. */
export const emptyPage = (body, head = '') =>
  `<!doctype html>\n<html lang="en"><head>${common}${head}</head><body>${body}</body></html>`;
