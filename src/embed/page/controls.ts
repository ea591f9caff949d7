import { controlSelector } from '../../element/view/find.js';
import { type ControlName } from '../../element/view/toolbar.js';

declare global {
  interface Document {
    /** Only in Chromium. */
    featurePolicy?: { allowsFeature(name: string): boolean };
  }
}

/**
 * Takes away the controls that cannot work in a frame: a sandbox, or the page around the frame, can forbid to copy and to
 * share. Listen always works.
 */
export function offerWorkingControls(element: HTMLElement): void {
  const canCopy = 'clipboard' in navigator && isAllowed('clipboard-write');
  const canShare = 'share' in navigator && isAllowed('web-share');
  // Share copies the link where there is no share menu.
  const broken: ControlName[] = [];
  if (!canCopy) broken.push('quote');
  if (!canCopy && !canShare) broken.push('share');
  if (!broken.length) return;
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`${broken.map(controlSelector).join()} { display: none }`);
    element.shadowRoot!.adoptedStyleSheets.push(sheet);
  } catch {
    // Without constructed style sheets.
    element.removeAttribute('controls');
  }
}

/** Whether the page may use a feature. In a sandbox, where its origin is opaque, it may not. Only Chromium says what the page around the frame allows. */
function isAllowed(feature: string): boolean {
  const { featurePolicy } = document;
  return self.origin !== 'null' && featurePolicy?.allowsFeature(feature) !== false;
}
