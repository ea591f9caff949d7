#!/usr/bin/env node
/* The command of the package: its name, `site ADDRESS [FOLDER]`. */
import { tag, writeSite } from './site.mjs';

const usage = `Usage: npx ${tag} site ADDRESS [FOLDER]

Writes the files with which other sites can embed the article: the embed page (embed.html), its oEmbed file, its
labels, and the plain copies (republish.html, republish.txt).

  ADDRESS  where you will put the files, such as https://example.org/brief/
           Its query is that of the frame that oEmbed gives, such as ?mode=full&lang=fr
  FOLDER   where to write the files; ${tag}-site, if you give none`;

const [command, address, folder = `${tag}-site`, ...rest] = process.argv.slice(2);
if ([command, address].some((word) => ['--help', '-h', 'help'].includes(word))) console.log(usage);
else if (command !== 'site' || rest.length) fail(usage);
else {
  try {
    const { names, page, frame } = writeSite(address, folder);
    console.log(`${folder} contains ${names.join(', ')}.

Put this folder's files at ${new URL('.', page).href}
Then paste ${page} into WordPress and other editors that use oEmbed, or frame the page:
${frame}`);
  } catch (error) {
    fail(error.message);
  }
}

function fail(message) {
  console.error(message);
  process.exitCode = 1;
}
