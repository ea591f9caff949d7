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
      const texts = [...element.children].filter(({ localName }) => localName !== 'template');
      const [origin, title, ...paragraphs] = texts.map((node) => node.textContent);
      expect(title).to.equal(article.title);
      expect(origin).to.match(/^Opinion.*March 2024$/);
      expect(paragraphs).to.deep.equal(article.paragraphs);
      expect(texts.map(({ localName }) => localName).join()).to.equal('em,h4,p,p,p,p,p,p');
      // Tools take the only <time> of a page for the date of its publication.
      expect(element.querySelector('time')).to.equal(null);
    });

    it(`gives the paragraphs ids for links if the element has one (${write.name})`, () => {
      const ids = (html: string) => [...parse(html).querySelectorAll('p')].map(({ id }) => id);
      expect(ids(write({ id: 'a"b' }))).to.deep.equal(
        ['1', '2', '3', '4', '5', '6'].map((n) => `a"b-p${n}`),
      );
      expect(ids(write())).to.deep.equal(['', '', '', '', '', '']);
    });

    it(`names the language and direction of the article at each of its texts, because the page can be in another (${write.name})`, () => {
      const texts = [...parse(write({ lang: 'ar' })).querySelectorAll('[slot]')];
      expect(texts).to.have.length(7);
      for (const text of texts)
        expect([text.getAttribute('lang'), text.getAttribute('dir')]).to.deep.equal(['en', 'ltr']);
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
      const text = parse(html).textContent;
      for (const words of ['𝕆é', '\u0085', article.paragraphs[0]!]) expect(text).to.include(words);
    });
  }

  it('holds each text of the article once, as a child for a slot of the shadow root', () => {
    const settings = { mode: 'summary', headingLevel: 3, lang: 'nl', id: 'x' } as const;
    const element = parse(prerender(settings));
    const template = element.querySelector('template')!;
    const names = [...element.querySelectorAll('[slot]')].map(({ slot }) => slot);
    expect(names).to.deep.equal(['heading', 'p1', 'p2', 'p3', 'p4', 'p5', 'p6']);
    for (const name of names) {
      expect(template.content.querySelectorAll(`slot[name="${name}"]`)).to.have.length(1);
    }
    for (const text of [article.title, ...article.paragraphs])
      expect(template.content.textContent).not.to.include(text);
    expect(template.content.querySelector('slot:not([name])')).to.equal(null);
    // Without the template, what is left is the fallback.
    template.nextSibling!.remove();
    template.remove();
    expect(element.outerHTML).to.equal(parse(fallback(settings)).outerHTML);
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

  it('has a shadow root that scripts of the page can access, after the title and before the text', () => {
    const tags = [...parse(prerender()).children].map(({ localName }) => localName);
    expect(tags.slice(0, 4)).to.deep.equal(['em', 'h2', 'template', 'p']);
    const template = parse(prerender()).querySelector('template')!;
    expect(template.getAttribute('shadowrootmode')).to.equal('open');
  });

  it('has a disclosure or a link according to the settings', () => {
    const details = shadowFrom({ mode: 'summary', open: true }).querySelector('details');
    expect(details?.getAttribute('open')).to.equal('');
    expect(shadowFrom({ mode: 'summary' }).querySelector('details')?.open).to.equal(false);
    const link = shadowFrom({ mode: 'summary', href: '/full' }).querySelector('a');
    expect(link?.getAttribute('href')).to.equal('/full');
  });

  it('leaves out the controls that are hidden at first: text browsers would show them', () => {
    const buttons = [...shadowFrom({ controls: true }).querySelectorAll('button')];
    expect(buttons.map(({ name, hidden }) => [name, hidden])).to.deep.equal([
      ['share', false],
      ['quote', false],
    ]);
    for (const { attributes } of buttons) {
      expect(attributes.getNamedItem('hidden')?.value ?? '').to.equal('');
    }
  });

  it('uses the given labels, and formats dates in the language that they name, or else in that of the article', () => {
    for (const [settings, month] of [
      [{ lang: 'nl', labels: { dateLine: 'Over {date}' } }, 'March'],
      [{ labels: { lang: 'nl', dateLine: 'Over {date}' } }, 'maart'],
      [{ lang: 'fr', labels: { lang: 'nl', dateLine: 'Over {date}' } }, 'maart'],
    ] as const) {
      expect(parse(fallback(settings)).textContent).to.include(`Over ${month} 2024`);
      expect(shadowFrom(settings).textContent).to.include(`Over ${month} 2024`);
    }
  });

  for (const lang of ['nb', 'fr', 'en-GB', 'la', 'not a language']) {
    it(`has what the element shows where no labels of the language are imported: "${lang}"`, () => {
      for (const settings of [{ lang }, { labels: { lang } }, { lang, labels: 'words' as never }]) {
        const shown = (options: PrerenderOptions) => {
          const root = shadowFrom({ mode: 'summary', ...options }).querySelector<HTMLElement>('[part="article"]')!; // prettier-ignore
          return [root.lang, root.textContent];
        };
        expect(shown(settings)).to.deep.equal(shown({}));
        expect(parse(fallback(settings)).textContent).to.equal(parse(fallback()).textContent);
      }
    });
  }

  it('uses the default for each setting that the element would not accept', () => {
    const odd = { mode: 'odd', headingLevel: 9 } as unknown as { mode: 'full'; headingLevel: 2 };
    const element = parse(prerender(odd));
    const { content } = element.querySelector('template')!;
    expect(element.querySelector('h2')).not.to.equal(null);
    expect(content.querySelector('li')).to.equal(null);
    expect(parse(fallback(odd)).querySelector('h2')).not.to.equal(null);
  });

  for (const [options, attributes] of [
    [{ mode: 'summary', open: 'false', controls: 'FALSE' }, { mode: 'summary' }],
    [
      { mode: 'summary', open: '', controls: 'controls' },
      { mode: 'summary', open: '', controls: '' },
    ],
    [{ mode: 'Summary', open: 0, controls: null }, { mode: 'summary' }],
    [{ mode: null, headingLevel: '3', open: undefined }, { 'heading-level': '3' }],
    [{ mode: 'odd', headingLevel: 9, href: null, id: null, lang: null, translate: null }, {}],
    [
      { id: 5, translate: 'no' },
      { id: '5', translate: 'no' },
    ],
    [{ translate: 'false' }, { translate: 'no' }],
    [{ translate: 'yes' }, {}],
  ] as const) {
    it(`reads options of JavaScript as the element reads attributes: ${JSON.stringify(options)}`, () => {
      for (const write of [fallback, prerender]) {
        const element = parse(write(options as unknown as PrerenderOptions));
        const written = [...element.attributes].map(({ name, value }) => [name, value]);
        expect(Object.fromEntries(written)).to.deep.equal(attributes);
      }
      const content = shadowFrom(options as unknown as PrerenderOptions);
      const { open, controls } = attributes as Record<string, string | undefined>;
      expect(content.querySelector('button[part="control"]') !== null).to.equal(controls === '');
      expect(content.querySelector('details')?.getAttribute('open') ?? undefined).to.equal(open);
    });
  }

  it('ignores an address that the element would ignore', () => {
    const { content } = parse(prerender({ mode: 'summary', href: 'javascript:1' })).querySelector(
      'template',
    )!;
    expect(content.querySelector('details')).not.to.equal(null);
    expect(content.querySelector('a')).to.equal(null);
  });
});
