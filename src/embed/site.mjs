import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { content, tag } from '../article/content.js';
import { iframe } from './iframe.js';
import { toJSON } from './json.js';
import { oEmbed } from './oembed.js';
import { embedPageHTML } from './page.js';
import { republish, republishText } from './republish.js';
import { toHTML } from '../element/html.js';
import { readAddress } from './address.mjs';

const hash = (text) => createHash('sha256').update(text).digest('base64');

/** Where the build has written a file. */
const built = (name) => fileURLToPath(new URL(name, import.meta.url));

// Without this export, Rollup would write a third file for what the command and this file share.
export { tag };

const { article } = content;

/** The code of the embed page, which an earlier build has written. */
function readScript() {
  const script = readFileSync(built('embed-page.js'), 'utf8').trim();
  // In HTML, these would end the script, or hide its end. The rest would change where a server names a wrong charset.
  if (/<\/script|<!--|[\x80-\uffff]/i.test(script))
    throw new Error('embed-page.js cannot be written into HTML.');
  return script;
}

/** The embed page. Without the address of its folder, nothing in it names an address. */
export function embedPage(folder) {
  return embedPageHTML({ script: readScript(), hash, folder });
}

/** The embed page contains code under these licences, which ask for their texts beside it. */
const licences = 'THIRD-PARTY-LICENSES.txt';

/**
 * Writes the files that a site puts at an address: the embed page with its oEmbed file and labels, and the plain copies.
 *
 * @param address The absolute address of the folder, with the query of the frame that oEmbed gives.
 * @param folder Where to write the files. Files of these names are replaced.
 * @returns The names of the files, the address of the page, and a frame around the page.
 * @throws {Error} The address cannot be used; the message says what to give.
 */
export function writeSite(address, folder) {
  const { base, query } = readAddress(address);
  const page = `${base}embed.html`;
  const files = {
    'embed.html': embedPage(base),
    'oembed.json': `${toJSON(oEmbed(article, page + query), 2)}\n`,
    'republish.html': `${republish({ href: page })}\n`,
    'republish.txt': `${republishText({ href: page })}\n`,
  };
  if (existsSync(folder) && !statSync(folder).isDirectory())
    throw new Error(`"${folder}" is a file. Give the name of a folder.`);
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  cpSync(built(licences), join(folder, licences));
  cpSync(built('labels'), join(folder, 'labels'), {
    recursive: true,
    filter: (path) => !path.endsWith('.d.ts'),
  });
  const frame = toHTML(iframe(page + query, article.title));
  return { names: [...Object.keys(files), 'labels', licences], page, frame };
}
