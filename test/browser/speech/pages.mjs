import { fallback, prerender } from '../../../dist/prerender.js';

const script = (address) => `<script type="module" src="${address}"></script>`;
const module = script('/dist/diplomacy-brief.js');
const voice = '<script src="/test/browser/hosts/scripts/voice.js"></script>';

// Orca reads a line where the focus is: each paragraph is one line, with every font.
const wide =
  '<style>diplomacy-brief { display: block; inline-size: 20000px; --diplomacy-brief-measure: none }</style>';

const page = (content, head = module, lang = 'en') => `<!doctype html>
<html lang="${lang}" dir="${lang === 'ar' ? 'rtl' : 'ltr'}">
  <meta charset="utf-8">
  <title>A page</title>
  ${wide}${head}
  <h1>Before</h1>
  ${content}
  <p>After</p>
</html>`;

const element = (attributes = '') => `<diplomacy-brief ${attributes}></diplomacy-brief>`;
const labelled = (lang) =>
  page(element('mode="summary"'), module + script(`/dist/labels/${lang}.js`), lang);

/** The pages on which a screen reader is heard, by the names of their logs. Each has a line before and after. */
export const pages = {
  full: page(element()),
  summary: page(element('mode="summary"')),
  link: page(element('mode="summary" href="/full"')),
  controls: page(element('controls'), voice + module),
  fr: labelled('fr'),
  ar: labelled('ar'),
  prerendered: page(prerender({ mode: 'summary' }), ''),
  fallback: page(fallback({ mode: 'summary' }), ''),
};
