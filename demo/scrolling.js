/**
 * Lets the keyboard reach each box with this selector while its content is too large for it, and only then: nothing else
 * can be done in such a box but scroll.
 */
export function reachByKeyboard(selector) {
  const observer = new ResizeObserver((entries) => {
    for (const { target } of entries) update(target.closest(selector));
  });
  for (const box of document.querySelectorAll(selector)) {
    observer.observe(box);
    observer.observe(box.firstElementChild);
  }
}

function update(box) {
  const isScrolled = box.scrollWidth > box.clientWidth || box.scrollHeight > box.clientHeight;
  if (isScrolled) box.tabIndex = 0;
  else box.removeAttribute('tabindex');
}
