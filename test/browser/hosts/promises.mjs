/*
 * The promises of the element on every page. Each promise is a function whose source runs in the page, so it uses
 * nothing from this file, but `window.becomes()` of scripts/probe.js. It receives the element, its shadow root and the expected
 * texts; it returns a description of the problem, or nothing.
 */
export const promises = {
  'shows every character of the article exactly once': (brief, root, { article }) => {
    const text = (selector) => [...root.querySelectorAll(selector)].map((node) => node.textContent);
    const found = JSON.stringify([text('[part="title"]'), text('[part="paragraph"]')]);
    const expected = JSON.stringify([[article.title], article.paragraphs]);
    if (found !== expected) return `found ${found}`;
    const shown = [...brief.children].filter(
      (child) => !child.slot && child.getClientRects().length,
    );
    if (shown.length) return `the fallback is still there: ${shown[0].outerHTML.slice(0, 80)}`;
  },

  'opens with a click, and its attribute follows': async (brief, root) => {
    const hidden = root.querySelector('[part="paragraph"]');
    if (hidden.checkVisibility()) return 'it is open before the press';
    root.querySelector('summary').click();
    if (!hidden.checkVisibility()) return 'it is closed after the press';
    if (!(await window.becomes(() => brief.hasAttribute('open'))))
      return 'it has no attribute open';
  },

  'is readable: horizontal lines of normal height and length, unchanged letters': (brief, root) => {
    const problems = [];
    const { fontSize } = getComputedStyle(brief);
    for (const node of root.querySelectorAll(
      '[part="title"], [part="standfirst"], [part="paragraph"], [part="meta"], [part="point"]',
    )) {
      const style = getComputedStyle(node);
      const { width, height } = node.getBoundingClientRect();
      const wrong = {
        width: width < 100 && width,
        height: height < parseFloat(fontSize) * 0.8 && height,
        lines: parseFloat(style.lineHeight) < parseFloat(style.fontSize) && style.lineHeight,
        letters: style.textTransform !== 'none' && style.textTransform,
        direction: style.writingMode !== 'horizontal-tb' && style.writingMode,
        selection: (style.userSelect ?? style.webkitUserSelect) === 'none' && 'none',
        indent: style.textIndent !== '0px' && style.textIndent,
        white: style.whiteSpace !== 'normal' && style.whiteSpace,
      };
      for (const [name, value] of Object.entries(wrong)) {
        if (value) problems.push(`${name} of ${node.outerHTML.slice(0, 40)}: ${value}`);
      }
    }
    return problems.join('; ');
  },

  'has its styles': (brief, root) => {
    const button = getComputedStyle(root.querySelector('button'));
    if (button.textDecorationLine !== 'underline' || button.minBlockSize !== '24px')
      return 'the styles are missing';
  },

  'inherits the font and colour of the page': (brief, root) => {
    const [outer, inner] = [brief, root.querySelector('[part="paragraph"]')].map((node) =>
      getComputedStyle(node),
    );
    for (const name of ['color', 'fontFamily', 'fontSize']) {
      if (outer[name] !== inner[name]) return `${name}: ${outer[name]} became ${inner[name]}`;
    }
  },

  'reveals the paragraph of a source': async (brief, root) => {
    root.querySelector('button[value="3"]').click();
    if (!(await window.becomes(() => root.activeElement?.id === 'p3')))
      return 'the paragraph has no focus';
  },

  'dispatches a toggle event when it closes and opens': async (brief) => {
    const toggles = [];
    const listen = ({ oldState, newState }) => toggles.push(`${oldState}→${newState}`);
    brief.addEventListener('toggle', listen);
    for (const open of [false, true]) {
      const { length } = toggles;
      brief.open = open;
      await window.becomes(() => toggles.length > length);
    }
    brief.removeEventListener('toggle', listen);
    if (toggles.join() !== 'open→closed,closed→open') return `it fired ${toggles}`;
  },

  'has controls that announce their result and share the right address': async (brief, root) => {
    // An element with the name defaultView may hide document.defaultView.
    const { get } = Object.getOwnPropertyDescriptor(Document.prototype, 'defaultView');
    const { navigator, Clipboard } = get.call(brief.ownerDocument);
    const given = [];
    if (navigator.clipboard) {
      navigator.clipboard.writeText = function (text) {
        given.push(text);
        return Clipboard.prototype.writeText.call(this, text);
      };
    }
    brief.controls = true;
    await brief.updateComplete;
    for (const [name, href, address] of [
      ['share', '', /^http.*\/(framed)?$/],
      ['share', '/full', /^https?:.*\/full$/],
      ['quote', '', /^http.*\/(framed)?$/],
    ]) {
      brief.href = href;
      await brief.updateComplete;
      const status = root.querySelector('[role="status"]');
      root.querySelector(`[name="${name}"]`).click();
      await brief.updateComplete;
      await window.becomes(() => status.textContent);
      if (!/copied\.$|failed. http/.test(status.textContent))
        return `${name}: ${status.textContent}`;
      const links = [...status.querySelectorAll('a')].map((link) => link.href);
      const wrong = [...given.splice(0), ...links].filter((link) => !address.test(link));
      if (wrong.length) return `${name}: ${wrong}`;
    }
    brief.controls = false;
    brief.removeAttribute('href');
    await brief.updateComplete;
  },

  'follows a link to a paragraph': async (brief, root) => {
    // An element with the name defaultView may hide document.defaultView.
    const { get } = Object.getOwnPropertyDescriptor(Document.prototype, 'defaultView');
    brief.id = 'brief';
    get.call(brief.ownerDocument).location.hash = '#brief-p2';
    if (!(await window.becomes(() => root.activeElement?.id === 'p2')))
      return 'the paragraph has no focus';
  },

  'copies a quote of the paragraph to which the link has led': async (brief, root) => {
    brief.controls = true;
    await brief.updateComplete;
    const status = root.querySelector('[role="status"]');
    root.querySelector('[name="quote"]').click();
    await window.becomes(() => status.textContent);
    const { textContent } = status;
    brief.controls = false;
    if (!/^Quote copied\.$|failed. http.*#brief-p2$/.test(textContent))
      return textContent || 'the status is empty';
  },

  'causes no error, no policy violation and no message on the console': () => {
    return window.problems.join('; ');
  },
};
