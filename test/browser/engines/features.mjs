/*
 * The features that the module uses and that some engines lack, although they run modules. `key` is the feature's name
 * in @mdn/browser-compat-data. The list is made by hand: check it when the sources start to use a new feature.
 *
 * `use` says what the element needs the feature for:
 * - `render`: without it the article is not rendered, and the fallback stays; or it has no space between its parts.
 * - `work`: without it the article is rendered, but the disclosure, its event, the labels or the controls do not work.
 * - `enhance`: without it everything works, but one behaviour is different; `instead` describes this behaviour.
 *
 * `has` is an expression that is true in an engine that has the feature. `partial` says why a partial implementation (by
 * the data) is sufficient; without `partial`, a partial implementation does not count.
 */
const syntax = (code) => `(() => { try { return !!Function(${JSON.stringify(code)}) } catch { return false } })()`; // prettier-ignore
const css = (condition) => `CSS.supports(${JSON.stringify(condition)})`;

export const features = [
  {
    use: 'render',
    key: 'html.elements.script.type.module',
    why: 'the script is a module',
    has: '"noModule" in HTMLScriptElement.prototype',
  },
  {
    use: 'render',
    key: 'javascript.classes.public_class_fields',
    why: 'syntax of the module',
    has: syntax('class A { a = 1 }'),
  },
  {
    use: 'render',
    key: 'javascript.classes.static.class_fields',
    why: 'syntax of the module',
    has: syntax('class A { static a = 1 }'),
  },
  {
    use: 'render',
    key: 'javascript.classes.private_class_fields',
    why: 'syntax of the module',
    has: syntax('class A { #a = 1 }'),
  },
  {
    use: 'render',
    key: 'javascript.classes.private_class_methods',
    why: 'syntax of the module',
    has: syntax('class A { #a() {} get #b() {} }'),
  },
  {
    use: 'render',
    key: 'javascript.operators.optional_chaining',
    why: 'syntax of the module',
    has: syntax('a?.b'),
  },
  {
    use: 'render',
    key: 'javascript.operators.nullish_coalescing',
    why: 'syntax of the module',
    has: syntax('a ?? b'),
  },
  {
    use: 'render',
    key: 'javascript.operators.nullish_coalescing_assignment',
    why: 'syntax of the module',
    has: syntax('a ??= b'),
  },
  {
    use: 'render',
    key: 'javascript.operators.logical_and_assignment',
    why: 'syntax of the module, in Lit',
    has: syntax('a &&= b'),
  },
  {
    use: 'render',
    key: 'javascript.operators.spread.spread_in_object_literals',
    why: 'syntax of the module',
    has: syntax('({ ...a })'),
  },
  {
    use: 'render',
    key: 'javascript.builtins.RegExp.dotAll',
    why: 'syntax of the module, in a regular expression that reads the fragment of an address',
    has: syntax('/a/s'),
  },
  {
    use: 'render',
    key: 'javascript.builtins.Object.fromEntries',
    why: 'combines the labels',
    has: '"fromEntries" in Object',
  },
  {
    use: 'render',
    key: 'api.CustomElementRegistry.define',
    why: 'the element is a custom element',
    has: '"customElements" in window',
  },
  {
    use: 'render',
    key: 'api.Element.attachShadow',
    why: 'the article is in a shadow root',
    has: '"attachShadow" in Element.prototype',
  },
  {
    use: 'render',
    key: 'html.elements.slot',
    why: 'the fallback, the label and the footer are slotted',
    has: '"HTMLSlotElement" in window',
  },
  {
    use: 'render',
    key: 'api.Node.getRootNode',
    why: 'finds the nearest `lang` attribute, also outside a shadow root',
    has: '"getRootNode" in Node.prototype',
  },
  {
    use: 'render',
    key: 'api.DocumentFragment.replaceChildren',
    why: 'puts the article into the shadow root',
    has: '"replaceChildren" in DocumentFragment.prototype',
  },
  ...[
    'margin-block',
    'padding-block',
    'padding-inline',
    'border-block-width',
    'inset-block-start',
  ].map((property) => ({
    use: 'render',
    key: `css.properties.${property}`,
    why: 'the styles use the logical properties, for every direction of the text',
    has: css(`${property}: 0`),
  })),
  {
    use: 'work',
    key: 'html.elements.details',
    why: 'opens and closes the full text under the summary',
    has: '"HTMLDetailsElement" in window',
  },
  {
    use: 'work',
    key: 'api.HTMLElement.toggle_event',
    why: 'the element dispatches it when it opens or closes',
    has: '"ontoggle" in HTMLElement.prototype',
  },
  {
    use: 'work',
    key: 'javascript.builtins.globalThis',
    why: 'holds the labels that a page has loaded',
    has: 'typeof globalThis === "object"',
  },
  {
    use: 'work',
    key: 'api.Clipboard.writeText',
    why: 'Share copies the link where the browser has no share dialog',
    has: '"writeText" in Clipboard.prototype',
  },
  {
    use: 'work',
    key: 'api.Clipboard.write',
    why: 'Copy quote writes to the clipboard',
    has: '"write" in Clipboard.prototype',
  },
  {
    use: 'work',
    key: 'api.ClipboardItem',
    why: 'Copy quote writes HTML and plain text',
    has: '"ClipboardItem" in window',
  },
  {
    use: 'work',
    key: 'api.IntersectionObserver',
    why: 'detects that the element is hidden, so that Listen stops',
    has: '"IntersectionObserver" in window',
  },
  {
    use: 'enhance',
    key: 'api.Document.adoptedStyleSheets',
    why: 'all instances share one style sheet',
    has: '"adoptedStyleSheets" in Document.prototype',
    instead: 'Each instance has its own `<style>`, which a strict `style-src` forbids',
  },
  {
    use: 'enhance',
    key: 'html.elements.details.search_match_opens',
    why: 'the search of the browser finds text in the closed disclosure',
    partial:
      'The disclosure opens; the only error is that the browser does not scroll to the found word',
    instead: 'The search of the browser does not find words of the closed text',
  },
  {
    use: 'enhance',
    key: 'css.types.length.container_query_length_units',
    why: 'gives the title a size that follows the width of the column',
    has: css('width: 1cqi'),
    instead: 'The title has the size of a heading of its level, in every column',
  },
  {
    use: 'enhance',
    key: 'css.properties.content.alt_text',
    why: 'keeps the dots between statements, and the arrow of the link, from screen readers',
    has: css("content: 'a' / ''"),
    instead:
      'A space without a dot is between the statements under the title, and the link has no arrow',
  },
  {
    use: 'enhance',
    key: 'css.properties.overflow.clip',
    why: 'cuts the dot at the start of a line',
    has: css('overflow: clip'),
    instead: 'In a narrow column, a dot can stand before the first statement of a line',
  },
  {
    use: 'enhance',
    key: 'html.elements.template.shadowrootmode',
    why: 'prerendered HTML uses a declarative shadow root',
    has: '"shadowRootMode" in HTMLTemplateElement.prototype',
    instead: 'The script renders prerendered HTML again, after it has loaded',
  },
  {
    use: 'enhance',
    key: 'api.ToggleEvent',
    why: 'is the class of the `toggle` event',
    has: '"ToggleEvent" in window',
    instead: 'The `toggle` event is a plain `Event`, with `oldState` and `newState`',
  },
  {
    use: 'enhance',
    key: 'api.Highlight',
    why: 'highlights the words that support a key point',
    has: '"Highlight" in window',
    instead: 'A source leads to its paragraph, in which the supporting words are not highlighted',
  },
  {
    use: 'enhance',
    key: 'api.CommandEvent',
    why: 'lets buttons of the page drive the element',
    has: '"CommandEvent" in window',
    instead: 'Buttons of the page with `command` do nothing',
  },
  {
    use: 'enhance',
    key: 'css.selectors.details-content',
    why: 'prints the text in the closed disclosure',
    has: css('selector(::details-content)'),
    instead: 'Closed text is not printed',
  },
  {
    use: 'enhance',
    key: 'api.Element.checkVisibility',
    why: 'stops reading aloud in a part of the page that is closed',
    has: '"checkVisibility" in Element.prototype',
    instead: 'Reading aloud goes on when a `<details>` around the element is closed',
  },
  {
    use: 'enhance',
    key: 'api.Selection.getComposedRanges',
    why: 'reads a selection inside the shadow root',
    has: '"getComposedRanges" in Selection.prototype',
    instead:
      'Copy quote does not see a selection: it copies the paragraph in focus, else the title',
  },
];

/** The properties of the styles whose lack no reader notices, or that belong to a feature above. */
export const optionalProperties = [
  // How lines break, and the ends of the bar beside a paragraph of several pages.
  ...['hyphens', 'text-wrap', 'box-decoration-break', '-webkit-box-decoration-break'],
  // Safari knows the prefixed name, as all other engines do.
  '-webkit-user-select',
  // `container-type` belongs to the size of the title, `content-visibility` to the search of the browser.
  ...['container-type', 'content-visibility'],
];
