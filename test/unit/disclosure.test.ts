import { expect, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { brief, lateTag, part, parts, settled, toggles } from './helpers.js';
import type { DiplomacyBrief } from '../../src/diplomacy-brief.js';

describe('the disclosure of the full text', () => {
  it('opens and closes by a press, and `open` follows', async () => {
    const element = await brief('mode="summary"');
    const toggle = part(element, 'toggle');
    expect(toggle.innerText).to.equal('Read the full article');
    setTimeout(() => {
      toggle.click();
    });
    await oneEvent(element, 'toggle');
    expect(element.open).to.equal(true);
    expect(element.hasAttribute('open')).to.equal(true);
    expect(parts(element, 'paragraph').every((node) => node.checkVisibility())).to.equal(true);
    setTimeout(() => {
      toggle.click();
    });
    await oneEvent(element, 'toggle');
    expect(element.hasAttribute('open')).to.equal(false);
    expect(parts(element, 'paragraph').some((node) => node.checkVisibility())).to.equal(false);
  });

  it('opens by keyboard', async () => {
    const element = await brief('mode="summary"');
    part(element, 'toggle').focus();
    await sendKeys({ press: 'Enter' });
    await settled();
    expect(element.open).to.equal(true);
  });

  it('keeps the control where the reader pressed it', async () => {
    const element = await brief('mode="summary"');
    const toggle = part(element, 'toggle');
    const { top } = toggle.getBoundingClientRect();
    toggle.click();
    await settled();
    expect(toggle.getBoundingClientRect().top).to.equal(top);
  });

  it('stays as it is when the heading level or the mode changes', async () => {
    const element = await brief('mode="summary" open');
    element.headingLevel = 3;
    await element.updateComplete;
    expect(parts(element, 'paragraph')[0]?.checkVisibility()).to.equal(true);
    element.mode = 'full';
    await element.updateComplete;
    element.mode = 'summary';
    await element.updateComplete;
    expect(element.open).to.equal(true);
    expect(parts(element, 'paragraph')[0]?.checkVisibility()).to.equal(true);
  });

  it('stays opened by a press when another attribute is written in the same breath', async () => {
    const element = await brief('mode="summary"');
    part(element, 'toggle').click();
    element.setAttribute('mode', 'SUMMARY');
    await settled();
    expect(element.open).to.equal(true);
    expect(parts(element, 'paragraph')[0]?.checkVisibility()).to.equal(true);
  });

  it('closes for a script even before its own toggle event has come', async () => {
    const element = await brief('mode="summary"');
    part(element, 'toggle').click();
    element.open = false;
    await settled();
    expect(element.open).to.equal(false);
    expect(parts(element, 'paragraph')[0]?.checkVisibility()).to.equal(false);
  });
});

describe('the toggle event', () => {
  it('is a ToggleEvent that does not bubble and is not composed', async () => {
    const element = await brief('mode="summary"');
    let bubbled = false;
    element.parentElement?.addEventListener('toggle', () => (bubbled = true));
    setTimeout(() => (element.open = true));
    const event = await oneEvent<ToggleEvent>(element, 'toggle');
    expect(event).to.be.instanceOf(ToggleEvent);
    expect([event.oldState, event.newState]).to.deep.equal(['closed', 'open']);
    expect([event.bubbles, event.composed, event.cancelable]).to.deep.equal([false, false, false]);
    expect(event.target).to.equal(element);
    expect(element.hasAttribute('open')).to.equal(true);
    await settled();
    expect(bubbled).to.equal(false);
  });

  for (const [what, act] of Object.entries({
    'the reader': (element: DiplomacyBrief) => {
      part(element, 'toggle').click();
    },
    'the property': (element: DiplomacyBrief) => (element.open = !element.open),
    'the attribute': (element: DiplomacyBrief) => element.toggleAttribute('open'),
  })) {
    it(`is fired once for each change by ${what}`, async () => {
      const element = await brief('mode="summary"');
      const seen = toggles(element);
      act(element);
      await settled();
      act(element);
      await settled();
      expect(seen).to.deep.equal(['closed→open', 'open→closed']);
    });
  }

  it('is coalesced as <details> coalesces it', async () => {
    const element = await brief('mode="summary"');
    const details = document.createElement('details');
    element.after(details);
    const ours = toggles(element);
    const native = toggles(details);
    for (const open of [true, false, true]) element.open = details.open = open;
    await settled();
    for (const open of [false, true]) element.open = details.open = open;
    await settled();
    expect(ours).to.deep.equal(native);
    expect(ours).to.deep.equal(['closed→open', 'open→open']);
  });

  it('is fired for an element that is open from the start, as for <details open>', async () => {
    const { tag, define } = lateTag();
    const element = document.createElement(tag) as DiplomacyBrief;
    element.setAttribute('mode', 'summary');
    element.setAttribute('open', '');
    document.body.append(element);
    const seen = toggles(element);
    await define();
    expect(seen).to.deep.equal(['closed→open']);
    element.remove();
  });

  it('is not fired in full mode, nor for a mode that changes', async () => {
    const element = await brief();
    const seen = toggles(element);
    element.open = true;
    await settled();
    element.mode = 'summary';
    await settled();
    element.headingLevel = 5;
    await settled();
    element.mode = 'full';
    await settled();
    element.open = false;
    await settled();
    expect(seen).to.deep.equal([]);
    element.mode = 'summary';
    element.open = true;
    await settled();
    expect(seen).to.deep.equal(['closed→open']);
  });

  for (const open of [true, false]) {
    it(`is fired when it ${open ? 'opens' : 'closes'} in the same breath as the heading changes`, async () => {
      const element = await brief(`mode="summary" ${open ? '' : 'open'}`);
      await settled();
      const seen = toggles(element);
      element.open = open;
      element.headingLevel = 3;
      await settled();
      expect(seen).to.deep.equal([open ? 'closed→open' : 'open→closed']);
      element.open = !open;
      await settled();
      expect(seen[1]).to.equal(open ? 'open→closed' : 'closed→open');
    });
  }

  it('is not fired late for a disclosure that is gone', async () => {
    const element = await brief('mode="summary"');
    const seen = toggles(element);
    element.open = true;
    element.mode = 'full';
    await settled();
    expect(seen).to.deep.equal([]);
    expect(element.open).to.equal(true);
  });
});
