import { expect } from '@open-wc/testing';
import { brief, part, settled } from './helpers.js';

describe('accessibility', () => {
  for (const attributes of [
    '',
    'mode="summary"',
    'mode="summary" open',
    'mode="summary" href="/full"',
    'heading-level="5" lang="fr"',
    'mode="summary" dir="rtl"',
  ]) {
    it(`axe finds nothing in <diplomacy-brief ${attributes}>`, async () => {
      const element = await brief(attributes, '<span slot="label">Opinion</span>');
      await expect(element).to.be.accessible();
    });
  }

  it('axe finds nothing while a paragraph is marked', async () => {
    const element = await brief('mode="summary"');
    element.shadowRoot?.querySelector('button')?.click();
    await settled();
    await expect(element).to.be.accessible();
  });

  it('is an article that is labelled by its title', async () => {
    const element = await brief();
    const article = part(element, 'article');
    expect(article.localName).to.equal('article');
    expect(article.getAttribute('aria-labelledby')).to.equal(part(element, 'title').id);
  });

  it('marks the summary as such, for the eye and the ear', async () => {
    const element = await brief('mode="summary"');
    const section = part(element, 'standfirst').closest('section')!;
    const label = element.shadowRoot?.getElementById(section.getAttribute('aria-labelledby') ?? '');
    expect(label?.innerText).to.equal('Summary');
    expect(section.contains(part(element, 'points'))).to.equal(true);
    expect(section.contains(part(element, 'body'))).to.equal(false);
  });
});
