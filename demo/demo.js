import { clearCopyMessages, watchCopyButtons } from './copy.js';
import { moduleAddress, showBuildInfo } from './build-info.js';
import { enter, fillFields, watchFields } from './fields.js';
import { fillLanguages, linkLanguages } from './language-choices.js';
import { looks } from './looks.js';
import { articleInLine, startOfShortest } from './page-snippets.js';
import { showInPickers, startPickers } from './pickers.js';
import { showInPreviews, watchCorner } from './preview.js';
import { showReference } from './reference.js';
import { reachByKeyboard } from './scrolling.js';
import { defaults, fromAddress, toAddress } from './settings.js';
import { showSnippet } from './snippet-view.js';
import { snippets, targets } from './snippets.js';
import { tag } from '../view/tag.js';

const find = (id) => document.getElementById(id);
const lookButtons = find('hero-looks').querySelectorAll('button');
/** In the snippets, the site of the visitor: the files of this page are not there for other pages. */
const site = 'https://your-site.example';
const module = { module: `${site}/${tag}.js`, integrity: '', labels: {} };

let settings = fromAddress(location.search);

/** Shows the settings in everything but the fields: a field that is being typed into must not change. */
function show({ isMarked = true } = {}) {
  const { look, lang, target } = settings;
  showInPreviews(settings);
  showInPickers(settings);
  for (const button of lookButtons) button.ariaPressed = String(button.value === look);
  const snippet = snippets[target](settings, module);
  showSnippet(find('snippet'), snippet, isMarked);
  find('snippet-advice').hidden = !snippet.includes(site);
  showSnippet(find('two-lines-start'), startOfShortest(settings, module), isMarked);
  // What is inserted again does not count for the browser as content that moves.
  find('two-lines').append(...[...find('two-lines').childNodes].slice(1));
  clearCopyMessages();
  saveAddress();
  if (lang && !module.labels[lang]) void importLabels(lang).then(() => show(), reportError);
}

/** Replaces all settings, also in the fields. */
function replaceSettings(newSettings, options) {
  settings = newSettings;
  fillFields(settings);
  show(options);
}

/** Changes one setting. */
function change(name, value) {
  if (name === 'look') changeLook(value);
  else settings = { ...settings, [name]: value || defaults[name] };
  show();
}

/** A page brings its accent with it, so that the snippet gives what the preview shows; one that was chosen stays. */
function changeLook(look) {
  const isChosen = settings.accent !== looks[settings.look].accent;
  const changed = { look, accent: isChosen ? settings.accent : looks[look].accent };
  settings = { ...settings, ...changed };
  fillFields(changed);
}

let addressTimer;
/**
 * Writes the settings into the address after a pause, because browsers limit how often a page may change its address.
 */
function saveAddress() {
  clearTimeout(addressTimer);
  addressTimer = setTimeout(() => {
    history.replaceState(null, '', location.pathname + toAddress(settings) + location.hash);
  }, 50);
}

/** Imports the labels of a language; on other pages a second script tag does this. */
async function importLabels(lang) {
  const file = `labels/${lang}.js`;
  const [{ default: labels }, hashes] = await Promise.all([
    import(new URL(`../${file}`, import.meta.url).href),
    // The hashes of the build: over http without TLS, a browser can compute none.
    fetch('../integrity.json').then((response) => response.json()),
  ]);
  const integrity = hashes.integrity[`./${file}`];
  module.labels[lang] = { labels, address: `${site}/${file}`, integrity };
}

find('two-lines-article').textContent = articleInLine();
watchFields(change);
watchCopyButtons();
watchCorner((width) => enter('width', width));
startPickers();
for (const button of lookButtons) {
  button.addEventListener('click', () => change('look', button.value));
}
fillLanguages(find('lang-field'));
linkLanguages(find('languages'), (lang) => {
  replaceSettings({ ...settings, lang });
  find('studio').scrollIntoView();
  find('stage').focus({ preventScroll: true });
});
for (const group of new Set(targets.map((target) => target.group))) {
  const options = targets.filter((target) => target.group === group);
  const list = Object.assign(document.createElement('optgroup'), { label: group });
  list.append(...options.map(({ name, title }) => new Option(title, name)));
  find('target-field').append(list);
}
find('settings').addEventListener('reset', (event) => {
  event.preventDefault();
  replaceSettings({ ...defaults });
});
find('preview').addEventListener('toggle', ({ newState }) => {
  const open = newState === 'open' ? 'true' : '';
  if (settings.open !== open) replaceSettings({ ...settings, open });
});
addEventListener('popstate', () => replaceSettings(fromAddress(location.search)));

// The settings and the labels come before the element is defined, so that nothing moves after it is rendered.
if (settings.lang) await importLabels(settings.lang).catch(() => {});
replaceSettings(settings, { isMarked: false });
reachByKeyboard('pre');
try {
  await import(moduleAddress);
  module.integrity = await showBuildInfo();
  show({ isMarked: false });
} catch (error) {
  for (const fact of document.querySelectorAll('.measuring')) {
    fact.replaceWith('Not measured: this page could not read its own files.');
  }
  reportError(error);
}
// After what was measured, which stands above it: a table to which the address leads would move.
await showReference(find('tables')).catch(reportError);
reachByKeyboard('.table');
