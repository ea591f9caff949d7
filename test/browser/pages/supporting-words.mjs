/* What the tests of the supporting words share: the page, its only colour of that kind, and where the words lie. */

// A colour that nothing else on the page has. The letters are transparent, so that the whole box of a word is of one colour.
export const rare = [1, 254, 3];
export const rareStyle = `diplomacy-brief { color: transparent; --diplomacy-brief-words: rgb(${rare}) }`;
export const page = (style, head) => `<!doctype html>
<html lang="en">
  <meta charset="utf-8">
  <title>A page</title>
  <script>window.errors = []; addEventListener('error', ({ message }) => errors.push(message))</script>
  ${head}
  <script type="module" src="/dist/diplomacy-brief.js"></script>
  <style>body { margin: 20px; font: 14px/1.5 sans-serif; background: white; color: black } ${style}</style>
  <diplomacy-brief mode="summary"></diplomacy-brief>
  <div contenteditable onpaste="this.title = event.clipboardData.getData('text/html')">Elsewhere</div>
</html>`;

// Functions that run in the page.
export const root = () => document.querySelector('diplomacy-brief').shadowRoot;
export const sourcesOf = async () => {
  const { summary } = await import('/dist/diplomacy-brief.js');
  return summary.points.flatMap(({ sources }) => sources);
};
/**
 * The boxes of words in a paragraph, one for each line. A box includes the space between the lines above and below the
 * letters: engines differ in which of it they paint.
 */
export const boxesOf = (root, paragraph, words) => {
  const { firstChild: text } = root().getElementById(`p${paragraph}`);
  const lineHeight = parseFloat(getComputedStyle(text.parentNode).lineHeight);
  return words.flatMap((span) => {
    const range = new Range();
    range.setStart(text, text.data.indexOf(span));
    range.setEnd(text, text.data.indexOf(span) + span.length);
    return [...range.getClientRects()].map(({ left, right, top, bottom, height }) => {
      const space = lineHeight - height;
      const middle = (top + bottom) / 2;
      return { left, right, middle, top: top - space, bottom: bottom + space };
    });
  });
};

/** Whether a pixel lies in a box; antialiasing may colour one pixel more on each side. */
export const isIn =
  ([x, y]) =>
  ({ left, right, top, bottom }) =>
    x >= left - 1 && x <= right + 1 && y >= top - 1 && y <= bottom + 1;
