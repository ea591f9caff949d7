const code = (text) => text && Object.assign(document.createElement('code'), { textContent: text });

/** Tables of the element's interface, from its manifest. */
export async function showReference(place) {
  const { modules } = await (await fetch('../custom-elements.json')).json();
  const element = modules
    .flatMap(({ declarations }) => declarations)
    .find(({ tagName }) => tagName);
  const methods = element.members.filter(
    ({ kind, privacy }) => kind === 'method' && privacy !== 'private',
  );

  const tables = {
    'Attributes and properties': [
      ['Attribute', 'Property', 'Type', 'Default', 'Meaning'],
      element.attributes.map((of) => [
        code(of.name),
        code(of.fieldName),
        code(of.type.text),
        code(of.default),
        of.description,
      ]),
    ],
    Methods: [
      ['Method', 'Meaning'],
      methods.map((of) => [
        code(`${of.name}(${(of.parameters ?? []).map(({ name }) => name).join(', ')})`),
        of.description,
      ]),
    ],
    Events: [
      ['Event', 'Type', 'Meaning'],
      element.events.map((of) => [code(of.name), code(of.type.text), of.description]),
    ],
    Slots: [
      ['Slot', 'For'],
      element.slots.map((of) => [of.name ? code(of.name) : 'default', of.description]),
    ],
    Parts: [['Part', 'What it is'], element.cssParts.map((of) => [code(of.name), of.description])],
    'Custom properties': [
      ['Custom property', 'Default', 'Meaning'],
      element.cssProperties.map((of) => [code(of.name), code(of.default), of.description]),
    ],
  };
  place.replaceChildren(
    ...Object.entries(tables).map(([title, [head, rows]]) => table(title, head, rows)),
  );
}

/** A text in which what stands between backticks is code; anything else is left as it is. */
function prose(text) {
  if (typeof text !== 'string') return [text];
  return text.split('`').map((piece, i) => (i % 2 ? code(piece) : piece));
}

function table(title, head, rows) {
  const make = (tag, ...children) => {
    const element = document.createElement(tag);
    element.append(...children.map((child) => child ?? ''));
    return element;
  };
  const heads = head.map((text) => Object.assign(make('th', text), { scope: 'col' }));
  // On a narrow page the table scrolls by itself, by keyboard too.
  const box = make(
    'div',
    make(
      'table',
      make('caption', title),
      make('thead', make('tr', ...heads)),
      make(
        'tbody',
        ...rows.map((cells) =>
          make('tr', ...cells.map((cell) => make('td', ...prose(cell ?? '')))),
        ),
      ),
    ),
  );
  return Object.assign(box, { className: 'table', tabIndex: 0, role: 'region', ariaLabel: title });
}
