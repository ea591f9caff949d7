import { expect } from '@open-wc/testing';
import { article, summary } from '../../src/diplomacy-brief.js';
import { brief, part, parts, settled } from './helpers.js';

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

  it('exposes one article, whose title is said once', async () => {
    const article = part(await brief(), 'article');
    expect(article.localName).to.equal('article');
    expect(article.hasAttribute('aria-labelledby')).to.equal(false);
    expect(article.hasAttribute('aria-label')).to.equal(false);
  });

  for (const [level, below] of [
    [1, 'h2'],
    [2, 'h3'],
    [6, 'h6'],
  ] as const) {
    it(`has headings of the summary and of the full text one level below a title of level ${level}, at most 6`, async () => {
      const element = await brief(`mode="summary" heading-level="${level}"`);
      const headings = element.shadowRoot!.querySelectorAll<HTMLElement>('h1, h2, h3, h4, h5, h6');
      expect([...headings].map((node) => [node.localName, node.innerText])).to.deep.equal([
        [`h${level}`, article.title],
        [below, 'Summary'],
        [below, 'Read the full article'],
      ]);
    });
  }

  it('identifies the summary as a summary, both visually and to screen readers', async () => {
    const element = await brief('mode="summary"');
    const section = part(element, 'standfirst').closest('section')!;
    expect((section.firstElementChild as HTMLElement).innerText).to.equal('Summary');
    expect(section.contains(part(element, 'points'))).to.equal(true);
    expect(section.contains(part(element, 'body'))).to.equal(false);
  });

  it('tells after a source which paragraph has the focus and which words are painted, as long as the paragraph is marked, beside its text', async () => {
    const element = await brief('mode="summary"');
    const paragraph = parts(element, 'paragraph')[1]!;
    parts(element, 'source')[1]!.click();
    await settled();
    expect(element.shadowRoot!.activeElement).to.equal(paragraph);
    const { words } = summary.points[1]!.sources[0]!;
    const spans = words.map((span) => `“${span}”`).join(' ');
    expect(paragraph.ariaDescription).to.equal(`Paragraph 2 ${spans}`);
    // Orca reads the name of a group in place of its text.
    expect([paragraph.role, paragraph.ariaLabel]).to.deep.equal([null, null]);
    paragraph.blur();
    await element.updateComplete;
    expect(paragraph.ariaDescription).to.equal(null);
  });
});
