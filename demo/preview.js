import { languageOf } from './language-choices.js';
import { styleOf } from './markup.js';

const find = (id) => document.getElementById(id);
const stage = find('stage');
const pane = find('pane');
const workspace = stage.closest('.workspace');
const [least, greatest] = [240, 1100];
let chosenWidth = '';

/**
 * Shows the settings in both previews, each in a page of its language: the one beside the title is always a closed
 * summary in the language of the article.
 */
export function showInPreviews(settings) {
  for (const [page, value] of [
    [find('hero-stage'), ''],
    [stage, settings.lang],
  ]) {
    const { lang, dir } = languageOf(value);
    page.dataset.look = settings.look;
    page.lang = lang;
    page.dir = settings.look === 'rtl' ? 'rtl' : dir;
  }
  // Set by script, because the policy of this page forbids the style attribute in markup.
  find('hero-preview').style.cssText = styleOf(settings);
  showInStudio(find('preview'), settings);
  chosenWidth = settings.width;
  showWidth();
}

function showInStudio(preview, settings) {
  const { mode, open, controls, lang, href, level, label, footer } = settings;
  Object.assign(preview, { mode, href, headingLevel: Number(level) });
  if (lang) preview.lang = lang;
  else preview.removeAttribute('lang');
  showOuterHeadings(Number(level));
  preview.toggleAttribute('open', Boolean(open));
  preview.toggleAttribute('controls', Boolean(controls));
  preview.style.cssText = styleOf(settings);
  preview.replaceChildren(
    ...slotted('label', 'span', label),
    ...slotted('footer', 'small', footer),
  );
}

/** A page with a deep heading has the headings above it. The preview has them for screen readers, so that no level is skipped. */
function showOuterHeadings(level) {
  const levels = [3, 4, 5].filter((outer) => outer < level);
  find('outer-headings').replaceChildren(
    ...levels.map((outer) =>
      Object.assign(document.createElement(`h${outer}`), {
        textContent: `Heading of your page, level ${outer}`,
      }),
    ),
  );
}

function slotted(slot, tag, text) {
  return text ? [Object.assign(document.createElement(tag), { slot, textContent: text })] : [];
}

/** Gives the element the chosen width; where the window has less room, shows it smaller. */
function showWidth() {
  stage.classList.toggle('fits', !chosenWidth);
  pane.style.inlineSize = chosenWidth && `${chosenWidth}px`;
  const style = getComputedStyle(stage);
  const padding = parseFloat(style.paddingLeft) + parseFloat(style.paddingRight);
  const edges = stage.offsetWidth - stage.clientWidth + padding;
  const room = workspace.clientWidth - edges;
  const zoom = Math.min(1, room / (Number(chosenWidth) || room));
  pane.style.scale = String(zoom);
  // What is shown smaller still has its full size for the layout: negative margins take the rest away. The property
  // zoom would not need them, but Safari keeps every text at 9 px or more in it.
  pane.style.marginInlineEnd = `${(zoom - 1) * pane.offsetWidth}px`;
  pane.style.marginBlockEnd = `${(zoom - 1) * pane.offsetHeight}px`;
  const width = chosenWidth || Math.round(room);
  const scale = zoom < 1 ? `, at ${Math.round(zoom * 100)} %` : '';
  find('width-shown').value = `${width} px${scale}`;
  const slider = document.querySelector('[name="width"]');
  if (!chosenWidth) slider.value = width;
  slider.ariaValueText = find('width-shown').value;
}

/** Lets the visitor drag the corner of the page: across for the width of the element, down for the height of the page. */
export function watchCorner(changeWidth) {
  const corner = find('corner');
  corner.addEventListener('pointerdown', (down) => {
    const [width, height] = [pane.offsetWidth, workspace.offsetHeight];
    const move = (event) => {
      const newWidth = Math.round(width + event.clientX - down.clientX);
      changeWidth(String(Math.min(greatest, Math.max(least, newWidth))));
      workspace.style.blockSize = `${Math.max(least, height + event.clientY - down.clientY)}px`;
    };
    down.preventDefault();
    corner.setPointerCapture(down.pointerId);
    corner.addEventListener('pointermove', move);
    corner.addEventListener('lostpointercapture', () =>
      corner.removeEventListener('pointermove', move),
    );
  });
  const observer = new ResizeObserver(showWidth);
  observer.observe(workspace);
  observer.observe(pane);
}
