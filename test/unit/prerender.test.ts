import { expect } from '@open-wc/testing';
import { article } from '../../src/diplomacy-brief.js';
import {
  fallback,
  prerender,
  prerenderedStyles,
  type PrerenderOptions,
} from '../../src/prerender.js';

function parse(html: string): Element {
  const { content } = Object.assign(document.createElement('template'), { innerHTML: html });
  expect(content.childNodes).to.have.length(1);
  return content.firstElementChild!;
}

const shadowFrom = (options: PrerenderOptions) =>
  parse(prerender(options)).querySelector('template')!.content;

describe('the prerendered HTML', () => {
  for (const write of [fallback, prerender]) {
    it(`has the attributes that are set, and no defaults (${write.name})`, () => {
      const attributes = (html: string) =>
        Object.fromEntries([...parse(html).attributes].map(({ name, value }) => [name, value]));
      expect(attributes(write())).to.deep.equal({});
      expect(attributes(write({ controls: true, lang: 'nl' }))).to.deep.equal({
        controls: '',
        lang: 'nl',
      });
      expect(
        attributes(
          write({ mode: 'summary', open: true, href: '/a?b&c="d"<e>', headingLevel: 3, id: 'x' }),
        ),
      ).to.deep.equal({
        mode: 'summary',
        open: '',
        href: '/a?b&c="d"<e>',
        'heading-level': '3',
        id: 'x',
      });
      expect(
        attributes(write({ mode: 'full', headingLevel: 2, href: '', open: false })),
      ).to.deep.equal({});
    });

    it(`holds the whole article, character for character (${write.name})`, () => {
      const element = parse(write({ headingLevel: 4 }));
      const root = element.querySelector('template')?.content ?? element;
      expect(root.querySelector('h4')?.textContent).to.equal(article.title);
      const texts = [...root.querySelectorAll('p')].map((node) => node.textContent);
      expect(texts.slice(-6)).to.deep.equal(article.paragraphs);
      expect(root.textContent).to.include('March 2024');
      // Tools take the only <time> of a page for the date of its publication.
      expect(root.querySelector('time')).to.equal(null);
      const seen = root.querySelector('article')!.textContent;
      expect(seen).to.match(/^\s*Opinion/);
    });
  }

  it('contains the styles without a change', () => {
    const style = parse(prerender()).querySelector('template')!.content.querySelector('style');
    expect(style?.textContent).to.equal(prerenderedStyles);
    expect(prerenderedStyles).not.to.include('</');
  });

  it('contains no comment, and nothing that tools take for a comment, also where labels contain one', () => {
    const labels = { more: '<!-- -->', summary: '<![CDATA[ ]]>', lang: '</style>' };
    const html = prerender({ mode: 'summary', controls: true, labels });
    expect(html).not.to.match(/<!|-->|\]\]>/);
    expect(html.split('</style')).to.have.length(2);
  });

  it('has its styles where a sanitizer that leaves their text hides it: in an element whose content no browser shows', () => {
    const style = parse(prerender()).querySelector('template')!.content.querySelector('style')!;
    expect(style.parentElement!.localName).to.equal('audio');
    expect(style.parentElement!.hasAttribute('controls')).to.equal(false);
  });

  for (const write of [fallback, prerender]) {
    it(`has the same letters in a page of any charset: all but the styles is ASCII (${write.name})`, () => {
      const labels = { lang: 'ar', summary: 'ملخص', opinion: '𝕆é', dateLine: '\u0085{date}' };
      const html = write({ mode: 'summary', labels });
      expect(html.replace(prerenderedStyles, '')).to.match(/^[\x20-\x9f\n]*$/);
      const text = parse(html).querySelector('template')?.content ?? parse(html);
      for (const words of ['𝕆é', '\u0085', article.paragraphs[0]!])
        expect(text.textContent).to.include(words);
    });
  }

  it('also contains the plain article next to the template, in no slot', () => {
    const settings = { mode: 'summary', headingLevel: 3, lang: 'nl' } as const;
    const [template, plain, ...others] = parse(prerender(settings)).children;
    expect(others).to.have.length(0);
    expect(plain!.outerHTML).to.equal(parse(fallback(settings)).firstElementChild!.outerHTML);
    const { content } = template as HTMLTemplateElement;
    expect(content.querySelector('slot:not([name])')).to.equal(null);
  });

  for (const write of [fallback, prerender]) {
    it(`has each tag of the element on its own line, and no line that Markdown would interpret (${write.name})`, () => {
      // The build removes the line breaks from the styles.
      const html = write({ mode: 'summary', open: true }).replace(prerenderedStyles, '');
      const lines = html.split('\n');
      expect(lines[0]).to.equal('<diplomacy-brief mode="summary" open>');
      expect(lines.at(-1)).to.equal('</diplomacy-brief>');
      for (const line of lines) expect(line).to.match(/^\S/);
    });
  }

  it('contains the article as a child, or in a shadow root that scripts of the page can access', () => {
    expect(parse(fallback()).firstElementChild!.localName).to.equal('article');
    const template = parse(prerender()).firstElementChild!;
    expect(template.getAttribute('shadowrootmode')).to.equal('open');
  });

  it('has a disclosure or a link according to the settings', () => {
    const details = shadowFrom({ mode: 'summary', open: true }).querySelector('details');
    expect(details?.getAttribute('open')).to.equal('');
    expect(shadowFrom({ mode: 'summary' }).querySelector('details')?.open).to.equal(false);
    const link = shadowFrom({ mode: 'summary', href: '/full' }).querySelector('a');
    expect(link?.getAttribute('href')).to.equal('/full');
  });

  it('hides the controls that cannot work before the script has run', () => {
    const buttons = [...shadowFrom({ controls: true }).querySelectorAll('button')];
    expect(buttons.map(({ name, hidden }) => [name, hidden])).to.deep.equal([
      ['share', false],
      ['quote', false],
      ['listen', true],
      ['stop', true],
    ]);
    for (const { attributes } of buttons) {
      expect(attributes.getNamedItem('hidden')?.value ?? '').to.equal('');
    }
  });

  it('uses the given labels, and formats dates in the language of the settings, or else of the labels', () => {
    for (const [settings, month] of [
      [{ lang: 'nl', labels: { dateLine: 'Over {date}' } }, 'maart'],
      [{ labels: { lang: 'nl', dateLine: 'Over {date}' } }, 'maart'],
      [{ lang: 'fr', labels: { lang: 'nl', dateLine: 'Over {date}' } }, 'mars'],
    ] as const) {
      expect(parse(fallback(settings)).textContent).to.include(`Over ${month} 2024`);
      expect(shadowFrom(settings).textContent).to.include(`Over ${month} 2024`);
    }
  });

  it('uses the default for each setting that the element would not accept', () => {
    const odd = { mode: 'odd', headingLevel: 9 } as unknown as { mode: 'full'; headingLevel: 2 };
    const { content } = parse(prerender(odd)).querySelector('template')!;
    expect(content.querySelector('h2')).not.to.equal(null);
    expect(content.querySelector('li')).to.equal(null);
    expect(parse(fallback(odd)).querySelector('h2')).not.to.equal(null);
  });

  it('ignores an address that the element would ignore', () => {
    const { content } = parse(prerender({ mode: 'summary', href: 'javascript:1' })).querySelector(
      'template',
    )!;
    expect(content.querySelector('details')).not.to.equal(null);
    expect(content.querySelector('a')).to.equal(null);
  });
});
