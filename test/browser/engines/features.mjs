/*
 * What the module asks of an engine beyond what every engine has that runs modules at all, by the names that
 * @mdn/browser-compat-data gives to it. The list is made by hand: go through it when the sources use something new.
 *
 * `use` says what the feature is for:
 * - `draw`: without it there is no article; the element is not defined and the fallback stays.
 * - `work`: without it something else is missing: the disclosure and its event, the labels, what the controls do.
 * - `one thing`: without it the element does everything, and one thing otherwise; `instead` says which, and how.
 *
 * `has` is an expression that is true in an engine that has the feature. `partial` says why an implementation that
 * the data call partial is enough; without it such a one does not count.
 */
const syntax = (code) => `(() => { try { return !!Function(${JSON.stringify(code)}) } catch { return false } })()`; // prettier-ignore
const css = (condition) => `CSS.supports(${JSON.stringify(condition)})`;

export const features = [
  {
    use: 'draw',
    key: 'html.elements.script.type.module',
    why: 'the module is one',
    has: '"noModule" in HTMLScriptElement.prototype',
  },
  {
    use: 'draw',
    key: 'javascript.classes.public_class_fields',
    why: 'syntax of the module',
    has: syntax('class A { a = 1 }'),
  },
  {
    use: 'draw',
    key: 'javascript.classes.static.class_fields',
    why: 'syntax of the module',
    has: syntax('class A { static a = 1 }'),
  },
  {
    use: 'draw',
    key: 'javascript.classes.private_class_fields',
    why: 'syntax of the module',
    has: syntax('class A { #a = 1 }'),
  },
  {
    use: 'draw',
    key: 'javascript.classes.private_class_methods',
    why: 'syntax of the module',
    has: syntax('class A { #a() {} get #b() {} }'),
  },
  {
    use: 'draw',
    key: 'javascript.operators.optional_chaining',
    why: 'syntax of the module',
    has: syntax('a?.b'),
  },
  {
    use: 'draw',
    key: 'javascript.operators.nullish_coalescing',
    why: 'syntax of the module',
    has: syntax('a ?? b'),
  },
  {
    use: 'draw',
    key: 'javascript.operators.nullish_coalescing_assignment',
    why: 'syntax of the module',
    has: syntax('a ??= b'),
  },
  {
    use: 'draw',
    key: 'javascript.operators.logical_and_assignment',
    why: 'syntax of the module, where Lit changes its queue',
    has: syntax('a &&= b'),
  },
  {
    use: 'draw',
    key: 'javascript.operators.spread.spread_in_object_literals',
    why: 'syntax of the module',
    has: syntax('({ ...a })'),
  },
  {
    use: 'draw',
    key: 'javascript.regular_expressions.unicode_character_class_escape',
    why: 'the words of the article are counted for the line under the title',
    has: syntax('/\\p{L}/u'),
  },
  {
    use: 'draw',
    key: 'javascript.builtins.RegExp.dotAll',
    why: 'syntax of the module, where it reads the fragment of an address',
    has: syntax('/a/s'),
  },
  {
    use: 'draw',
    key: 'javascript.builtins.Object.fromEntries',
    why: 'the words of the interface are put together',
    has: '"fromEntries" in Object',
  },
  {
    use: 'draw',
    key: 'javascript.builtins.Intl.Locale',
    why: 'a language is checked before it is asked for',
    has: '"Locale" in Intl',
  },
  {
    use: 'draw',
    key: 'javascript.builtins.Intl.NumberFormat.NumberFormat.options_parameter.options_unit_parameter',
    why: 'the reading time has its unit',
    has: '(() => { try { return !!new Intl.NumberFormat("en", { style: "unit", unit: "minute" }) } catch { return false } })()',
  },
  {
    use: 'draw',
    key: 'api.CustomElementRegistry.define',
    why: 'the element is a custom element',
    has: '"customElements" in window',
  },
  {
    use: 'draw',
    key: 'api.Element.attachShadow',
    why: 'the article is in a shadow root',
    has: '"attachShadow" in Element.prototype',
  },
  {
    use: 'draw',
    key: 'html.elements.slot',
    why: 'the fallback, the label and the footer are slotted',
    has: '"HTMLSlotElement" in window',
  },
  {
    use: 'draw',
    key: 'api.Node.getRootNode',
    why: 'the language around the element is looked for through shadow roots',
    has: '"getRootNode" in Node.prototype',
  },
  {
    use: 'draw',
    key: 'javascript.builtins.WeakRef',
    why: 'elements are known to the observer of languages without being kept in memory',
    has: '"WeakRef" in window',
  },
  {
    use: 'draw',
    key: 'api.DocumentFragment.replaceChildren',
    why: 'the article is put into the shadow root',
    has: '"replaceChildren" in DocumentFragment.prototype',
  },
  {
    use: 'work',
    key: 'html.elements.details',
    why: 'the full text unfolds under the summary',
    has: '"HTMLDetailsElement" in window',
  },
  {
    use: 'work',
    key: 'api.HTMLElement.toggle_event',
    why: 'the element tells of its disclosure',
    has: '"ontoggle" in HTMLElement.prototype',
  },
  {
    use: 'work',
    key: 'api.CustomElementRegistry.whenDefined',
    why: 'labels may load before the element',
    has: '"whenDefined" in CustomElementRegistry.prototype',
  },
  {
    use: 'work',
    key: 'javascript.builtins.globalThis',
    why: 'labels may be imported where there is no registry',
    has: 'typeof globalThis === "object"',
  },
  {
    use: 'work',
    key: 'api.Element.toggleAttribute',
    why: 'the controls stay in view while words are selected',
    has: '"toggleAttribute" in Element.prototype',
  },
  {
    use: 'work',
    key: 'api.Clipboard.writeText',
    why: 'Share copies the link where the system has no menu',
    has: '"writeText" in Clipboard.prototype',
  },
  {
    use: 'work',
    key: 'api.Clipboard.write',
    why: 'Copy quote',
    has: '"write" in Clipboard.prototype',
  },
  {
    use: 'work',
    key: 'api.ClipboardItem',
    why: 'Copy quote writes HTML beside the plain text',
    has: '"ClipboardItem" in window',
  },
  {
    use: 'work',
    key: 'api.ResizeObserver',
    why: 'Listen stops when the element is hidden',
    has: '"ResizeObserver" in window',
  },
  {
    use: 'one thing',
    key: 'api.Document.adoptedStyleSheets',
    why: 'one style sheet for all instances',
    has: '"adoptedStyleSheets" in Document.prototype',
    instead: 'Each instance has its own `<style>`, which a strict `style-src` forbids',
  },
  {
    use: 'one thing',
    key: 'html.elements.details.search_match_opens',
    why: 'the search of the browser finds words of the closed text',
    partial: 'The text opens; only the scrolling to the word is at fault',
    instead: 'The search of the browser does not find words of the closed text',
  },
  {
    use: 'one thing',
    key: 'api.Element.checkVisibility',
    why: 'what is hidden is not read aloud',
    has: '"checkVisibility" in Element.prototype',
    instead: 'Listen goes on when the element is hidden',
  },
  {
    use: 'one thing',
    key: 'css.selectors.has',
    why: 'the controls stay in view while a voice speaks',
    has: css('selector(:has(a))'),
    instead: 'The controls stay in view only while words are selected',
  },
  {
    use: 'one thing',
    key: 'css.types.color.color-mix',
    why: 'the colour of lines',
    has: css('color: color-mix(in srgb, red, blue)'),
    instead: 'Lines have the full colour of the text',
  },
  {
    use: 'one thing',
    key: 'html.elements.template.shadowrootmode',
    why: 'what is prerendered is a declarative shadow root',
    has: '"shadowRootMode" in HTMLTemplateElement.prototype',
    instead: 'What is prerendered is drawn by the script, after it has loaded',
  },
  {
    use: 'one thing',
    key: 'api.ToggleEvent',
    why: 'the class of the `toggle` event',
    has: '"ToggleEvent" in window',
    instead: 'The `toggle` event is a plain `Event`, with `oldState` and `newState`',
  },
  {
    use: 'one thing',
    key: 'css.selectors.dir',
    why: 'words of the interface where the page runs from right to left',
    has: css('selector(:dir(rtl))'),
    instead: 'On pages from right to left, marks such as “·” can stand on the wrong side of a word',
  },
  {
    use: 'one thing',
    key: 'css.selectors.details-content',
    why: 'printing the closed text',
    has: css('selector(::details-content)'),
    instead: 'What is closed is not printed',
  },
  {
    use: 'one thing',
    key: 'api.Selection.getComposedRanges',
    why: 'the selection is seen inside the shadow root',
    has: '"getComposedRanges" in Selection.prototype',
    instead:
      'Copy quote does not see a selection: it copies the paragraph in focus, else the title',
  },
];
