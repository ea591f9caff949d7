/** How long a change in a snippet stays marked, in milliseconds. */
const markTime = 2000;

const changes = globalThis.Highlight && CSS.highlights ? new Highlight() : undefined;
if (changes) CSS.highlights.set('changed', changes);

/** Shows a snippet. On demand, what is new in it is in view and marked for a moment, where the browser can do this. */
export function showSnippet(node, text, isMarked) {
  const before = node.textContent;
  if (before === text) return;
  node.textContent = text;
  if (!isMarked || !changes) return;
  const range = rangeOfChange(node.firstChild, before, text);
  changes.clear();
  changes.add(range);
  setTimeout(() => changes.delete(range), markTime);
  scrollTo(node.closest('pre'), range);
}

/** What is neither in the part at the start that both texts share, nor in the one at the end. */
function rangeOfChange(node, before, after) {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let rest = 0;
  while (rest < shorter - start && before.at(-1 - rest) === after.at(-1 - rest)) rest++;
  const range = new Range();
  range.setStart(node, start);
  range.setEnd(node, after.length - rest);
  return range;
}

function scrollTo(box, range) {
  const [visible, target] = [box.getBoundingClientRect(), range.getBoundingClientRect()];
  if (target.top < visible.top || target.bottom > visible.bottom) {
    box.scrollTop += target.top - visible.top - visible.height / 3;
  }
  if (target.left < visible.left || target.right > visible.right) {
    box.scrollLeft += target.left - visible.left - visible.width / 4;
  }
}
