import { tag } from '../view/tag.js';

/** The module that defines the element. */
export const moduleAddress = new URL(`../${tag}.js`, import.meta.url).href;

const find = (id) => document.getElementById(id);

const withoutTLS =
  'Not computed: browsers compute hashes only on pages over https: or from this computer.';

/** Measures the module in the visitor's browser, compares it with the build, shows the result, and returns the hash of the module. */
export async function showBuildInfo() {
  const [bytes, built] = await Promise.all([
    fetch(moduleAddress).then((response) => response.arrayBuffer()),
    fetch('../build-info.json').then((response) => response.json()),
  ]);
  const policy = document.querySelector('[http-equiv]').content;
  find('built-policy').textContent = policy;

  const kilobytes = (count) => `${(count / 1000).toFixed(1)} kB`;
  find('built-size').textContent =
    `${kilobytes(built.brotli)} with brotli, ${kilobytes(built.gzip)} with gzip, ${kilobytes(bytes.byteLength)} uncompressed`;

  // Requests for files of the demo page do not count: all other requests come from the element.
  const folder = new URL('.', import.meta.url).href;
  const demoFiles = ['build-info.json', 'custom-elements.json', 'integrity.json'].map(
    (file) => new URL(`../${file}`, folder).href,
  );
  const requests = performance
    .getEntriesByType('resource')
    .filter(
      ({ name }) =>
        !name.startsWith(folder) && !demoFiles.includes(name) && !name.startsWith('data:'),
    );
  const files = new Set(requests.map(({ name }) => name));
  find('built-requests').textContent =
    `${files.size}: ${[...files].map((name) => name.split('/').at(-1)).join(', ')}`;

  if (!crypto.subtle) {
    for (const id of ['built-integrity', 'built-article']) find(id).textContent = withoutTLS;
    return built.integrity;
  }
  const integrity = `sha384-${toBase64(await crypto.subtle.digest('SHA-384', bytes))}`;
  const verdict =
    integrity === built.integrity ? 'as built' : 'not as built: this file was changed';
  write('built-integrity', integrity, verdict);

  const text = new TextEncoder().encode(await renderedText());
  const textHash = toHex(await crypto.subtle.digest('SHA-256', text));
  const same = textHash === find('built-published').textContent;
  write('built-article', textHash, same ? 'the same: every character' : 'not the same');
  return integrity;
}

/** Returns the text of the article from an element that is rendered for this alone, because the previews can have settings without the text. */
async function renderedText() {
  const element = Object.assign(document.createElement(tag), { hidden: true });
  document.body.append(element);
  await element.updateComplete;
  const parts = ['title', 'subheading', 'paragraph'].map((name) => `[part="${name}"]`);
  const nodes = element.shadowRoot.querySelectorAll(parts.join());
  const text = [...nodes].map((node) => node.textContent).join('\n\n');
  element.remove();
  return text;
}

function write(id, code, verdict) {
  const element = Object.assign(document.createElement('code'), { textContent: code });
  find(id).replaceChildren(element, ` (${verdict})`);
}

const toBase64 = (buffer) => btoa(String.fromCharCode(...new Uint8Array(buffer)));
const toHex = (buffer) =>
  [...new Uint8Array(buffer)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
