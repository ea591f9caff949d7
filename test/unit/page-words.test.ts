import { expect, fixture, html } from '@open-wc/testing';
import { type DiplomacyBrief, summary } from '../../src/diplomacy-brief.js';
import { article } from './article.js';
import { fallback } from '../../src/prerender.js';
import { brief, holder, part, parts, settled } from './helpers.js';

const [, ...lines] = fallback({ id: 'brief' }).split('\n').slice(0, -1);
const words = lines.join('\n');

/** An element with the words of the article as children, as `fallback()` writes them, after a change to them. */
const withWords = (attributes = '', change = (html: string) => html) =>
  brief(`id="brief" ${attributes}`, change(words));

/** The words that are shown: those of the page (`page`) or those of the element (`own`), and the text of all. */
function shown(element: Element) {
  const texts = [part(element, 'title'), ...parts(element, 'paragraph')];
  return {
    from: texts.map((text) => (holder(text) === text ? 'own' : 'page')).join(' '),
    text: texts.map((text) => holder(text).textContent),
  };
}
const text = [article.title, ...article.paragraphs];
const allFromPage = 'page page page page page page page';

/** Changes one paragraph of the page. */
const third = (change: (p: string) => string) => (html: string) =>
  html.replace(/<p slot="p3".*<\/p>/, change);

describe('the words of the article that the page brings', () => {
  for (const attributes of ['', 'mode="summary"']) {
    it(`are shown, and are not changed <diplomacy-brief ${attributes}>`, async () => {
      const element = await withWords(attributes);
      const before = Object.assign(document.createElement('div'), { innerHTML: words }).innerHTML;
      expect(shown(element)).to.deep.equal({ from: allFromPage, text });
      element.controls = true;
      element.headingLevel = 2;
      await element.reveal(3);
      expect(element.innerHTML).to.equal(before);
    });
  }

  it('are what the page finds as the text of the element, each once', async () => {
    const element = await withWords();
    for (const words of text) expect(element.innerText.split(words)).to.have.length(2);
  });

  for (const [what, change] of Object.entries({
    'other words': third((p) => p.replace(' the ', ' a ')),
    'words more': third((p) => p.replace('</p>', ' More.</p>')),
    'a space more': third((p) => p.replace('</p>', ' </p>')),
    'no words': third(() => '<p slot="p3"></p>'),
    'a part of the words hidden in an element': third((p) =>
      p.replace(/ the /, ' <span hidden>the</span> '),
    ),
    'the words in a link': third((p) => p.replace(/^<p/, '<a href="/"').replace('</p>', '</a>')),
    'the words twice': third((p) => p + p),
    'other words beside the words': third((p) => `${p}<p slot="p3">More.</p>`),
    'the words of another paragraph': third(() => lines[5]!.replace('slot="p4"', 'slot="p3"')),
    'the words a level deeper': third((p) => `<div>${p}</div>`),
  })) {
    it(`are not shown where a node has ${what}: the element shows its own`, async () => {
      const element = await withWords('', change);
      expect(shown(element)).to.deep.equal({ from: 'page page page own page page page', text });
    });
  }

  it('are those of a heading only if it has the level that the element has', async () => {
    const element = await withWords('heading-level="3"');
    expect(shown(element)).to.deep.equal({ from: 'own page page page page page page', text });
    expect(part(element, 'title').localName).to.equal('h3');
    element.headingLevel = 2;
    await element.updateComplete;
    expect(shown(element)).to.deep.equal({ from: allFromPage, text });
  });

  it('stay when the page changes them later, as a translator does', async () => {
    const element = await withWords('mode="summary" open');
    const p = element.querySelector('[slot="p3"]')!;
    p.innerHTML = '<font>Traduit</font>';
    element.querySelector('h2')!.textContent = 'Titre';
    for (const change of [
      () => (element.controls = true),
      () => (element.mode = 'full'),
      () => (document.documentElement.lang = 'fr'),
      () => {
        element.parentElement!.append(element);
      },
    ]) {
      change();
      await settled();
      expect(part(element, 'title').querySelector('slot')!.assignedElements()[0]).to.equal(
        element.querySelector('h2'),
      );
      expect(holder(parts(element, 'paragraph')[2]!)).to.equal(p);
      expect(p.innerHTML).to.equal('<font>Traduit</font>');
    }
    document.documentElement.lang = 'en';
  });

  it('are replaced by those of the element when the page removes them, or moves them to no slot or adds another', async () => {
    const element = await withWords();
    const p = element.querySelector('[slot="p3"]')!;
    for (const [change, undo] of [
      [
        () => {
          p.remove();
        },
        () => {
          element.append(p);
        },
      ],
      [
        () => {
          p.removeAttribute('slot');
        },
        () => {
          p.setAttribute('slot', 'p3');
        },
      ],
      [
        () => {
          p.after(p.cloneNode(true));
        },
        () => {
          p.nextSibling!.remove();
        },
      ],
    ] as const) {
      change();
      await settled();
      expect(shown(element)).to.deep.equal({ from: 'page page page own page page page', text });
      undo();
      element.requestUpdate();
      await settled();
      expect(shown(element)).to.deep.equal({ from: allFromPage, text });
    }
  });

  it('look like the words of the element, also where the styles of the page say otherwise', async () => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`h2, p { color: red !important; background: red; display: none !important; margin: 50px;
      font: 40px/1 monospace; text-transform: uppercase; float: left; opacity: 0; direction: rtl; columns: 2 }
      #brief-p3 { position: absolute }`);
    const [own, ofPage] = [
      await brief('mode="summary" open'),
      await withWords('mode="summary" open'),
    ];
    document.adoptedStyleSheets.push(sheet);
    try {
      const looks = (element: Element) =>
        [part(element, 'title'), ...parts(element, 'paragraph')].map((node) => {
          const { width, height } = node.getBoundingClientRect();
          const style = getComputedStyle(holder(node));
          const { color, fontFamily, fontSize, fontWeight, lineHeight, opacity, direction } = style;
          const { display, position, cssFloat, textTransform, hyphens, backgroundColor } = style;
          return { width: Math.round(width), height: Math.round(height), color, fontFamily, fontSize, fontWeight, lineHeight, opacity, direction,
            display, position, cssFloat, textTransform, hyphens, backgroundColor }; // prettier-ignore
        });
      expect(looks(ofPage)).to.deep.equal(looks(own));
    } finally {
      document.adoptedStyleSheets.pop();
    }
  });

  it('have no highlight where a script has wrapped their first letter, because the highlight would cover other words', async () => {
    const element = await withWords('mode="summary"');
    const words = element.querySelector('[slot="p2"]')!;
    const first = document.createElement('span');
    const text = words.firstChild as Text;
    text.splitText(1);
    text.replaceWith(first);
    first.append(text);
    parts(element, 'source')[1]!.click();
    await settled();
    expect(element.shadowRoot!.activeElement?.id).to.equal('p2');
    const ranges = [...(CSS.highlights.get('brief-words') ?? [])] as StaticRange[];
    const inText = ranges.filter(
      ({ startContainer }) => words.contains(startContainer) && startContainer !== words,
    );
    expect(inText).to.have.length(0);
    element.remove();
  });

  it('are outside the text where an address leads to the full text', async () => {
    const element = await withWords('mode="summary" href="/full"');
    expect(parts(element, 'paragraph')).to.have.length(0);
    expect(element.innerText).not.to.include(article.paragraphs[2]);
  });

  it('are found in a page that brings them in its own shadow root', async () => {
    const host = await fixture<HTMLElement>(html`<div></div>`);
    const root = host.attachShadow({ mode: 'open' });
    root.innerHTML = `<diplomacy-brief id="brief">${words}</diplomacy-brief>`;
    const element = root.firstElementChild as DiplomacyBrief;
    await element.updateComplete;
    expect(shown(element)).to.deep.equal({ from: allFromPage, text });
  });

  for (const [what, render] of Object.entries({
    'the page has written': () => withWords('mode="summary"'),
    // Lit writes a comment before the text.
    'Lit has rendered': () =>
      fixture<DiplomacyBrief>(
        html`<diplomacy-brief mode="summary"
          ><p slot="p2">${article.paragraphs[1]}</p></diplomacy-brief
        >`,
      ),
  })) {
    it(`are marked and highlighted like those of the element, where ${what} them`, async () => {
      const element = await render();
      parts(element, 'source')[1]!.click();
      await settled();
      const paragraph = parts(element, 'paragraph')[1]!;
      expect(element.shadowRoot!.activeElement).to.equal(paragraph);
      const words = element.querySelector('[slot="p2"]')!;
      const ranges = [...(CSS.highlights.get('brief-words') ?? [])] as StaticRange[];
      const found = ranges.filter(({ startContainer }) => words.contains(startContainer));
      expect(found.map(({ startContainer: { nodeType } }) => nodeType)).to.deep.equal(
        Array(found.length).fill(Node.TEXT_NODE),
      );
      expect(found).to.have.length(summary.points[1]!.sources[0]!.words.length);
      paragraph.blur();
    });
  }
});
