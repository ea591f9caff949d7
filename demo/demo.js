import { hash, load, showFacts } from './facts.js';
import { languages } from './languages.js';
import { showReference } from './reference.js';
import { defaults, fromAddress, problemWith, toAddress } from './settings.js';
import { snippets, styleOf } from './snippets.js';

const find = (id) => document.getElementById(id);
const form = find('settings');
const previews = [find('preview-summary'), find('preview-full')];
const module = {
  module: new URL('../diplomacy-brief.js', import.meta.url).href,
  integrity: '',
  labels: {},
};

let settings = fromAddress(location.search);

/** Returns a language as an option of the form, with the name that its own speakers use. */
function languageOption(lang) {
  const name = new Intl.DisplayNames(lang, { type: 'language' }).of(lang);
  const title = name[0].toLocaleUpperCase(lang) + name.slice(1);
  return Object.assign(new Option(title, lang), { lang });
}

/** Writes the settings into the form. */
function fillForm() {
  for (const [name, value] of Object.entries(settings)) {
    const control = form.elements.namedItem(name);
    if (control.type === 'checkbox') control.checked = Boolean(value);
    else if (control.value !== value) control.value = value;
  }
}

/**
 * Reads the settings from the form. A field with an invalid value gets a message, and its setting keeps the default.
 */
function readForm() {
  const data = new FormData(form);
  for (const name in settings) {
    const value = String(data.get(name) ?? '').trim();
    const problem = problemWith(name, value);
    form.elements.namedItem(name).setCustomValidity?.(problem);
    settings[name] = problem ? defaults[name] : value;
  }
}

/** Shows the settings in the previews, in the snippet and in the address. */
function show() {
  const { look, width, mode, open, controls, lang, href, level, label, footer, target } = settings;
  find('width-shown').value = `${width} px`;
  find('stage').dataset.look = look;
  find('stage').dir = look === 'rtl' ? 'rtl' : 'ltr';
  find('stage').style.setProperty('--width', `${width}px`);
  for (const preview of previews) {
    preview.toggleAttribute('open', Boolean(open));
    preview.toggleAttribute('controls', Boolean(controls));
    preview.lang = lang;
    preview.href = href;
    preview.headingLevel = Number(level);
    preview.parentElement.classList.toggle('chosen', preview.mode === mode);
    // Set by script, because the policy of this page forbids the style attribute in markup.
    preview.style.cssText = styleOf(settings);
    preview.replaceChildren(
      ...slotted('label', 'span', label),
      ...slotted('footer', 'small', footer),
    );
  }
  if (lang && !module.labels[lang]) void importLabels(lang);
  find('snippet').textContent = snippets[target](settings, module);
  find('copied').textContent = '';
  saveAddress();
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
  const address = new URL(`../labels/${lang}.js`, import.meta.url).href;
  const { default: labels } = await import(address);
  module.labels[lang] = { labels, address, integrity: await hash(await load(address)) };
  show();
}

function slotted(slot, tag, text) {
  return text ? [Object.assign(document.createElement(tag), { slot, textContent: text })] : [];
}

async function copy() {
  const snippet = find('snippet');
  try {
    await navigator.clipboard.writeText(snippet.textContent);
    find('copied').textContent = 'Copied.';
  } catch {
    getSelection().selectAllChildren(snippet);
    find('copied').textContent =
      'The browser does not allow this page to copy. The snippet is selected, so that you can copy it yourself.';
  }
}

/** Replaces all settings. */
function replaceSettings(newSettings) {
  settings = newSettings;
  fillForm();
  readForm();
  show();
}

// The listener is on the document, because some fields of the form are outside the form element.
document.addEventListener('input', ({ target }) => {
  if (target.form !== form) return;
  readForm();
  show();
});
form.addEventListener('reset', (event) => {
  event.preventDefault();
  replaceSettings({ ...defaults });
});
find('copy-button').addEventListener('click', copy);
previews[0].addEventListener('toggle', ({ newState }) => {
  form.elements.open.checked = newState === 'open';
  readForm();
  show();
});
addEventListener('popstate', () => replaceSettings(fromAddress(location.search)));

form.elements.namedItem('lang').append(...languages.map(languageOption));
replaceSettings(settings);
showFacts(previews[1]).then(
  (integrity) => {
    module.integrity = integrity;
    show();
  },
  (error) => {
    find('fact-integrity').textContent = `The browser could not compute the hash: ${error.message}`;
  },
);
showReference(find('tables'));
