import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run, unlessMissing } from '../../support/debian.mjs';

/** The arguments with which each program of Debian prints the text of a file, without the addresses of its links. */
const commands = {
  w3m: '-dump -T text/html -I UTF-8 -O UTF-8 -cols 200',
  lynx: '-dump -nolist -assume_charset=utf-8 -display_charset=utf-8 -width=200',
  elinks: '-no-home -dump -no-references -no-numbering -dump-charset utf-8 -dump-width 200',
  links: '-dump -codepage utf-8 -width 200',
  html2text: '-utf8 -nobs -width 1000',
  // The html2text of Python.
  html2markdown: '--body-width=0 --unicode-snob',
};

/**
 * Programs that print a page as text, by name: `read` returns the text that they print, or `missing` is why they cannot
 * run.
 */
export const textBrowsers = Object.fromEntries(
  Object.entries(commands).map(([name, args]) => [
    name,
    unlessMissing(`${name} is not tested`, () => {
      run(name, [name === 'html2markdown' ? '--version' : '-version']);
      return { read: (html) => print(name, args.split(' '), html) };
    }),
  ]),
);

function print(command, args, html) {
  const folder = mkdtempSync(join(tmpdir(), 'page-'));
  const file = join(folder, 'page.html');
  writeFileSync(file, html);
  try {
    // Links keeps its settings in the home folder.
    return run(command, [...args, file], { env: { ...process.env, HOME: folder } });
  } finally {
    rmSync(folder, { recursive: true });
  }
}
