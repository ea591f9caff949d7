import { expect } from '@open-wc/testing';
import { brief, part, settled } from './helpers.js';

describe('the element for assistive technology', () => {
  for (const attributes of [
    '',
    'mode="summary"',
    'mode="summary" open',
    'mode="summary" href="/full"',
    'heading-level="5" lang="fr"',
    'mode="summary" dir="rtl"',
  ]) {
    it(`has no problem that axe finds in <diplomacy-brief ${attributes}>`, async () => {
      const element = await brief(attributes, '<span slot="label">Opinion</span>');
      await expect(element).to.be.accessible();
    });
  }

  it('has no problem that axe finds while a paragraph is marked', async () => {
    const element = await brief('mode="summary"');
    element.shadowRoot?.querySelector('button')?.click();
    await settled();
    await expect(element).to.be.accessible();
  });

  it('exposes one article that is labelled by its title', async () => {
    const element = await brief();
    const article = part(element, 'article');
    expect(article.localName).to.equal('article');
    expect(article.getAttribute('aria-labelledby')).to.equal(part(element, 'title').id);
  });

  it('identifies the summary as a summary, both visually and to screen readers', async () => {
    const element = await brief('mode="summary"');
    const section = part(element, 'standfirst').closest('section')!;
    const label = element.shadowRoot?.getElementById(section.getAttribute('aria-labelledby') ?? '');
    expect(label?.innerText).to.equal('Summary');
    expect(section.contains(part(element, 'points'))).to.equal(true);
    expect(section.contains(part(element, 'body'))).to.equal(false);
  });
});
