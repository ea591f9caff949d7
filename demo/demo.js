import { hash, load, showFacts } from './facts.js';
import { languages } from './languages.js';
import { showReference } from './reference.js';
import { complaint, defaults, fromAddress, toAddress } from './settings.js';
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

/** A language as a choice of the form, under the name that its own speakers use. */
function languageOption(lang) {
  const name = new Intl.DisplayNames(lang, { type: 'language' }).of(lang);
  const title = name[0].toLocaleUpperCase(lang) + name.slice(1);
  return Object.assign(new Option(title, lang), { lang });
}

/** Puts the settings into the controls. */
function fill() {
  for (const [name, value] of Object.entries(settings)) {
    const control = form.elements.namedItem(name);
    if (control.type === 'checkbox') control.checked = Boolean(value);
    else if (control.value !== value) control.value = value;
  }
}

/** Takes the settings from the controls; a value that is no good is said to be so, and left out. */
function take() {
  const data = new FormData(form);
  for (const name in settings) {
    const value = String(data.get(name) ?? '').trim();
    const wrong = complaint(name, value);
    form.elements.namedItem(name).setCustomValidity?.(wrong);
    settings[name] = wrong ? defaults[name] : value;
  }
}

/** Shows the settings: on the stage, in the snippet and in the address. */
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
    // By the object model: the page's own policy forbids the attribute.
    preview.style.cssText = styleOf(settings);
    preview.replaceChildren(
      ...slotted('label', 'span', label),
      ...slotted('footer', 'small', footer),
    );
  }
  if (lang && !module.labels[lang]) void addLabels(lang);
  find('snippet').textContent = snippets[target](settings, module);
  find('copied').textContent = '';
  keep();
}

let keeping;
/** Writes the address once the visitor pauses: browsers limit how often a page may. */
function keep() {
  clearTimeout(keeping);
  keeping = setTimeout(() => {
    history.replaceState(null, '', location.pathname + toAddress(settings) + location.hash);
  }, 50);
}

/** Brings the words in a language, as one more script tag does on other pages. */
async function addLabels(lang) {
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
      'The browser does not let the page copy: the snippet is selected, copy it yourself.';
  }
}

/** Puts other settings in the place of the present ones. */
function restore(others) {
  settings = others;
  fill();
  take();
  show();
}

// Some of the controls stand outside of their form.
document.addEventListener('input', ({ target }) => {
  if (target.form !== form) return;
  take();
  show();
});
form.addEventListener('reset', (event) => {
  event.preventDefault();
  restore({ ...defaults });
});
find('copy-button').addEventListener('click', copy);
previews[0].addEventListener('toggle', ({ newState }) => {
  form.elements.open.checked = newState === 'open';
  take();
  show();
});
addEventListener('popstate', () => restore(fromAddress(location.search)));

form.elements.namedItem('lang').append(...languages.map(languageOption));
restore(settings);
showFacts(previews[1]).then(
  (integrity) => {
    module.integrity = integrity;
    show();
  },
  (error) => {
    find('fact-integrity').textContent = `Could not be measured here: ${error.message}`;
  },
);
showReference(find('tables'));
