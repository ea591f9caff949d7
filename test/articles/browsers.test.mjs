/* global look, said */
/*
 * Finds what works for plain paragraphs and not for subheadings, lists, quotations, links and emphasis, or not from right
 * to left: in all engines, with own nodes of the element and with nodes of the page.
 */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { plainText } from '../../src/article/text.mjs';
import { contentOf } from '../../src/build/article.mjs';
import { inEngines, until } from '../support/engines.mjs';
import { serve } from '../support/server.mjs';
import { articles, buildArticle } from './build-article.mjs';

const isList = ({ tag }) => ['blockquote', 'ol', 'ul'].includes(tag);

/** The lines of a block: the items of a list, the paragraphs of a quotation. */
const linesOf = (text) => (isList(text) ? plainText(text).split('\n') : [plainText(text)]);

/** The texts that an article must show, each with the number of its paragraph. */
function partsOf({ title, headings = {}, paragraphs }) {
  const parts = paragraphs.flatMap((text, i) => [
    ...(headings[i + 1] ? [{ number: i + 1, slot: `heading-${i + 1}`, lines: [headings[i + 1]] }] : []), // prettier-ignore
    { number: i + 1, slot: `p${i + 1}`, lines: linesOf(text) },
  ]);
  return [{ number: 0, slot: 'heading', lines: [title] }, ...parts];
}

// In the page, before all: the clipboard and a synthesizer with a voice for every language note what they are given.
const fakes = `
window.copied = [];
window.ClipboardItem = class { constructor(data) { this.data = data; } };
Object.defineProperty(navigator, 'clipboard', { value: { write: async ([{ data }]) => {
  copied.push({ text: await data['text/plain'].text(), html: await data['text/html'].text() });
} } });
window.said = [];
window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
Object.defineProperty(window, 'speechSynthesis', { value: Object.assign(new EventTarget(), {
  getVoices: () => ['en-US', 'ar-SA'].map((lang) => ({ lang, default: true, localService: true, name: lang })),
  speak: (utterance) => said.push(utterance),
  cancel() {}, pause() {}, resume() {},
}) });
// Functions that look into an element, by its id.
window.look = {
  host: (id) => document.getElementById(id),
  root: (id) => look.host(id).shadowRoot,
  in: (id, selector) => look.root(id).querySelector(selector),
  /** The element with the words of a block. */
  holder: (id, slot) => {
    const selector = { heading: '[part="title"]', p: '#' + slot }[slot.replace(/\\d+$/, '')];
    const node = selector ? look.in(id, selector) : look.in(id, 'slot[name="' + slot + '"]') ?? look.headings(id)[slot];
    const inside = node.localName === 'slot' ? node : node.querySelector('slot');
    return inside?.assignedElements()[0] ?? node;
  },
  /** The subheadings by the slots that they would have. */
  headings: (id) => {
    const nodes = [...look.root(id).querySelectorAll('[part="subheading"]')];
    const next = (node) => node.nextElementSibling.id.slice(1);
    return Object.fromEntries(nodes.map((node) => ['heading-' + next(node), node]));
  },
  /** The lines of a block as they are shown. */
  lines: (holder) => {
    const items = holder.querySelectorAll('li, p');
    return items.length ? [...items].map((item) => item.textContent) : [holder.textContent];
  },
  /** Selects from one text to another: each a holder and words in it, to their beginning or end. */
  select: (from, to) => {
    const place = ([holder, words], isEnd) => {
      const texts = document.createTreeWalker(holder, NodeFilter.SHOW_TEXT);
      for (let node; (node = texts.nextNode()); ) {
        const at = node.data.indexOf(words);
        if (at >= 0) return [node, at + (isEnd ? words.length : 0)];
      }
      throw new Error(words);
    };
    getSelection().setBaseAndExtent(...place(from, false), ...place(to, true));
  },
  quote: async (id) => {
    copied.length = 0;
    look.in(id, '[name="quote"]').click();
    for (let i = 0; i < 100 && !copied.length; i++) await new Promise((done) => setTimeout(done, 20));
    return copied[0];
  },
  frame: () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
};`;

// All at once, because a build takes one core.
const builds = Object.keys(articles).map(buildArticle);

for (const [tag, file] of Object.entries(articles)) {
  const { article, summary } = contentOf(file);
  const { lang, dir } = article;
  const parts = partsOf(article);
  const lines = parts.flatMap((part) => part.lines);
  const partOf = (slot) => parts.find((part) => part.slot === slot);
  const firstOf = (wanted) => article.paragraphs.findIndex((text) => text.tag === wanted) + 1;
  const list = firstOf('ul');
  const quotation = firstOf('blockquote');
  const heading = Number(Object.keys(article.headings)[0]);

  let built, written;
  before(async () => {
    await Promise.all(builds);
    const { folder } = await buildArticle(tag);
    built = pathToFileURL(join(folder, 'dist/'));
    written = await import(new URL('prerender.js', built));
  });

  /**
   * Three elements: with nodes of its own, with the fallback, which tools have changed as they do, and prerendered. The test
   * loads the script later.
   */
  function page() {
    const options = { mode: 'summary', open: true, controls: true };
    const fallback = written
      .fallback({ ...options, id: 'fallback' })
      .replaceAll('</li>\n<li>', '</li><li>')
      .replaceAll('</p>\n<p>', '</p><p>')
      .replace(/<a href="[^"]+"/g, '$& rel="noopener nofollow" target="_blank"');
    return `<!doctype html><html lang="${lang}" dir="${dir}"><meta charset="utf-8"><title>A page</title>
<style>body { margin: 20px; font: 16px/1.5 serif }</style><script>${fakes}</script>
<${tag} id="own" mode="summary" open controls></${tag}>
<div>${fallback}</div>
<div>${written.prerender({ ...options, id: 'prerendered' })}</div></html>`;
  }

  const ids = ['own', 'fallback', 'prerendered'];

  inEngines(`the article ${file}`, (world) => {
    let server, engine, states;
    before(async () => {
      server = await serve({}, built);
      server.pages['/'] = page();
      ({ engine } = world);
      await engine.visit(server.origin);
      states = await engine.evaluate(
        async (script, ids) => {
          const nodes = [...document.querySelectorAll('[slot]')];
          const texts = nodes.map((node) => node.innerHTML);
          const state = () => {
            const { top } = look.host('prerendered').getBoundingClientRect();
            const light = document.querySelectorAll('#prerendered > [slot]');
            return {
              innerText: document.body.innerText,
              places: [...light].map((node) => node.getBoundingClientRect().top - top),
            };
          };
          const earlier = state();
          await import(script);
          for (const id of ids) await look.host(id).updateComplete;
          await look.frame();
          const same = nodes.every((node, i) => node.isConnected && node.innerHTML === texts[i]);
          return { earlier, later: state(), same };
        },
        `/${tag}.js`,
        ids,
      );
    });
    after(() => server.stop());

    const count = (text, words) => text.split(words).length - 1;

    it('is there once, before the script and after it, and nothing moves', async () => {
      const { earlier, later, same } = states;
      assert.ok(same);
      for (const line of lines)
        for (const { innerText } of [earlier, later])
          // The fallback and the prerendered element: an own shadow tree is not in innerText.
          assert.equal(count(innerText, line), 2, line);
      assert.equal(later.places.length, parts.length + (article.rights ? 1 : 0));
      for (const [i, place] of later.places.entries())
        assert.ok(Math.abs(place - earlier.places[i]) < 1, `${i}: ${earlier.places[i]} → ${place}`);
    });

    for (const id of ids) {
      const at = (slot) => [id, slot];

      it(`has its blocks in order, with their numbers: ${id}`, async () => {
        const shown = await engine.evaluate(
          (id, slots) => ({
            blocks: slots.map((slot) => look.lines(look.holder(id, slot))),
            numbers: [...look.root(id).querySelectorAll('[part="paragraph"]')].map(({ id }) => id),
            isOfPage: slots.map((slot) => look.holder(id, slot).getRootNode() === document),
          }),
          id,
          parts.map(({ slot }) => slot),
        );
        assert.deepEqual(shown.blocks, parts.map((part) => part.lines)); // prettier-ignore
        assert.deepEqual(shown.numbers, article.paragraphs.map((_, i) => `p${i + 1}`)); // prettier-ignore
        assert.deepEqual(new Set(shown.isOfPage), new Set([id !== 'own']));
      });

      it(`follows links to a list and to a quotation: ${id}`, async () => {
        for (const number of [list, quotation]) {
          await engine.evaluate((hash) => {
            location.hash = hash;
          }, `${id}-p${number}`);
          const isThere = (id, number) => {
            const { top, bottom } = look.holder(id, `p${number}`).getBoundingClientRect();
            return look.root(id).activeElement?.id === `p${number}` && top < innerHeight && bottom > 0; // prettier-ignore
          };
          assert.ok(await until(engine, isThere, id, number), `${id}-p${number}`);
        }
      });

      it(`marks the block of each source and paints its words: ${id}`, async () => {
        const found = await engine.evaluate(async (id) => {
          const results = [];
          for (const button of look.root(id).querySelectorAll('li > span > button')) {
            button.click();
            const { name: point, value } = button;
            const isMarked = () => look.root(id).activeElement?.id === `p${value}`;
            for (let i = 0; i < 100 && !isMarked(); i++) await look.frame();
            await look.host(id).updateComplete;
            const holder = look.holder(id, `p${value}`);
            const painted = [...(CSS.highlights?.get('brief-words') ?? [])].map((place) => {
              const range = document.createRange();
              range.setStart(place.startContainer, place.startOffset);
              range.setEnd(place.endContainer, place.endOffset);
              return holder.contains(range.commonAncestorContainer) ? range.toString() : 'elsewhere'; // prettier-ignore
            });
            results.push({ point: Number(point), paragraph: Number(value), isMarked: isMarked(), painted }); // prettier-ignore
          }
          return results;
        }, id);
        const expected = summary.points.flatMap(({ sources }, i) =>
          sources.map(({ paragraph, words }) => ({
            point: i + 1,
            paragraph,
            isMarked: true,
            painted: words,
          })),
        );
        assert.deepEqual(found, expected);
      });

      const link = (number) => `${server.origin}/#${id}-p${number}`;
      const quote = (from, to, words) =>
        engine.evaluate(
          (from, to, first, last, id) => {
            look.select([look.holder(...from), first], [look.holder(...to), last]);
            return look.quote(id);
          },
          at(from),
          at(to),
          ...words,
          id,
        );
      /** The words of the quote without the source below it. */
      const wordsOf = ({ text }) => text.split('\n\n').slice(0, -1);

      it(`copies a quote across a subheading: ${id}`, async () => {
        const [above] = partOf(`p${heading - 1}`).lines.slice(-1);
        const [below] = partOf(`p${heading}`).lines;
        const [end, start] = [above.slice(-12).trim(), below.slice(0, 12).trim()];
        const copied = await quote(`p${heading - 1}`, `p${heading}`, [end, start]);
        assert.deepEqual(wordsOf(copied), [end, article.headings[heading], start]);
        assert.ok(copied.text.endsWith(`\n${link(heading - 1)}`), copied.text);
        for (const words of [article.author, article.title])
          assert.equal(count(copied.text, words), 1, words);
        assert.match(copied.html, new RegExp(`<blockquote [^>]*lang="${lang}" dir="${dir}"><p>`));
      });

      it(`begins a quote at a subheading with the link to the paragraph below it: ${id}`, async () => {
        const words = article.headings[heading].slice(0, 5);
        const copied = await quote(`heading-${heading}`, `heading-${heading}`, [words, words]);
        assert.deepEqual(wordsOf(copied), [words]);
        assert.ok(copied.text.endsWith(`\n${link(heading)}`), copied.text);
        for (const credit of [article.author, article.rights])
          assert.ok(copied.text.includes(credit) && copied.html.includes(credit), copied.text);
      });

      it(`copies each item of a list as a line: ${id}`, async () => {
        const items = partOf(`p${list}`).lines;
        const [first, last] = [items[1].slice(2, 12), items[2].slice(0, 10)];
        const copied = await quote(`p${list}`, `p${list}`, [first, last]);
        assert.deepEqual(wordsOf(copied), [items[1].slice(2), last]);
        assert.ok(copied.text.endsWith(`\n${link(list)}`), copied.text);
      });

      it(`copies from the title into a quotation: ${id}`, async () => {
        const [first] = partOf(`p${quotation}`).lines;
        const copied = await quote('heading', `p${quotation}`, [article.title.slice(0, 8), first.slice(0, 9)]); // prettier-ignore
        const between = parts.filter(({ number }) => number < quotation).flatMap((part) => part.lines); // prettier-ignore
        assert.deepEqual(wordsOf(copied), [...between, first.slice(0, 9)]);
      });

      it(`copies a marked list as its items: ${id}`, async () => {
        const copied = await engine.evaluate(
          async (id, list) => {
            getSelection().removeAllRanges();
            await look.host(id).reveal(list);
            return look.quote(id);
          },
          id,
          list,
        );
        assert.deepEqual(wordsOf(copied), partOf(`p${list}`).lines);
        assert.ok(copied.text.endsWith(`\n${link(list)}`), copied.text);
      });

      it(`is read aloud in its order, with author, date and rights, and each block is marked: ${id}`, async () => {
        const heard = await engine.evaluate(async (id) => {
          said.length = 0;
          look.in(id, '[name="listen"]').click();
          const results = [];
          for (let last; said.at(-1) !== last;) {
            last = said.at(-1);
            await look.host(id).updateComplete;
            const current = look.in(id, '[aria-current]');
            results.push([current?.id || current?.getAttribute('part'), last.text, last.lang]);
            last.onend({});
            await look.host(id).updateComplete;
          }
          return results;
        }, id);
        const language = { en: 'en-US', ar: 'ar-SA' }[lang];
        const published = new Intl.DateTimeFormat(lang, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(article.published)); // prettier-ignore
        const name = (number) => (number ? `p${number}` : 'title');
        const [title, ...others] = parts.map((part) => [name(part.number), part.lines.join('\n'), language]); // prettier-ignore
        assert.deepEqual(heard, [
          title,
          ['title', article.author, language],
          ['title', published, language],
          ...others,
          [name(article.paragraphs.length), article.rights, language],
        ]);
      });

      it(`leaves its words where they are when a list or a quotation is marked or read: ${id}`, async () => {
        const moved = await engine.evaluate(
          async (id, numbers) => {
            const host = look.host(id);
            const places = (number) => {
              const range = document.createRange();
              range.selectNodeContents(look.holder(id, `p${number}`).querySelector('li, p'));
              const { left, right } = range.getBoundingClientRect();
              return [left, right].map(Math.round).join();
            };
            const results = [];
            for (const number of numbers) {
              look.root(id).activeElement?.blur();
              await host.updateComplete;
              const unmarked = places(number);
              await host.reveal(number);
              const marked = places(number);
              look.root(id).activeElement.blur();
              host.updateReader({ block: number });
              await host.updateComplete;
              const read = places(number);
              host.updateReader({ block: undefined });
              results.push([unmarked, marked, read]);
            }
            return results;
          },
          id,
          [list, quotation],
        );
        for (const [unmarked, ...others] of moved) assert.deepEqual(others, [unmarked, unmarked]);
      });

      it(`keeps the mark, and later the focus, of a reader who is on a link of the text: ${id}`, async () => {
        const inline = article.paragraphs.findIndex((text) => JSON.stringify(text).includes('"a"')) + 1; // prettier-ignore
        const seen = await engine.evaluate(
          async (id, number) => {
            const host = look.host(id);
            await host.reveal(number);
            look.holder(id, `p${number}`).querySelector('a').focus();
            await host.updateComplete;
            const isMarked = look.in(id, `#p${number}`).hasAttribute('tabindex');
            // A form of this name hides the member of the document.
            const form = Object.assign(document.createElement('form'), { name: 'activeElement' });
            document.body.append(form);
            const focused = [];
            for (const [name, value] of [
              ['open', null],
              ['href', '/full'],
            ]) {
              look.holder(id, `p${number}`).querySelector('a').focus();
              if (value === null) host.removeAttribute(name);
              else host.setAttribute(name, value);
              for (let i = 0; i < 3; i++) await host.updateComplete;
              await look.frame();
              focused.push(look.root(id).activeElement?.getAttribute('part'));
              host.removeAttribute('href');
              host.open = true;
              await host.updateComplete;
            }
            form.remove();
            look.root(id).activeElement?.blur();
            await host.updateComplete;
            return { isMarked, focused };
          },
          id,
          inline,
        );
        assert.deepEqual(seen, { isMarked: true, focused: ['disclosure', 'disclosure'] });
      });

      it(`has byline, marks and quotation bars at the side where its lines begin: ${id}`, async () => {
        const shown = await engine.evaluate(
          async (id, list, quotation) => {
            look.root(id).activeElement?.blur();
            await look.host(id).updateComplete;
            const box = (node) => node.getBoundingClientRect();
            const start = (node) => {
              const { direction } = getComputedStyle(node);
              return direction === 'rtl' ? ['rtl', box(node).right] : ['ltr', box(node).left];
            };
            const bar = getComputedStyle(look.holder(id, `p${quotation}`));
            const marks = getComputedStyle(look.holder(id, `p${list}`));
            const all = ['[part="title"]', '[part="byline"]', '[part="meta"]', '[part="body"]', '#p1', `#p${list}`, `#p${quotation}`]; // prettier-ignore
            return {
              starts: all.map((selector) => start(look.in(id, selector))),
              details: [...look.root(id).querySelectorAll('[part="byline"] > span')].map((node) => [node.textContent, start(node)[1]]), // prettier-ignore
              bar: { left: bar.borderLeftWidth, right: bar.borderRightWidth },
              marks: { left: marks.paddingLeft, right: marks.paddingRight, type: marks.listStyleType }, // prettier-ignore
              labels: look.in(id, '[name="quote"]').textContent,
            };
          },
          id,
          list,
          quotation,
        );
        const [[, edge]] = shown.starts;
        for (const [direction, place] of shown.starts) {
          assert.equal(direction, dir);
          assert.ok(Math.abs(place - edge) < 1, JSON.stringify(shown.starts));
        }
        assert.equal(shown.details[0][0], article.author);
        assert.ok(Math.abs(shown.details[0][1] - edge) < 1, JSON.stringify(shown));
        const [start, end] = dir === 'rtl' ? ['right', 'left'] : ['left', 'right'];
        assert.deepEqual([shown.bar[start], shown.bar[end]], ['4px', '0px']);
        assert.deepEqual([shown.marks[start], shown.marks[end]], ['24px', '0px']);
        assert.equal(shown.marks.type, 'disc');
        assert.equal(shown.labels, { en: 'Copy quote', ar: 'نسخ الاقتباس' }[lang]);
      });
    }

    it('has a text of its own where the words, the links or the numbers of the page are other ones', async () => {
      const inline = article.paragraphs.findIndex((text) => JSON.stringify(text).includes('"a"')) + 1; // prettier-ignore
      const numbered = firstOf('ol') || list;
      // Between two elements of this paragraph stands only a space.
      const spaced = article.paragraphs.findIndex(({ children = [] }) => children.includes(' ')) + 1; // prettier-ignore
      assert.ok(spaced);
      const results = await engine.evaluate(
        async (tag, html, ...numbers) => {
          const changes = {
            'a word': ([p]) => p.append(' more'),
            'no link': ([p]) => p.querySelector('a').replaceWith(...p.querySelector('a').childNodes), // prettier-ignore
            'another address': ([p]) => p.querySelector('a').setAttribute('href', 'https://other.example/'), // prettier-ignore
            'no emphasis': ([, ul]) => ul.querySelector('strong').replaceWith(ul.querySelector('strong').textContent), // prettier-ignore
            'an item less': ([, ul]) => ul.lastElementChild.remove(),
            'joined words': ([, , , p]) => p.querySelector('em').nextSibling.remove(),
            'another number': ([, , ol]) =>
              ol.hasAttribute('start') ? ol.removeAttribute('start') : ol.querySelector('li').remove(), // prettier-ignore
          };
          const results = {};
          for (const [name, change] of Object.entries(changes)) {
            const place = document.createElement('div');
            place.innerHTML = html;
            const host = place.querySelector(tag);
            const nodes = numbers.map((number) => place.querySelector(`[slot="p${number}"]`)); // prettier-ignore
            change(nodes);
            document.body.append(place);
            await host.updateComplete;
            const own = [...host.shadowRoot.querySelectorAll('[part="paragraph"]')].filter((node) => !node.querySelector('slot')); // prettier-ignore
            const rendered = nodes.map((node) => host.shadowRoot.getElementById(node.slot));
            results[name] = {
              own: own.map(({ id }) => id),
              links: rendered[0].querySelector('a')?.getAttribute('href'),
              start: rendered[2].getAttribute('start'),
              seen: nodes.map((node) => node.checkVisibility()),
            };
            place.remove();
          }
          return results;
        },
        tag,
        written.fallback(),
        inline,
        list,
        numbered,
        spaced,
      );
      const { href } = article.paragraphs[inline - 1].children.find((part) => part.tag === 'a').attributes; // prettier-ignore
      for (const name of ['a word', 'no link', 'another address']) {
        assert.deepEqual([name, results[name].own], [name, [`p${inline}`]]);
        assert.equal(results[name].links, href);
      }
      for (const name of ['no emphasis', 'an item less'])
        assert.deepEqual([name, results[name].own], [name, [`p${list}`]]);
      assert.deepEqual(results['joined words'].own, [`p${spaced}`]);
      assert.deepEqual(results['another number'].own, [`p${numbered}`]);
      assert.equal(
        results['another number'].start,
        article.paragraphs[numbered - 1].attributes.start ?? null,
      );
      assert.equal(results['a word'].seen[0], false);
    });

    it('has its rights below it, once, unless the page fills the footer', async () => {
      const shown = await engine.evaluate(async (tag, ids) => {
        const of = (id) => {
          const slot = look.in(id, '[part="credit"]');
          return [...(slot.assignedElements().length ? slot.assignedElements() : slot.children)].map((node) => [node.textContent, node.checkVisibility(), parseFloat(getComputedStyle(node).fontSize)]); // prettier-ignore
        };
        const results = ids.map(of);
        const filled = document.createElement(tag);
        filled.id = 'filled';
        filled.innerHTML = '<b slot="footer">The page</b>';
        document.body.append(filled);
        await filled.updateComplete;
        const [rights] = look.in('filled', '[part="credit"]').children;
        results.push(of('filled')[0][0], rights?.checkVisibility() ?? false);
        filled.remove();
        return results;
      }, tag, ids); // prettier-ignore
      const own = [[article.rights, true, 14]];
      assert.deepEqual(shown, [own, own, own, 'The page', false]);
    });

    it('keeps its language and its direction on a page in another language', async () => {
      const other = { en: 'ar', ar: 'fr' }[lang];
      const shown = await engine.evaluate(
        async (tag, other) => {
          const place = document.createElement('div');
          Object.assign(place, { lang: other, dir: other === 'ar' ? 'rtl' : 'ltr' });
          place.innerHTML = `<${tag} id="abroad" controls></${tag}>`;
          document.body.append(place);
          const state = async () => {
            await look.host('abroad').updateComplete;
            const at = (selector) => getComputedStyle(look.in('abroad', selector)).direction;
            const date = look.in('abroad', '[part="byline"] bdi');
            return {
              label: look.in('abroad', '[name="quote"]').textContent,
              date: [
                date.textContent,
                date.closest('[lang]').lang,
                getComputedStyle(date).direction,
              ],
              // The dot between author and date is a pseudo-element of the second statement.
              directions: ['[part="title"]', '[part="byline"]', '[part="byline"] > :last-child', '[part="body"]'].map(at), // prettier-ignore
              lines: getComputedStyle(look.in('abroad', '[part="paragraph"] li'), '::before')
                .content,
            };
          };
          const without = await state();
          await import(`/labels/${other}.js`);
          const result = { without, with: await state(), emphasis: getComputedStyle(look.in('abroad', 'em')).fontStyle }; // prettier-ignore
          place.remove();
          return result;
        },
        tag,
        other,
      );
      const english = { label: 'Copy quote', date: ['October 3, 2026', 'en', 'ltr'] };
      const arabic = { label: 'نسخ الاقتباس', date: ['18 يونيو 2026', 'ar', 'rtl'] };
      const directions = [dir, dir, dir, dir];
      // The lines between the points of the summary are not for the lists of the text.
      const lines = 'none';
      assert.deepEqual(shown.without, { ...{ en: english, ar: arabic }[lang], directions, lines });
      const inOther = {
        ar: { label: 'نسخ الاقتباس', date: ['3 أكتوبر 2026', 'ar', 'rtl'] },
        fr: { label: 'Copier la citation', date: ['18 juin 2026', 'fr', 'ltr'] },
      }[other];
      assert.deepEqual(shown.with, { ...inOther, directions, lines });
      // Arabic has no italics.
      assert.equal(shown.emphasis, { en: 'italic', ar: 'normal' }[lang]);
    });

    it('is whole in the embed page, whose links open outside the frame', async () => {
      await engine.visit(`${server.origin}/embed.html`);
      assert.ok(await until(engine, (tag) => customElements.get(tag) !== undefined, tag));
      const shown = await engine.evaluate((tag) => {
        const brief = document.querySelector(tag);
        const { open } = brief;
        brief.open = true;
        return {
          open,
          innerText: document.body.innerText,
          targets: [...brief.querySelectorAll('[slot] a')].map((a) => a.target || document.querySelector('base').target), // prettier-ignore
          points: brief.shadowRoot.querySelectorAll('[part="point"]').length,
          data: JSON.parse(document.querySelector('[type="application/ld+json"]').textContent),
        };
      }, tag);
      assert.equal(shown.open, false);
      assert.deepEqual(new Set(shown.targets), new Set(['_top']));
      assert.equal(shown.points, summary.points.length);
      for (const line of lines) assert.equal(count(shown.innerText, line), 1, line);
      const { author, datePublished, copyrightNotice } = shown.data;
      assert.deepEqual([author.name, datePublished, copyrightNotice], [article.author, article.published, article.rights]); // prettier-ignore
    });

    it('is printed whole, each text once', async (test) => {
      if (!engine.page) return test.skip('The driver of WebKitGTK cannot print.');
      const pdf = await getDocument({ data: new Uint8Array(await engine.page.pdf()), verbosity: 0 }).promise; // prettier-ignore
      let text = '';
      for (let n = 1; n <= pdf.numPages; n++) {
        const { items } = await (await pdf.getPage(n)).getTextContent();
        text += items.map(({ str }) => str).join('');
      }
      await pdf.destroy();
      const letters = (text) => text.replace(/[\s\-\u00ad\u2010]/g, '');
      // The order of Arabic letters in a PDF is not that of the text.
      if (dir === 'ltr')
        for (const line of lines) assert.equal(count(letters(text), letters(line)), 1, line);
      else assert.match(text, /9,000|٩/);
    });
  });
}
