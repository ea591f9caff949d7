import { run, unlessMissing } from '../../support/debian.mjs';

const commands = {
  w3m: ['-dump', '-T', 'text/html', '-I', 'UTF-8', '-O', 'UTF-8', '-cols', '200'],
  lynx: ['-dump', '-stdin', '-force_html', '-nolist', '-display_charset=utf-8', '-width=200'],
};

/** Browsers for terminals, by name: `read` returns the text that they show of a page, or `missing` is why they cannot run. */
export const textBrowsers = Object.fromEntries(
  Object.entries(commands).map(([name, args]) => [
    name,
    unlessMissing(`${name} is not tested`, () => {
      run(name, ['-version']);
      return { read: (html) => run(name, args, { input: html }) };
    }),
  ]),
);
