import { expect, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { brief, lateTag, part, parts, settled, toggles } from './helpers.js';
import type { DiplomacyBrief } from '../../src/diplomacy-brief.js';

describe('the disclosure of the full text', () => {
  it('opens and closes with a click, which updates the open property', async () => {
    const element = await brief('mode="summary"');
    const toggle = part(element, 'disclosure');
    expect(toggle.innerText.trim()).to.equal('Read the full article');
    const opened = oneEvent(element, 'toggle');
    toggle.click();
    await opened;
    expect(element.open).to.equal(true);
    expect(element.hasAttribute('open')).to.equal(true);
    expect(parts(element, 'paragraph').every((node) => node.checkVisibility())).to.equal(true);
    const closed = oneEvent(element, 'toggle');
    toggle.click();
    await closed;
    expect(element.hasAttribute('open')).to.equal(false);
    expect(parts(element, 'paragraph').some((node) => node.checkVisibility())).to.equal(false);
  });

  it('opens with the keyboard', async () => {
    const element = await brief('mode="summary"');
    part(element, 'disclosure').focus();
    await sendKeys({ press: 'Enter' });
    await settled();
    expect(element.open).to.equal(true);
  });

  it('keeps the position of the control that the reader pressed', async () => {
    const element = await brief('mode="summary"');
    const toggle = part(element, 'disclosure');
    const { top } = toggle.getBoundingClientRect();
    toggle.click();
    await settled();
    expect(toggle.getBoundingClientRect().top).to.equal(top);
  });

  it('stays open or closed when the heading level or the mode changes', async () => {
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

  it('stays open after a click when another attribute changes in the same task', async () => {
    const element = await brief('mode="summary"');
    part(element, 'disclosure').click();
    element.setAttribute('mode', 'SUMMARY');
    await settled();
    expect(element.open).to.equal(true);
    expect(parts(element, 'paragraph')[0]?.checkVisibility()).to.equal(true);
  });

  it('can be closed by a script before the toggle event of its opening was dispatched', async () => {
    const element = await brief('mode="summary"');
    part(element, 'disclosure').click();
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
    const dispatched = oneEvent<ToggleEvent>(element, 'toggle');
    element.open = true;
    const event = await dispatched;
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
      part(element, 'disclosure').click();
    },
    'the property': (element: DiplomacyBrief) => (element.open = !element.open),
    'the attribute': (element: DiplomacyBrief) => element.toggleAttribute('open'),
  })) {
    it(`is dispatched once for each change by ${what}`, async () => {
      const element = await brief('mode="summary"');
      const seen = toggles(element);
      act(element);
      await settled();
      act(element);
      await settled();
      expect(seen).to.deep.equal(['closed→open', 'open→closed']);
    });
  }

  it('is coalesced in the same way as the toggle event of <details>', async () => {
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

  it('is dispatched for an element that is initially open, as for <details open>', async () => {
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

  it('is not dispatched in full mode, nor when the mode changes', async () => {
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
    it(`is dispatched when the disclosure ${open ? 'opens' : 'closes'} in the same task as the heading changes`, async () => {
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

  it('is not dispatched after the disclosure was removed', async () => {
    const element = await brief('mode="summary"');
    const seen = toggles(element);
    element.open = true;
    element.mode = 'full';
    await settled();
    expect(seen).to.deep.equal([]);
    expect(element.open).to.equal(true);
  });
});
