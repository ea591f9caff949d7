/* The script of the page in a frame (embed.html): runs between the element and its first drawing. */
import { define } from '../behaviour/define.js';
import { tag } from '../content/tag.js';
import { DiplomacyBrief } from '../element.js';
import { offerWorkingControls } from './controls.js';
import { followReveal } from './follow-reveal.js';
import { watchHeight } from './height.js';
import { onRequest, openLinksByWordPress, tellHeight } from './hosts.js';
import { fromAddress } from './settings.js';

const root = document.documentElement;
const element = document.querySelector(tag)!;
const { attributes, properties, labels, colorScheme } = fromAddress(location.href, tag);

for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
for (const [name, value] of Object.entries(properties)) element.style.setProperty(name, value);
if (colorScheme) root.style.colorScheme = colorScheme;
root.setAttribute('data-in', parent === window ? 'window' : 'frame');
define(tag, DiplomacyBrief);
// The first drawing adopts the styles of the element, and would replace others.
void element.updateComplete.then(() => {
  offerWorkingControls(element);
});
// Without the labels, the words around the article stay English.
if (labels) import(new URL(`labels/${labels}.js`, location.href).href).catch(() => undefined);
if (parent !== window) {
  onRequest(watchHeight(document.querySelector('main')!, tellHeight));
  openLinksByWordPress();
  followReveal();
}
