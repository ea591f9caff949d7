/**
 * Paints words of a text node by the CSS Custom Highlight API, and removes the paint of the words before. The nodes
 * stay as they are, so nothing changes for a screen reader or in what is copied. Where the API is missing, does nothing.
 *
 * All elements of a page share one highlight: only a paragraph that has the focus has painted words.
 */
export function paint(text?: Node | null, words: readonly string[] = []): void {
  const highlights = (globalThis.CSS as Partial<typeof CSS> | undefined)?.highlights;
  if (!highlights) return;
  const ranges = words.map((span) => {
    // If a translation has replaced the text, nothing is found, and a range from -1 is not painted.
    const start = text!.textContent!.indexOf(span);
    const [startContainer, endContainer] = [text!, text!];
    return new StaticRange({
      startContainer,
      startOffset: start,
      endContainer,
      endOffset: start + span.length,
    });
  });
  highlights.set('brief-words', new Highlight(...ranges));
}
