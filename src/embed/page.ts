import { content, tag } from '../article/content.js';
import { toJSON } from './json.js';
import { prerender } from './prerender.js';
import { prerenderedStyles } from '../element/styles/prerendered.js';
import { escapeHTML } from '../element/html.js';
import { structuredData } from './structured-data.js';

/** What the page in a frame is made of. */
export interface EmbedPageParts {
  /** The code of page/script.ts with everything that it imports, in ASCII. */
  readonly script: string;
  /** Returns the SHA-256 hash of a text in Base64. */
  readonly hash: (text: string) => string;
  /** The absolute address of the folder in which the page will be, with a slash at its end; undefined if it is not known yet. */
  readonly folder?: string | undefined;
}

/**
 * Only the element has styles of its own; these are for the page around it.
 *
 * The root has a `style` only if the address names a colour scheme. Else nothing is known of the page around the frame,
 * which may be dark without saying so: a transparent frame would be black on black.
 */
const styles = `
:root { font: 100%/1.5 Charter, 'Bitstream Charter', 'Sitka Text', Cambria, Georgia, serif; }
[data-in='window'] { color-scheme: light dark; }
:root:not([style]) { background: Canvas; color: CanvasText; }
body { margin: 0; }
::part(article) { min-inline-size: min(12rem, 100%); }
main { display: flow-root; box-sizing: border-box; max-inline-size: 44rem; margin-inline: auto; padding: clamp(0.75rem, 4vw, 3rem); }
small { display: block; margin-block-start: 1em; }
a { color: inherit; }
[data-in='frame'] { overflow: hidden; }
[data-in='frame'] main { max-inline-size: none; padding: 0 0.5rem 0.5rem; }
@media screen {
  [data-scrolls], [data-scrolls] body { block-size: 100%; }
  [data-scrolls] body { overflow: auto; }
}
@media print { [data-in] main { max-inline-size: none; padding: 0; } }
`;

/**
 * The HTML of a page with the element alone: to be put into frames, and to be opened by itself. It is one file, which
 * requests nothing but the labels of another language. Without a script it shows the summary, under which the article
 * unfolds. It is written in ASCII: where a server names a wrong charset, the script would else no longer have the hash that
 * the policy names, and letters would be wrong.
 */
export function embedPageHTML({ script, hash, folder }: EmbedPageParts): string {
  const { article, summary } = content;
  const address = folder && `${folder}embed.html`;
  // In a sandbox the origin of the page is opaque, which 'self' does not match in WebKit: so the policy also names the
  // folder. A semicolon would end the directive, and a comma the policy.
  const source = folder?.replaceAll(';', '%3B').replaceAll(',', '%2C');
  const labelModules = source ? ` ${source}labels/` : '';
  // Without Trusted Types: the script parses no HTML, and SingleFile cannot save a page that requires them.
  const policy = [
    `default-src 'none'`,
    `script-src 'sha256-${hash(script)}' 'self'${labelModules}`,
    `style-src 'sha256-${hash(styles)}' 'sha256-${hash(prerenderedStyles)}'`,
    `img-src data:`,
    `base-uri 'none'`,
    `form-action 'none'`,
  ];
  const data = toJSON(structuredData(content, address));
  const host = folder ? new URL(folder).host : 'Link to this page';
  // Beside the element: extractors such as Readability take an element that has no sibling for a part of its parent, and
  // article-extractor then deletes it, because it does not know the tag.
  const footer = `<small${folder ? '' : ' lang="en" dir="ltr"'}><a href="${escapeHTML(address ?? 'embed.html')}">${escapeHTML(host)}</a></small>`;
  const element = prerender({
    mode: 'summary',
    headingLevel: 1,
  });
  // Only the element has an id, and the script follows links to its paragraphs: in a frame, a browser would scroll the page around
  // the frame to a paragraph with an id.
  const named = element.replace(`<${tag}`, `<${tag} id="brief"`);
  return `<!doctype html>
<html lang="${escapeHTML(article.lang)}" dir="${article.dir}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHTML(policy.join('; '))}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="responsive-embedded-sizing" content="allow-origins=*">
<title>${escapeHTML(article.title)}</title>
<meta name="description" content="${escapeHTML(summary.standfirst)}">
<meta property="og:type" content="article">
<meta property="og:title" content="${escapeHTML(article.title)}">
<meta property="og:description" content="${escapeHTML(summary.standfirst)}">
${folder ? addressTags(folder, article.title) : ''}<link rel="icon" href="data:,">
<base target="_top">
<style>${styles}</style>
<script type="application/ld+json">${data}</script>
</head>
<body>
<main>
${named}
${footer}
</main>
<script>${script}</script>
</body>
</html>
`;
}

/** What a page can say about itself when its address is known. */
function addressTags(folder: string, title: string): string {
  const address = escapeHTML(folder);
  return `<meta property="og:url" content="${address}embed.html">
<link rel="canonical" href="${address}embed.html">
<link rel="alternate" type="application/json+oembed" href="${address}oembed.json" title="${escapeHTML(title)}">
`;
}
