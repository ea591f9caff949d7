import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { DiplomacyBrief, summary } from '../../src/diplomacy-brief.js';
import { brief, part, parts, refusal, settled, toggles } from './helpers.js';

const focused = (element: Element) => element.shadowRoot?.activeElement;
const marked = (element: Element) =>
  parts(element, 'paragraph').filter(
    (node) => getComputedStyle(node).borderInlineStartStyle === 'solid',
  );
const paragraph = (element: Element, n: number) => parts(element, 'paragraph')[n - 1]!;
const source = (element: Element, n: number) =>
  parts(element, 'source').find((node) => node.textContent === `Paragraph ${n}`)!;
const inView = (node: Element) => {
  const { top, bottom } = node.getBoundingClientRect();
  return top >= 0 && bottom <= innerHeight;
};

describe('reveal()', () => {
  for (const attributes of ['', 'mode="summary"', 'mode="summary" open']) {
    for (const n of [1, 6]) {
      it(`shows, focuses and marks paragraph ${n} of <diplomacy-brief ${attributes}>`, async () => {
        const element = await brief(attributes);
        element.style.cssText = 'margin-block: 200vh';
        await element.reveal(n);
        expect(focused(element)).to.equal(paragraph(element, n));
        expect(inView(paragraph(element, n))).to.equal(true);
        expect(marked(element)).to.deep.equal([paragraph(element, n)]);
      });
    }
  }

  it('opens the text in summary mode, and dispatches a toggle event', async () => {
    const element = await brief('mode="summary"');
    const seen = toggles(element);
    await element.reveal(3);
    expect(element.open).to.equal(true);
    await settled();
    expect(seen).to.deep.equal(['closed→open']);
  });

  it('does not change the open property in full mode', async () => {
    const element = await brief();
    await element.reveal(3);
    expect(element.open).to.equal(false);
  });

  it('marks only one paragraph at a time, until the focus leaves it', async () => {
    const element = await brief();
    await element.reveal(2);
    await element.reveal(5);
    expect(marked(element)).to.deep.equal([paragraph(element, 5)]);
    await element.reveal(5);
    expect(marked(element)).to.deep.equal([paragraph(element, 5)]);
    paragraph(element, 5).blur();
    await element.updateComplete;
    expect(marked(element)).to.deep.equal([]);
    await element.reveal(2);
    expect(marked(element)).to.deep.equal([paragraph(element, 2)]);
  });

  it('keeps the mark while the window has lost the focus', async () => {
    const element = await brief();
    await element.reveal(2);
    paragraph(element, 2).dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
    expect(marked(element)).to.deep.equal([paragraph(element, 2)]);
  });

  it('does not make a paragraph focusable by a click', async () => {
    const element = await brief();
    expect(paragraph(element, 1).tabIndex).to.equal(-1);
    paragraph(element, 1).focus();
    expect(focused(element)).to.equal(null);
  });

  it('works on an element that was connected in the same task', async () => {
    const element = new DiplomacyBrief();
    element.mode = 'summary';
    document.body.append(element);
    await element.reveal(4);
    expect(focused(element)).to.equal(paragraph(element, 4));
    element.remove();
  });

  for (const wrong of [0, 7, -1, 1.5, NaN, Infinity, '3', null, undefined, {}, Symbol('3')]) {
    it(`rejects ${String(wrong)} with a RangeError that states the allowed numbers`, async () => {
      const element = await brief('mode="summary"');
      const error = await refusal(element.reveal(wrong as number));
      expect(error).to.be.instanceOf(RangeError);
      expect(error.message).to.include(String(wrong)).and.to.include('a whole number from 1 to 6');
      expect(element.open).to.equal(false);
    });
  }

  it('rejects with an InvalidStateError when the full text is behind a link', async () => {
    const element = await brief('mode="summary" href="/full"');
    const error = await refusal(element.reveal(1));
    expect(error).to.be.instanceOf(DOMException);
    expect(error.name).to.equal('InvalidStateError');
    expect(error.message).to.include('href');
  });

  for (const [when, element] of Object.entries({
    'before it was in a document': () => Promise.resolve(new DiplomacyBrief()),
    'after it left the document': async () => {
      const element = await brief();
      element.remove();
      return element;
    },
  })) {
    it(`rejects with an InvalidStateError ${when}`, async () => {
      const error = await refusal((await element()).reveal(1));
      expect(error.name).to.equal('InvalidStateError');
      expect(error.message).to.include('not in a document');
    });
  }
});

describe('the sources of a key point', () => {
  it('reveal their paragraphs', async () => {
    const element = await brief('mode="summary"');
    for (const n of [1, 2, 3, 4, 5, 6]) {
      source(element, n).click();
      await settled();
      expect(focused(element)).to.equal(paragraph(element, n));
    }
    expect(element.open).to.equal(true);
  });

  it('add one back button, which returns to the pressed source', async () => {
    const element = await brief('mode="summary"');
    source(element, 2).click();
    await settled();
    source(element, 6).click();
    await settled();
    const back = parts(element, 'source').filter((node) => node.innerText.startsWith('Back'));
    expect(back.map((node) => node.innerText)).to.deep.equal(['Back to key point 5']);
    expect(back[0]?.previousElementSibling).to.equal(paragraph(element, 6));
    back[0]?.click();
    expect(focused(element)).to.equal(source(element, 6));
    await element.updateComplete;
    expect(back[0]?.isConnected).to.equal(false);
    // The mark stays, because the control that copies a quote takes this paragraph.
    expect(marked(element)).to.deep.equal([paragraph(element, 6)]);
  });

  it('can be followed, and returned to, with the keyboard alone', async () => {
    const element = await brief('mode="summary"');
    source(element, 2).focus();
    await sendKeys({ press: 'Enter' });
    await settled();
    expect(focused(element)).to.equal(paragraph(element, 2));
    await sendKeys({ press: 'Tab' });
    expect((focused(element) as HTMLElement).innerText).to.equal('Back to key point 2');
    await sendKeys({ press: 'Enter' });
    expect(focused(element)).to.equal(source(element, 2));
  });

  it('remove the back button when a script reveals another paragraph', async () => {
    const element = await brief('mode="summary"');
    source(element, 2).click();
    await settled();
    await element.reveal(1);
    expect(parts(element, 'source').some((node) => node.innerText.startsWith('Back'))).to.equal(
      false,
    );
  });

  it('name their paragraph and their key point', async () => {
    const element = await brief('mode="summary"');
    expect(parts(element, 'source').map((node) => node.ariaLabel)).to.deep.equal([
      'Paragraph 1, source of key point 1',
      'Paragraph 2, source of key point 2',
      'Paragraph 3, source of key point 3',
      'Paragraph 4, source of key point 4',
      'Paragraph 5, source of key point 5',
      'Paragraph 6, source of key point 5',
    ]);
  });

  it('do not respond to clicks on slotted content of the page', async () => {
    const element = await brief(
      'mode="summary"',
      '<div slot="footer"><button value="3">Ours</button><p tabindex="0">Ours</p></div>',
    );
    element.querySelector('button')?.click();
    element.querySelector('p')?.focus();
    element.querySelector('p')?.blur();
    await settled();
    expect(element.open).to.equal(false);
    expect(element.querySelector('p')?.tabIndex).to.equal(0);
    expect(part(element, 'credit').getClientRects()).to.have.length(1);
  });
});

describe('the words that support a key point', () => {
  /** The words that are painted in a window. */
  const painted = ({ CSS }: typeof globalThis) => {
    const words: string[] = [];
    CSS.highlights.get('brief-words')?.forEach(({ startContainer, startOffset, endOffset }) => {
      words.push(startContainer.textContent!.slice(startOffset, endOffset));
    });
    return words;
  };
  const wordsOf = (n: number) =>
    summary.points.flatMap(({ sources }) => sources).find((of) => of.paragraph === n)!.words;
  const follow = async (element: Element, n: number) => {
    source(element, n).click();
    await settled();
  };

  it('are painted while their paragraph is marked', async () => {
    const element = await brief('mode="summary"');
    await follow(element, 2);
    expect(painted(window)).to.deep.equal(wordsOf(2));
    await follow(element, 6);
    expect(painted(window)).to.deep.equal(wordsOf(6));
    await element.reveal(6);
    expect(painted(window)).to.deep.equal([]);
  });

  it('stay painted when something happens in an element that cannot receive the focus', async () => {
    const [element, other] = [await brief('mode="summary"'), await brief('mode="summary"')];
    await follow(element, 2);
    other.hidden = true;
    await other.reveal(3);
    expect(painted(window)).to.deep.equal(wordsOf(2));
    await follow(other, 4);
    expect(painted(window)).to.deep.equal([...wordsOf(2), ...wordsOf(4)]);
    await other.reveal(3);
    expect(painted(window)).to.deep.equal(wordsOf(2));
    other.remove();
    await settled();
    expect(painted(window)).to.deep.equal(wordsOf(2));
  });

  it('are released with their element, whose nodes they would keep in memory', async () => {
    const element = await brief('mode="summary"');
    await follow(element, 2);
    element.remove();
    await settled();
    expect(painted(window)).to.deep.equal([]);
  });

  it('are painted in one element at a time, when the focus moves from one to the other', async () => {
    const [element, other] = [await brief('mode="summary"'), await brief('mode="summary"')];
    await follow(element, 2);
    await follow(other, 4);
    expect(painted(window)).to.deep.equal(wordsOf(4));
    await follow(element, 6);
    expect(painted(window)).to.deep.equal(wordsOf(6));
  });

  for (const when of ['before', 'after']) {
    it(`are painted in the window of the frame to which the element was moved ${when} its first rendering`, async () => {
      const frame = await fixture<HTMLIFrameElement>(html`<iframe title="a document"></iframe>`);
      const element = document.createElement('diplomacy-brief');
      element.mode = 'summary';
      if (when === 'after') {
        document.body.append(element);
        await element.updateComplete;
        await follow(element, 4);
        expect(painted(window)).to.deep.equal(wordsOf(4));
      }
      frame.contentDocument!.body.append(element);
      await settled();
      await follow(element, 2);
      expect(painted(frame.contentWindow as unknown as typeof globalThis)).to.deep.equal(
        wordsOf(2),
      );
      expect(painted(window)).to.deep.equal([]);
    });
  }
});
