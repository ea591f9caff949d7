/* The script of the embed page: runs between the element and its first rendering. */
import { define } from '../../element/define.js';
import { tag } from '../../article/tag.js';
import { DiplomacyBrief } from '../../element.js';
import { offerWorkingControls } from './controls.js';
import { followReveal } from './follow-reveal.js';
import { watchHeight } from './height.js';
import { onRequest, openLinksByWordPress, tellHeight } from './messages.js';
import { fromAddress } from '../query.js';

const root = document.documentElement;
const element = document.querySelector(tag)!;
const isFramed = parent !== window;
const query = fromAddress(location.href, tag, root.lang);
const { attributes, properties, labels, colorScheme } = query;

for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
for (const [name, value] of Object.entries(properties)) element.style.setProperty(name, value);
if (colorScheme) root.style.colorScheme = colorScheme;
root.setAttribute('data-in', isFramed ? 'frame' : 'window');
// When a frame has loaded, a fragment in its address must not scroll the page around it. The element follows no fragment after the
// reader has scrolled.
if (isFramed) dispatchEvent(new Event('wheel'));
define(tag, DiplomacyBrief);
void element.updateComplete.then(() => {
  // The first rendering adopts the styles of the element, and would replace others.
  offerWorkingControls(element);
});
// Without the labels, the words around the article stay English.
if (labels) import(new URL(`labels/${labels}.js`, location.href).href).catch(() => undefined);
if (isFramed) {
  onRequest(watchHeight(document.querySelector('main')!, tellHeight));
  openLinksByWordPress();
  followReveal(element);
}
