import { ignoredIn, queryNames } from './query.js';

const example = 'https://example.org/brief/';

/**
 * Reads the address that the files of a site will have.
 *
 * @returns The address of the folder, with a slash at its end, and its query.
 * @throws {Error} The message says what to give.
 */
export function readAddress(text = '') {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password) {
    throw new Error(
      `${text ? `"${text}" is not an absolute address` : 'The address is missing'}. Give the address of the folder in which the files will be, such as ${example}`,
    );
  }
  const unknown = [...url.searchParams.keys()].filter((name) => !queryNames.includes(name));
  if (unknown.length) {
    throw new Error(
      `The query of the embed page has no "${unknown[0]}". It may have ${queryNames.join(', ')}.`,
    );
  }
  const [ignored] = ignoredIn(url.href);
  if (ignored) {
    throw new Error(`The embed page would ignore "${ignored}": write an allowed value.`);
  }
  const page = /[^/]+\.html?$/.exec(url.pathname)?.[0];
  if (page && page !== 'embed.html') {
    throw new Error(`"${page}" is no folder. Give the address of the folder, such as ${example}`);
  }
  const folder = url.pathname.replace(/\/embed\.html$/, '').replace(/\/*$/, '/');
  return { base: url.origin + folder, query: url.search };
}
