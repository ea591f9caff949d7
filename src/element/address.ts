import { memberOf } from '../dom/documents.js';
import { toWebAddress } from './attributes.js';
import type { Host } from './host.js';

/**
 * The address of a paragraph if it has one, else that of the article: as the element, the page's author or the browser
 * knows it. Only addresses that others can open count; empty if there is none.
 */
export function linkOf({ id, href, baseURI, ownerDocument }: Host, paragraph = 0): string {
  const page = toWebAddress(memberOf(ownerDocument, 'URL'));
  if (page && id && paragraph) return toWebAddress(`#${id}-p${paragraph}`, page)!;
  // A document that is no HTML document has no head.
  const head = memberOf(ownerDocument, 'head') as Element | null;
  const canonical = head?.querySelector<HTMLLinkElement>('link[rel~="canonical" i][href]');
  return toWebAddress(href, baseURI) ?? toWebAddress(canonical?.href ?? '') ?? page ?? '';
}
