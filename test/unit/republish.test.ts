import { expect } from '@open-wc/testing';
import { article } from '../../src/diplomacy-brief.js';
import de from 'language:de';
import { republish, type RepublishOptions, republishText } from '../../src/prerender.js';

const original = 'https://example.org/brief/embed.html';

function parse(options?: RepublishOptions): Element[] {
  const template = document.createElement('template');
  template.innerHTML = republish(options);
  return [...template.content.children];
}

describe('the plain copy', () => {
  it('is the title, the kind with the month, and each paragraph, character for character', () => {
    const [title, origin, ...paragraphs] = parse();
    expect(title!.outerHTML).to.equal(`<h2>${article.title}</h2>`);
    expect(origin!.outerHTML).to.equal(
      '<p><em>Opinion&nbsp;· About the events of March 2024</em></p>',
    );
    expect(paragraphs.map(({ textContent }) => textContent)).to.deep.equal(article.paragraphs);
    expect(new Set(paragraphs.map(({ tagName }) => tagName))).to.deep.equal(new Set(['P']));
  });

  it('ends with a link to the original, whose text is the address', () => {
    const last = parse({ href: original }).at(-1)!;
    expect(last.outerHTML).to.equal(`<p><em><a href="${original}">${original}</a></em></p>`);
  });

  for (const href of ['', ' ', '/brief/', 'javascript:alert(1)', 'data:text/html,x']) {
    it(`has no link for the address ${JSON.stringify(href)}, which cannot be opened from everywhere`, () => {
      expect(republish({ href })).to.equal(republish());
    });
  }

  it('has the given heading level, and the words of the given language', () => {
    const [title, origin] = parse({ headingLevel: 4, lang: 'de', labels: de });
    expect(title!.tagName).to.equal('H4');
    expect(origin!.textContent).to.match(/^Meinung.*März 2024/);
  });

  it('says the same as plain text', () => {
    const texts = parse({ href: original }).map(({ textContent }) => textContent);
    expect(republishText({ href: original })).to.equal(texts.join('\n\n'));
    expect(republishText()).to.equal(texts.slice(0, -1).join('\n\n'));
  });
});
