import { expect, fixture, html } from '@open-wc/testing';
import { DiplomacyBrief } from '../../src/diplomacy-brief.js';
import { define } from '../../src/element/define.js';
import { brief, part, parts, settled } from './helpers.js';

describe('the element on a page', () => {
  it('inherits the font, colour and background of the page', async () => {
    const element = await brief();
    element.style.cssText = 'font: italic 20px monospace; color: rgb(1, 2, 3)';
    for (const name of ['title', 'meta', 'paragraph']) {
      const style = getComputedStyle(parts(element, name)[0] as Element);
      expect(style.fontFamily).to.equal('monospace');
      expect(style.fontStyle).to.equal('italic');
      expect(style.color).to.equal('rgb(1, 2, 3)');
      expect(style.backgroundColor).to.equal('rgba(0, 0, 0, 0)');
    }
    expect(getComputedStyle(parts(element, 'paragraph')[0] as Element).fontSize).to.equal('20px');
  });

  it('is displayed as a block, and can be hidden', async () => {
    const element = await brief();
    expect(getComputedStyle(element).display).to.equal('block');
    element.hidden = true;
    expect(getComputedStyle(element).display).to.equal('none');
  });

  it('is hidden as a popover until the page shows it', async () => {
    const element = await brief('popover');
    const display = () => getComputedStyle(element).display;
    expect(display()).to.equal('none');
    element.showPopover();
    expect(display()).to.equal('block');
    element.hidePopover();
    expect(display()).to.equal('none');
    element.popover = 'manual';
    expect(display()).to.equal('none');
    element.popover = null;
    expect(display()).to.equal('block');
  });

  it('dispatches a toggle event of the text that is not trusted, and gets one of the popover that is', async () => {
    const element = await brief('popover mode="summary"');
    const seen: string[] = [];
    element.addEventListener('toggle', ({ isTrusted, newState }) => {
      seen.push(`${isTrusted ? 'popover' : 'text'} ${newState}`);
    });
    element.showPopover();
    await settled();
    element.open = true;
    await settled();
    element.hidePopover();
    await settled();
    expect(seen).to.deep.equal(['popover open', 'text open', 'popover closed']);
    expect(element.open).to.equal(true);
  });

  for (const value of ['', 'hidden', 'until-found', 'UNTIL-FOUND', 'other']) {
    it(`is hidden as the browser hides other elements by hidden="${value}"`, async () => {
      const element = await brief(`hidden="${value}"`);
      const plain = document.createElement('div');
      plain.setAttribute('hidden', value);
      plain.textContent = 'Text';
      element.after(plain);
      const styleOf = (node: Element) => {
        const { display, contentVisibility } = getComputedStyle(node);
        return `${display} ${contentVisibility}`;
      };
      expect(styleOf(element)).to.equal(styleOf(plain));
      element.removeAttribute('hidden');
      expect(styleOf(element)).to.equal('block visible');
    });
  }

  for (const width of [240, 320, 768, 1280]) {
    for (const attributes of ['', 'mode="summary" open']) {
      it(`fits ${width} px as <diplomacy-brief ${attributes}>`, async () => {
        const element = await brief(attributes);
        element.style.inlineSize = `${width}px`;
        expect(element.offsetWidth).to.equal(width);
        expect(element.scrollWidth).to.be.at.most(width);
        for (const node of element.shadowRoot!.querySelectorAll('*')) {
          if (!node.checkVisibility()) continue;
          const { left, right } = node.getBoundingClientRect();
          const box = element.getBoundingClientRect();
          expect(left, node.outerHTML.slice(0, 60)).to.be.at.least(Math.floor(box.left));
          expect(right, node.outerHTML.slice(0, 60)).to.be.at.most(Math.ceil(box.right));
        }
      });
    }
  }

  for (const [parent, min, max] of [
    ['display: flex', 300, 800],
    ['display: grid; grid-template-columns: auto 1fr', 60, 800],
    ['float: left', 300, 800],
    ['display: flex; inline-size: 200px', 200, 200],
    ['display: table; inline-size: 200px', 200, 200],
  ] as const) {
    it(`neither collapses nor overflows in a parent with ${parent}`, async () => {
      const wrapper = await fixture(html`<div><diplomacy-brief></diplomacy-brief></div>`);
      wrapper.setAttribute('style', parent);
      const width = (wrapper.firstElementChild as HTMLElement).offsetWidth;
      expect(width).to.be.within(min, max);
    });
  }

  it('limits the length of lines on a wide page, with a limit that the page can set', async () => {
    const element = await brief();
    element.style.inlineSize = '3000px';
    expect(part(element, 'body').offsetWidth).to.be.below(1000);
    element.style.setProperty('--diplomacy-brief-measure', '20em');
    expect(part(element, 'body').offsetWidth).to.equal(320);
  });

  it('reads its accent, space, title font and mark from custom properties', async () => {
    const element = await brief('mode="summary"');
    element.style.cssText = `--diplomacy-brief-accent: rgb(1, 2, 3); --diplomacy-brief-space: 40px;
      --diplomacy-brief-title-font: monospace; --diplomacy-brief-mark: rgb(4, 5, 6)`;
    await element.reveal(1);
    const style = (node: Element | null | undefined) => getComputedStyle(node!);
    expect(style(part(element, 'header')).borderTopColor).to.equal('rgb(1, 2, 3)');
    expect(style(part(element, 'title')).fontFamily).to.equal('monospace');
    expect(style(parts(element, 'paragraph')[0]).marginBottom).to.equal('40px');
    expect(style(parts(element, 'paragraph')[0]).backgroundColor).to.equal('rgb(4, 5, 6)');
  });

  it('shows slotted children in the slots, and no other children', async () => {
    const element = await brief(
      '',
      '<p id="fallback">Fallback</p><b slot="label">Opinion</b><i slot="footer">Rights</i>',
    );
    const top = (node: Element | null) => node!.getBoundingClientRect().top;
    expect(element.querySelector<HTMLElement>('#fallback')?.checkVisibility()).to.equal(false);
    expect(top(element.querySelector('b'))).to.be.below(top(part(element, 'title')));
    expect(top(element.querySelector('i'))).to.be.above(top(part(element, 'body')));
  });

  it('exposes every part', async () => {
    const element = await brief('mode="summary"');
    for (const name of [
      'article',
      'header',
      'title',
      'meta',
      'standfirst',
      'points',
      'point',
      'source',
      'disclosure',
      'body',
      'paragraph',
      'credit',
    ]) {
      // prettier-ignore
      expect(parts(element, name).length, name).to.be.above(0);
    }
  });

  it('has no style attribute and no style element', async () => {
    const element = await brief('mode="summary" open');
    expect(element.shadowRoot?.querySelector('style, [style]')).to.equal(null);
  });
});

describe('the definition', () => {
  it('exists after the module was loaded', () => {
    expect(customElements.get('diplomacy-brief')).to.equal(DiplomacyBrief);
  });

  it('is not replaced when this or another version is loaded again', () => {
    define('diplomacy-brief', class extends DiplomacyBrief {});
    expect(customElements.get('diplomacy-brief')).to.equal(DiplomacyBrief);
  });
});
