import { expect } from '@open-wc/testing';
import { DiplomacyBrief } from '../../src/diplomacy-brief.js';
import { base as en } from 'language:base';
import { addLabels } from '../../src/labels/add.js';
import { brief, part, parts, settled, toggles } from './helpers.js';

/*
 * Labels may be loaded after the article is rendered, and a page may change the attributes of the element later. What
 * the reader has done must stay: focus, selection, open disclosure, marked paragraph, the way back.
 */

const words = { more: 'Weiter', back: 'Zurück {point}', share: 'Teilen' };
const query = (element: Element, selector: string) =>
  element.shadowRoot!.querySelector<HTMLElement>(selector)!;
const backButton = '[part="paragraph"] + button';

before(() => {
  addLabels(DiplomacyBrief, { ...words, lang: 'yb' });
});

interface Change {
  act: (element: DiplomacyBrief) => unknown;
  /** The attributes of the element before the change. */
  attributes?: string;
  /** What the change does to the labels and to the title. */
  expected?: { back?: string; share?: string; title?: string };
  /** Whether it adds or removes nodes. */
  replaces?: boolean;
}

const translated = { back: 'Zurück 1', share: 'Teilen' };
const changes: Record<string, Change> = {
  'adds labels of another language': {
    act: () => {
      addLabels(DiplomacyBrief, { lang: 'ya', more: 'Late' });
    },
  },
  'adds labels of the language of the element': {
    attributes: 'controls lang="yh"',
    act: () => {
      addLabels(DiplomacyBrief, { ...words, lang: 'yh' });
    },
    expected: translated,
  },
  'changes labels': {
    act: (element) => (element.labels = { share: 'Pass it on', back: 'Back' }),
    expected: { share: 'Pass it on', back: 'Back' },
  },
  'changes lang': { act: (element) => (element.lang = 'yb'), expected: translated },
  'changes the language around the element': {
    act: (element) => (element.parentElement!.lang = 'yb-CA'),
    expected: translated,
  },
  'changes heading-level': {
    act: (element) => (element.headingLevel = 5),
    expected: { title: 'h5' },
    replaces: true,
  },
  'changes id': { act: (element) => (element.id = 'another') },
  'adds the controls': {
    attributes: 'controls="false"',
    act: (element) => (element.controls = true),
    replaces: true,
  },
};

describe('what the reader has done', () => {
  for (const [what, { act, attributes = 'controls', expected, replaces }] of Object.entries(
    changes,
  )) {
    it(`stays when a page ${what}`, async () => {
      const element = await brief(`mode="summary" ${attributes}`);
      const { shadowRoot } = element;
      const seen = toggles(element);
      query(element, 'button[value="1"]').click();
      await settled();
      const { firstChild } = shadowRoot!.getElementById('p2')!;
      getSelection()!.setBaseAndExtent(firstChild!, 5, firstChild!, 9);
      shadowRoot!.getElementById('p1')!.focus();
      await settled();
      const kept = [...shadowRoot!.querySelectorAll('[part="paragraph"], details, button[value]')];
      const state = () => {
        const [range] = getSelection()!.getComposedRanges({ shadowRoots: [shadowRoot!] });
        return {
          open: [element.open, shadowRoot!.querySelector('details')!.open],
          focus: [document.activeElement, shadowRoot!.activeElement?.id],
          selected: range && [range.startContainer.nodeName, range.startOffset, range.endOffset],
          marked: [...shadowRoot!.querySelectorAll('p[tabindex]')].map(({ id }) => id),
          toggles: seen.join(),
          areConnected: kept.every((node) => node.isConnected),
        };
      };
      const before = state();
      expect(before.open).to.deep.equal([true, true]);
      expect(before.focus).to.deep.equal([element, 'p1']);
      expect(before.marked).to.deep.equal(['p1']);
      expect(before.toggles).to.equal('closed→open');
      const records: MutationRecord[] = [];
      const observer = new MutationObserver((more) => records.push(...more));
      observer.observe(shadowRoot!, { subtree: true, childList: true, attributes: true, characterData: true }); // prettier-ignore
      act(element);
      await settled();
      observer.disconnect();
      expect(state()).to.deep.equal(before);
      expect(query(element, backButton).textContent).to.equal(
        expected?.back ?? 'Back to key point 1',
      );
      expect(query(element, '[name="share"]').textContent).to.equal(expected?.share ?? en.share);
      expect(part(element, 'title').localName).to.equal(expected?.title ?? 'h2');
      // The toolbar, which the selection brings into view, is measured in a later frame: its height is a style.
      const changed = records.filter(({ attributeName }) => attributeName !== 'style');
      if (!expected && !replaces) expect(changed.map(({ type }) => type)).to.deep.equal([]);
      const added = changed.flatMap(({ addedNodes }) => [...addedNodes]);
      if (!replaces) expect(added.some(({ nodeType }) => nodeType === 1)).to.equal(false);
      query(element, backButton).click();
      await settled();
      expect(shadowRoot!.activeElement).to.equal(query(element, 'button[value="1"]'));
      getSelection()!.removeAllRanges();
    });
  }
});

describe('the focus', () => {
  const controls = ['[name="share"]'];
  const everywhere = [...controls, 'summary', 'button[value="3"]', '#p4', backButton];
  const acts: Record<string, [Change['act'], string[]]> = {
    ...Object.fromEntries(
      Object.entries(changes).map(([what, { act }]) => [what, [act, everywhere]]),
    ),
    'removes the controls': [(element) => (element.controls = false), everywhere],
    'closes the text': [(element) => (element.open = false), everywhere],
    // These changes remove the other places.
    'shows the article in full': [(element) => (element.mode = 'full'), [...controls, 'summary']],
    'links to the full text': [(element) => (element.href = '/full'), [...controls, 'summary']],
  };
  for (const [what, [act, places]] of Object.entries(acts)) {
    it(`stays in the element when a page ${what}`, async () => {
      for (const place of places) {
        const element = await brief('mode="summary" controls open');
        const { shadowRoot } = element;
        if (place === '#p4') await element.reveal(4);
        if (place === backButton) query(element, 'button[value="1"]').click();
        await settled();
        query(element, place).focus();
        expect(shadowRoot!.activeElement, place).to.equal(query(element, place));
        act(element);
        // A browser takes the focus from a hidden node with the next frame, for which settled() waits.
        await settled();
        expect(document.activeElement, place).to.equal(element);
        expect(shadowRoot!.activeElement!.checkVisibility(), place).to.equal(true);
      }
    });
  }

  it('does not come back when it has left the element', async () => {
    const element = await brief('mode="summary"');
    part(element, 'disclosure').focus();
    element.mode = 'full';
    await settled();
    expect(element.shadowRoot!.activeElement).to.equal(part(element, 'title'));
    const elsewhere = document.createElement('button');
    element.after(elsewhere);
    elsewhere.focus();
    await settled();
    expect(part(element, 'title').hasAttribute('tabindex')).to.equal(false);
    expect(parts(element, 'paragraph').some((node) => node.hasAttribute('tabindex'))).to.equal(
      false,
    );
    elsewhere.remove();
  });
});
