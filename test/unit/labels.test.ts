import { expect, fixture, html } from '@open-wc/testing';
import { DiplomacyBrief } from '../../src/diplomacy-brief.js';
import de from 'language:de';
import { base as en } from 'language:base';
import type { Labels } from '../../src/labels/labels.js';
import es from 'language:es';
import fr from 'language:fr';
import he from 'language:he';
import { register } from '../../src/labels/register.js';
import ru from 'language:ru';
import { addLabels } from '../../src/labels/add.js';
import { prerender } from '../../src/prerender.js';
import {
  brief,
  briefIn,
  changedByAdoption,
  elementFrom,
  lateTag,
  part,
  parts,
  settled,
  toggle,
} from './helpers.js';

describe('labels', () => {
  it('are English when the language is unknown or has no labels', async () => {
    for (const lang of ['', 'sw', 'x', 'frr', 'en-GB', '-', 'not a language']) {
      const element = await briefIn(lang);
      expect(toggle(element), lang).to.equal(en.more);
      expect(part(element, 'article').lang).to.equal('en');
    }
  });

  it('of a language whose tag Intl refuses have the tag of the labels, and its months', async () => {
    for (const [lang, tag] of [
      ['de-at-latn', 'de'],
      ['en-GB-oed', 'en'],
    ] as const) {
      const element = await briefIn(lang);
      expect(part(element, 'article').lang).to.equal(tag);
      expect(part(element, 'meta').textContent).to.match(/März 2024|March 2024/);
    }
  });

  it('are shown as they are when they are names of members of every object', async () => {
    const element = await brief('mode="summary"');
    element.labels = { source: 'toString', dateLine: 'constructor', more: '{valueOf}' };
    await settled();
    expect(parts(element, 'source')[0]!.textContent).to.equal('toString');
    expect(part(element, 'meta').textContent).to.include('\u00a0· constructor (');
    expect(toggle(element)).to.equal('{valueOf}');
  });

  it('are chosen by the nearest lang attribute: that of the element, then those of its ancestors', async () => {
    const element = await briefIn('de');
    element.lang = 'fr';
    await settled();
    expect(toggle(element)).to.equal(fr.more);
    element.lang = '';
    await settled();
    expect(toggle(element)).to.equal(en.more);
    element.removeAttribute('lang');
    await settled();
    expect(toggle(element)).to.equal(de.more);
    element.parentElement!.removeAttribute('lang');
    await settled();
    expect(toggle(element)).to.equal(en.more);
  });

  it('are chosen by lang attributes outside open and closed shadow roots, and change with them', async () => {
    const element = await brief('mode="summary"');
    const outer = element.parentElement!;
    const [host, inner] = [document.createElement('div'), document.createElement('div')];
    outer.append(host);
    host.attachShadow({ mode: 'closed' }).append(inner);
    inner.attachShadow({ mode: 'open' }).append(element);
    await settled();
    expect(toggle(element)).to.equal(en.more);
    outer.lang = 'es';
    await settled();
    expect(toggle(element)).to.equal(es.more);
    inner.lang = 'he';
    await settled();
    expect(toggle(element)).to.equal(he.more);
  });

  it('change when the element is moved into content in another language', async () => {
    const element = await briefIn('de');
    const place = document.createElement('div');
    place.lang = 'ru';
    element.parentElement!.after(place);
    place.append(element);
    await settled();
    expect(toggle(element)).to.equal(ru.more);
    element.remove();
    place.lang = 'fr';
    await settled();
    place.append(element);
    await settled();
    expect(toggle(element)).to.equal(fr.more);
    place.remove();
  });

  it('change with the language after other elements were removed, but not after their own element was removed', async () => {
    const [element, other] = [await briefIn('de'), await briefIn('de')];
    other.remove();
    await settled();
    let asked = 0;
    other.requestUpdate = () => {
      asked++;
    };
    element.parentElement!.lang = 'fr';
    await settled();
    expect(toggle(element)).to.equal(fr.more);
    expect(asked).to.equal(0);
  });

  it('update every existing instance when they are added later', async () => {
    const [one, two, other] = [await briefIn('xa'), await briefIn('xa-XB'), await briefIn('fr')];
    expect(toggle(one)).to.equal(en.more);
    addLabels(DiplomacyBrief, { lang: 'xa', more: 'Ha' });
    await settled();
    expect([one, two, other].map(toggle)).to.deep.equal(['Ha', 'Ha', fr.more]);
    addLabels(DiplomacyBrief, { lang: 'XA-xb', more: 'Hb' });
    await settled();
    expect([one, two].map(toggle)).to.deep.equal(['Ha', 'Hb']);
  });

  it('are English for each key that is missing, misspelt or not a string', async () => {
    addLabels(DiplomacyBrief, {
      lang: 'xc',
      moer: 'misspelt',
      more: undefined,
      summary: 5,
      source: 'S{n}',
    } as never);
    const element = await briefIn('xc');
    expect(toggle(element)).to.equal(en.more);
    expect(part(element, 'article').innerText).to.include('Summary');
    expect(parts(element, 'source')[0]!.textContent).to.equal('S1');
  });

  it('keep unknown placeholders as they are written', async () => {
    addLabels(DiplomacyBrief, { lang: 'xd', source: '{n} {constructor} {', length: 'no gap' });
    const element = await briefIn('xd');
    expect(parts(element, 'source')[0]!.textContent).to.equal('1 {constructor} {');
    expect(part(element, 'meta').textContent).to.include('no gap');
  });

  it('are rendered as text, never as markup', async () => {
    addLabels(DiplomacyBrief, { lang: 'xe', more: '<img src="x" onerror="alert(1)">{n}' });
    const element = await briefIn('xe');
    expect(toggle(element)).to.equal('<img src="x" onerror="alert(1)">{n}');
    expect(element.shadowRoot!.querySelector('img')).to.equal(null);
  });

  for (const wrong of [
    undefined,
    null,
    {},
    { lang: '' },
    { lang: 'not a language' },
    { lang: 5 },
  ]) {
    it(`cannot be added without a language: ${JSON.stringify(wrong)}`, () => {
      expect(() => {
        addLabels(DiplomacyBrief, wrong as never);
      }).to.throw(TypeError, 'labels with their language as "lang"');
    });
  }

  it('can replace the English labels', async () => {
    const element = await briefIn('en-GB');
    addLabels(DiplomacyBrief, { ...en, more: 'Go on' });
    await settled();
    expect(toggle(element)).to.equal('Go on');
    expect(toggle(await briefIn('sw'))).to.equal('Go on');
    addLabels(DiplomacyBrief, en);
    await settled();
    expect(toggle(element)).to.equal(en.more);
  });

  it('of one instance override the registered labels in every language', async () => {
    const [element, other] = [await briefIn('fr'), await briefIn('fr')];
    expect(element.labels).to.equal(undefined);
    const own = { more: 'Tout lire', source: 5 } as unknown as Partial<Labels>;
    element.labels = own;
    expect(element.labels).to.equal(own);
    await settled();
    expect([element, other].map(toggle)).to.deep.equal(['Tout lire', fr.more]);
    expect(parts(element, 'source')[0]!.textContent).to.equal('Paragraphe 1');
    element.parentElement!.lang = 'de';
    await settled();
    expect(toggle(element)).to.equal('Tout lire');
    expect(parts(element, 'source')[0]!.textContent).to.equal('Absatz 1');
    element.labels = undefined;
    await settled();
    expect(toggle(element)).to.equal(de.more);
  });

  it('of one instance are read once, when they are set', async () => {
    const element = await brief('mode="summary"');
    const own = { more: 'Tout lire', summary: 'En bref' };
    element.labels = own;
    Object.assign(own, { more: 'Another word', summary: 'Another word' });
    element.headingLevel = 3;
    await settled();
    expect(toggle(element)).to.equal('Tout lire');
    expect(part(element, 'summary-heading').textContent).to.equal('En bref');
  });

  it('of one instance can have a different language from the page', async () => {
    addLabels(DiplomacyBrief, { lang: 'nl', summary: 'Samenvatting' });
    const element = await briefIn('fr');
    element.labels = { lang: 'nl', more: 'Lees verder', dateLine: 'Over {date}' };
    await settled();
    expect(part(element, 'article').lang).to.equal('nl');
    expect(part(element, 'meta').textContent).to.include('Over maart 2024');
    expect(part(element, 'summary-heading').textContent).to.equal('Samenvatting');
    element.labels = { lang: 'no language', dateLine: 'Over {date}' };
    await settled();
    expect(part(element, 'article').lang).to.equal('no language');
    expect(part(element, 'meta').textContent).to.include('Over March 2024');
  });

  for (const odd of [null, 5, 'words', true]) {
    it(`of one instance are removed when they are set to ${JSON.stringify(odd)}`, async () => {
      const element = await brief('mode="summary"');
      element.labels = odd as never;
      await settled();
      expect(element.labels).to.equal(undefined);
      expect(toggle(element)).to.equal(en.more);
    });
  }

  it('that were set before the element was defined are adopted', async () => {
    const { tag, define } = lateTag();
    const element = document.createElement(tag) as DiplomacyBrief;
    element.labels = { more: 'Early' };
    element.setAttribute('mode', 'summary');
    document.body.append(element);
    await define();
    expect(toggle(element)).to.equal('Early');
    element.remove();
  });

  it('of a module reach every tag, also after the page has added labels to one class', async () => {
    class One extends DiplomacyBrief {}
    customElements.define('one-brief', One);
    customElements.define('two-brief', class extends DiplomacyBrief {});
    const place = await fixture<HTMLElement>(
      html`<div lang="xf">
        <one-brief mode="summary"></one-brief><two-brief mode="summary"></two-brief>
      </div>`,
    );
    const shown = () => [...place.children].map(toggle);
    addLabels(One, { lang: 'xf', more: 'Added' });
    await settled();
    expect(shown()).to.deep.equal(['Added', en.more]);
    const labels = { ...en, lang: 'xf', more: 'Offered', summary: 'In brief' };
    expect(register(labels)).to.equal(labels);
    await settled();
    expect(shown()).to.deep.equal(['Added', 'Offered']);
    for (const element of place.children)
      expect(part(element, 'summary-heading').textContent).to.equal('In brief');
    addLabels(DiplomacyBrief, { lang: 'xf', more: 'For all' });
    await settled();
    expect(shown()).to.deep.equal(['Added', 'For all']);
  });

  it('in prerendered HTML come from the settings, and are adopted on a page in that language', async () => {
    const settings = { mode: 'summary', lang: 'fr-CA', labels: fr, controls: true } as const;
    const element = elementFrom(prerender(settings));
    expect(element.lang).to.equal('fr-CA');
    expect(element.controls).to.equal(true);
    const article = part(element, 'article');
    expect(article.lang).to.equal('fr-CA');
    document.body.append(element);
    await settled();
    expect(element.shadowRoot!.querySelector('[part="article"]')).to.equal(article);
    expect(toggle(element)).to.equal(fr.more);
    element.remove();
  });

  it('in prerendered HTML have the numbers and dates of their module, and not those of the server', () => {
    const forms = { date: 'the third month', minutes: 'two minutes' };
    const labels = register({ ...en, ...forms, lang: 'da', more: 'Læs' }, { 'da-GL': { date: 'the month of the region' } }); // prettier-ignore
    for (const [settings, date] of [
      [{ lang: 'da' }, forms.date],
      [{ labels: { lang: 'da' } }, forms.date],
      [{ lang: 'da-GL' }, 'the month of the region'],
      [{ lang: 'da-GL', labels }, 'the month of the region'],
      [{ lang: 'da', labels: { date: 'my month' } }, 'my month'],
    ] as const) {
      const element = elementFrom(prerender({ mode: 'summary', ...settings }));
      const written = part(element, 'meta').textContent;
      expect(written).to.include(`About the events of ${date}`).and.to.include(forms.minutes);
      expect(toggle(element)).to.equal('Læs');
    }
  });

  it('of a language that is not loaded, or not as it is written, change nothing at the adoption of prerendered HTML', async () => {
    for (const lang of ['nb', 'de-at-latn', 'fr-BE']) {
      expect(await changedByAdoption(prerender({ mode: 'summary', lang })), lang).to.deep.equal([]);
    }
  });
});
