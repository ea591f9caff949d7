/**
 * Paints words of a text node by the CSS Custom Highlight API, and removes the paint of any other words. The nodes
 * stay as they are, so nothing changes for a screen reader or in what is copied. Where the API is missing, does nothing.
 *
 * All elements of a page share one highlight: only a paragraph that has the focus has painted words.
 */
export function paint(text?: Node | null, words: readonly string[] = []): void {
  const highlights = (globalThis.CSS as Partial<typeof CSS> | undefined)?.highlights;
  if (!highlights) return;
  const ranges = words.flatMap((span) => {
    // If a translation has replaced the text, nothing is found. In WebKit, a range that begins at -1 freezes the page.
    const startOffset = (text?.nodeValue ?? '').indexOf(span);
    if (startOffset < 0) return [];
    const startContainer = text!;
    const endContainer = text!;
    const endOffset = startOffset + span.length;
    return new StaticRange({ startContainer, startOffset, endContainer, endOffset });
  });
  highlights.set('brief-words', new Highlight(...ranges));
}
