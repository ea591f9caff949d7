import { readFile } from 'node:fs/promises';
import puppeteer from 'puppeteer-core';
import { chromium } from '../support/browsers.mjs';

/** The languages whose summaries are compared, by their tags. */
export const languages = { fr: 'French', ar: 'Arabic' };

/** The text of a file of the build. */
export const built = (file) => readFile(new URL(`../../dist/${file}`, import.meta.url), 'utf8');

/** The forms of the element that are compared. */
const forms = {
  full: { mode: 'full' },
  summary: { mode: 'summary' },
  ...Object.fromEntries(Object.keys(languages).map((lang) => [lang, { mode: 'summary', lang }])),
};

const each = (make) => Object.fromEntries(Object.keys(forms).map((form) => [form, make(form)]));

/** The markup of the element's shadow root by script alone, which only a browser can tell: prerendered HTML has the words of the article outside of it. */
export const marked = await render();

/** The same text in the same visible elements, without the wrappers and attributes that only styles or scripts need. */
export const plain = each((form) =>
  marked[form]
    .replace(/<slot name="label"><\/slot><span>(.*?)<\/span>/, '<p>$1</p>')
    .replace(/<\/?(article|section|div|slot|span|i)\b[^>]*>/g, '')
    .replace(/<button[^>]*>/g, '<button type="button">')
    .replace(/<(?!button)(\w+) [^>]*>/g, '<$1>'),
);

/** The summary with the disclosure as Web Awesome writes it. */
export const disclosed = plain.summary
  .replace(/<details><summary><h3>(.*?)<\/h3><\/summary>/, '<wa-details summary="$1">')
  .replace('</details>', '</wa-details>');

/** The summary as Markdown, with HTML for what Markdown cannot express. */
export const markdown = plain.summary
  .replace(/<h2>(.*?)<\/h2>/, '## $1\n\n')
  .replace(/(?<!<summary>)<h3>(.*?)<\/h3>/, '### $1\n\n')
  .replace(/<li>(.*?)<\/li>/g, '1. $1\n\n')
  .replace(/<\/?ol>/g, '')
  .replace(/<details>(<summary>.*?<\/summary>)/, '<details>$1\n\n')
  .replace(/<p>(.*?)<\/p>/g, '$1\n\n');

async function render() {
  const browser = await puppeteer.launch(await chromium());
  try {
    const page = await browser.newPage();
    const modules = ['diplomacy-brief', ...Object.keys(languages).map((lang) => `labels/${lang}`)];
    for (const module of modules)
      await page.addScriptTag({ type: 'module', content: await built(`${module}.js`) });
    return await page.evaluate(renderForms, forms);
  } finally {
    await browser.close();
  }
}

/** Runs in the page. */
async function renderForms(forms) {
  await customElements.whenDefined('diplomacy-brief');
  const entries = Object.entries(forms).map(async ([form, properties]) => {
    const element = Object.assign(document.createElement('diplomacy-brief'), properties);
    document.body.append(element);
    await element.updateComplete;
    return [form, element.shadowRoot.innerHTML];
  });
  return Object.fromEntries(await Promise.all(entries));
}
